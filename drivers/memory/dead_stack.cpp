#include "drivers/memory/dead_stack.h"

#include <pthread.h>
#include <sys/mman.h>
#include <unistd.h>

#include <array>
#include <cstdint>
#include <cstring>

namespace qiming::drivers {
namespace {

constexpr std::size_t near_bytes = 32 * 1024;

std::uintptr_t lowest_of_this_thread() {
    pthread_attr_t attributes;
    if (pthread_getattr_np(pthread_self(), &attributes) != 0) {
        return 0;
    }
    void* lowest = nullptr;
    std::size_t size = 0;
    pthread_attr_getstack(&attributes, &lowest, &size);
    pthread_attr_destroy(&attributes);
    return reinterpret_cast<std::uintptr_t>(lowest);
}

// Its own frame is what is wiped: the dead frames nearest to the caller lie there.
[[gnu::noinline]] void wipe_near() {
    std::array<char, near_bytes> dead;
    explicit_bzero(dead.data(), dead.size());
}

}  // namespace

[[gnu::noinline]] void wipe_dead_stack() {
    thread_local const std::uintptr_t lowest = lowest_of_this_thread();
    const auto page = static_cast<std::uintptr_t>(sysconf(_SC_PAGESIZE));
    const auto here = reinterpret_cast<std::uintptr_t>(__builtin_frame_address(0));
    // Whole pages, well below the frames in use; the stack of the first thread has only grown part of
    // the way down, and what it has not reached is passed over.
    const std::uintptr_t top = (here - near_bytes / 2) / page * page;
    if (lowest != 0 && lowest < top) {
        static_cast<void>(madvise(reinterpret_cast<void*>((lowest + page - 1) / page * page),
                                  top - ((lowest + page - 1) / page * page), MADV_DONTNEED));
    }
    wipe_near();
}

}  // namespace qiming::drivers
