// A program started by a bench, ended when the bench is done with it.
#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

namespace qiming::bench {

class Process {
public:
    // `environment`: NAME=VALUE, beside the bench's own. What it prints goes to `log`.
    Process(const std::vector<std::string>& command, const std::vector<std::string>& environment,
            const std::string& log);
    ~Process();
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;

    pid_t pid() const { return pid_; }
    bool is_running();
    // Waits for its end; false after `timeout_ms`.
    bool wait(int timeout_ms);
    int exit_status() const { return status_; }
    // Asks it to end, waits 3 s, and ends it.
    void stop();

private:
    pid_t pid_ = -1;
    bool ended_ = false;
    int status_ = -1;
};

}  // namespace qiming::bench
