// A write whose reader has gone, as a driver's library may do one at any time.
#pragma once

#include <unistd.h>

#include <array>
#include <cerrno>

namespace qiming::tests {

// True: it failed, and that is all; otherwise the process does not live to say so.
inline bool outlives_broken_pipe() {
    std::array<int, 2> ends{};
    if (::pipe(ends.data()) != 0) {
        return false;
    }
    ::close(ends[0]);
    const bool is_refused = ::write(ends[1], "x", 1) < 0 && errno == EPIPE;
    ::close(ends[1]);
    return is_refused;
}

}  // namespace qiming::tests
