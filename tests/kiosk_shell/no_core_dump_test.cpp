#include "kiosk/runtime/no_core_dump.h"

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch_test_macros.hpp>

using namespace qiming;

namespace {

// What holds for a process afterwards; in a child, for it cannot be undone.
bool holds_in_a_child(bool (*check)()) {
    const pid_t child = ::fork();
    if (child == 0) {
        ::_exit(shell::refuse_core_dumps() && check() ? 0 : 1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace

TEST_CASE("R38: a crash writes no core dump") {
    CHECK(holds_in_a_child([] {
        rlimit limit{1, 1};
        return ::getrlimit(RLIMIT_CORE, &limit) == 0 && limit.rlim_cur == 0 && limit.rlim_max == 0;
    }));
}

TEST_CASE("R38: no other program of the same user may read the memory of the kiosk") {
    CHECK(holds_in_a_child([] { return ::prctl(PR_GET_DUMPABLE) == 0; }));
}
