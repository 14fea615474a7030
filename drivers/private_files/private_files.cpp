#include "drivers/private_files/private_files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace qiming::drivers {

namespace fs = std::filesystem;

void keep_new_files_private() {
    ::umask(077);
}

std::error_code make_private_folder(const fs::path& folder) {
    std::error_code trouble;
    fs::create_directories(folder, trouble);
    struct stat facts {};
    if (!trouble && ::stat(folder.c_str(), &facts) == 0 && facts.st_uid == ::geteuid() &&
        (facts.st_mode & 0077U) != 0) {
        fs::permissions(folder, fs::perms::owner_all, trouble);
    }
    return trouble;
}

std::error_code make_private_file(const fs::path& file) {
    const int opened = ::open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (opened < 0) {
        return errno == EEXIST ? std::error_code() : std::error_code(errno, std::generic_category());
    }
    ::close(opened);
    return {};
}

}  // namespace qiming::drivers
