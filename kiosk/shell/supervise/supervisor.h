// Keeps one program running: starts it, and starts it again when it crashed, by RestartPolicy.
//
//  - It left by itself with 0 (somebody asked it to), 2 (its settings or content cannot be used; that
//    does not mend itself) or 3: the supervisor leaves with the same code.
//  - SIGTERM and SIGINT are handed on, and the supervisor leaves when the program has.
//  - The program ends with the supervisor, even one that was killed.
// What it does is told in plain lines on standard error.
#pragma once

#include <string>
#include <vector>

#include "kiosk/shell/supervise/restart_policy.h"

namespace qiming::shell {

inline constexpr int gave_up = 75;

// `command` is a program's path and its arguments. Blocks SIGTERM, SIGINT and SIGCHLD in this thread.
int supervise(const std::vector<std::string>& command, RestartLimits limits);

}  // namespace qiming::shell
