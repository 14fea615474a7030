// Keeps one program running, for as long as the machine runs: the box in the hall stays shut.
//
//  - Only SIGTERM to the supervisor itself ends it. It is handed on; a program that does not leave within 3 s
//  is
//    killed. Whatever the program does of its own accord, leaving in good order among it, it is started again.
//  - A program that was alive once and shows no sign of it for `hang_ms` hangs, and is killed and started
//  again; so
//    is one that shows none within `start_ms` of its start. What a sign is: lifeline.h.
//  - When it is started again: restart_policy.h. In a pause another program, `waiting_room`, tells people to
//  wait.
//  - Each restart is told to the program, until that has told the centre.
//  - In a demo it may be left: by SIGINT, and by a program that leaves with 0, or with 2 or 127 (it cannot be
//  used,
//    or is not there).
// What it does is told in plain lines on standard error.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kiosk/supervise/restart_policy.h"

namespace qiming::shell {

struct Supervised {
    std::vector<std::string> command;       // a program's path and its arguments
    std::vector<std::string> waiting_room;  // the same; empty: there is none
    RestartLimits limits;
    std::int64_t hang_ms = 4'000;  // with the time it takes to start again, five seconds
    std::int64_t start_ms = 60'000;
    bool is_demo = false;
};

// Returns the exit code, once it was ended.
int supervise(const Supervised& supervised);

}  // namespace qiming::shell
