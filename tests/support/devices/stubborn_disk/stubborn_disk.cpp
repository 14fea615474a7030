// Loaded before a program (LD_PRELOAD): a disk that takes nothing. While the file that STUBBORN_DISK names is
// there, whatever would write beneath its folder fails as on a disk that was mounted for reading only. A real
// one cannot be made so under a program that writes: the kernel refuses that.
#include <dlfcn.h>
#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

namespace {

std::string folder() {
    const char* const marker = std::getenv("STUBBORN_DISK");
    const std::string path = marker == nullptr ? "" : marker;
    return path.empty() || ::access(marker, F_OK) != 0 ? std::string() : path.substr(0, path.rfind('/') + 1);
}

bool refuses(const char* path) {
    const std::string beneath = folder();
    if (beneath.empty() || std::strncmp(path, beneath.c_str(), beneath.size()) != 0) {
        return false;
    }
    errno = EROFS;
    return true;
}

bool refuses(int descriptor) {
    char path[4096];
    const std::string link = "/proc/self/fd/" + std::to_string(descriptor);
    const ssize_t length = ::readlink(link.c_str(), path, sizeof path - 1);
    if (length <= 0) {
        return false;
    }
    path[length] = '\0';
    return refuses(path);
}

template <class Function>
Function next(const char* name) {
    return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

using Open = int (*)(const char*, int, ...);
using Write = ssize_t (*)(int, const void*, size_t);
using WriteAt = ssize_t (*)(int, const void*, size_t, off64_t);
using Truncate = int (*)(int, off64_t);

int open_by(const char* name, const char* path, int flags, mode_t mode) {
    const bool writes = (flags & (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC)) != 0;
    return writes && refuses(path) ? -1 : next<Open>(name)(path, flags, mode);
}

}  // namespace

extern "C" {

int open(const char* path, int flags, ...) {
    va_list more;
    va_start(more, flags);
    const auto mode = static_cast<mode_t>(va_arg(more, int));
    va_end(more);
    return open_by("open", path, flags, mode);
}

int open64(const char* path, int flags, ...) {
    va_list more;
    va_start(more, flags);
    const auto mode = static_cast<mode_t>(va_arg(more, int));
    va_end(more);
    return open_by("open64", path, flags, mode);
}

ssize_t write(int descriptor, const void* bytes, size_t count) {
    return refuses(descriptor) ? -1 : next<Write>("write")(descriptor, bytes, count);
}

ssize_t pwrite(int descriptor, const void* bytes, size_t count, off_t at) {
    return refuses(descriptor) ? -1 : next<WriteAt>("pwrite64")(descriptor, bytes, count, at);
}

ssize_t pwrite64(int descriptor, const void* bytes, size_t count, off64_t at) {
    return refuses(descriptor) ? -1 : next<WriteAt>("pwrite64")(descriptor, bytes, count, at);
}

int ftruncate(int descriptor, off_t length) noexcept {
    return refuses(descriptor) ? -1 : next<Truncate>("ftruncate64")(descriptor, length);
}

int ftruncate64(int descriptor, off64_t length) noexcept {
    return refuses(descriptor) ? -1 : next<Truncate>("ftruncate64")(descriptor, length);
}
}
