#include "kiosk/shell/supervise/supervisor.h"

#include <fmt/format.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <ctime>

namespace qiming::shell {
namespace {

constexpr int cannot_start = 127;

std::int64_t now_ms() {
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (std::int64_t{now.tv_sec} * 1000) + (now.tv_nsec / 1'000'000);
}

void tell(const std::string& line) {
    fmt::print(stderr, "qiming-kiosk supervise: {}\n", line);
}

sigset_t awaited_signals() {
    sigset_t set;
    sigemptyset(&set);
    for (const int signal : {SIGTERM, SIGINT, SIGCHLD}) {
        sigaddset(&set, signal);
    }
    return set;
}

pid_t start(const std::vector<std::string>& command, const sigset_t& mask_before) {
    std::vector<char*> arguments;
    for (const std::string& word : command) {
        arguments.push_back(const_cast<char*>(word.c_str()));
    }
    arguments.push_back(nullptr);
    const pid_t parent = getpid();
    const pid_t child = fork();
    if (child == 0) {
        prctl(PR_SET_PDEATHSIG, SIGTERM);
        if (getppid() != parent) {
            _exit(0);
        }
        sigprocmask(SIG_SETMASK, &mask_before, nullptr);
        execv(arguments.front(), arguments.data());
        _exit(cannot_start);
    }
    return child;
}

// Waits until the child has left; signals are handed on to it meanwhile.
int await_child(pid_t child, const sigset_t& signals, bool& asked_to_leave) {
    int status = 0;
    while (waitpid(child, &status, WNOHANG) == 0) {
        siginfo_t info{};
        const int signal = sigwaitinfo(&signals, &info);
        if (signal == SIGTERM || signal == SIGINT) {
            asked_to_leave = true;
            kill(child, signal);
        }
    }
    return status;
}

// True: the pause is over. False: somebody asked to leave.
bool pause_for(std::int64_t ms, const sigset_t& signals) {
    const std::int64_t until = now_ms() + ms;
    for (;;) {
        const std::int64_t left = until - now_ms();
        if (left <= 0) {
            return true;
        }
        const timespec patience{static_cast<std::time_t>(left / 1000), (left % 1000) * 1'000'000};
        const int signal = sigtimedwait(&signals, nullptr, &patience);
        if (signal == SIGTERM || signal == SIGINT) {
            return false;
        }
    }
}

std::string what_happened(int status) {
    if (WIFSIGNALED(status)) {
        return fmt::format("crashed ({})", strsignal(WTERMSIG(status)));
    }
    return fmt::format("left with code {}", WEXITSTATUS(status));
}

bool left_for_good(int status) {
    return WIFEXITED(status) &&
           (WEXITSTATUS(status) == 0 || WEXITSTATUS(status) == 2 || WEXITSTATUS(status) == 3);
}

}  // namespace

int supervise(const std::vector<std::string>& command, RestartLimits limits) {
    const sigset_t signals = awaited_signals();
    sigset_t mask_before;
    sigprocmask(SIG_BLOCK, &signals, &mask_before);
    RestartPolicy policy(limits);
    for (;;) {
        const std::int64_t started = now_ms();
        const pid_t child = start(command, mask_before);
        if (child < 0) {
            tell(fmt::format("no process can be started: {}", std::strerror(errno)));
            return 1;
        }
        bool asked_to_leave = false;
        const int status = await_child(child, signals, asked_to_leave);
        if (asked_to_leave) {
            return WIFEXITED(status) ? WEXITSTATUS(status) : 0;
        }
        if (left_for_good(status)) {
            return WEXITSTATUS(status);
        }
        if (WIFEXITED(status) && WEXITSTATUS(status) == cannot_start) {
            tell(fmt::format("{} cannot be started. Check that it is there and may be run.", command.front()));
            return cannot_start;
        }
        switch (policy.crashed(started, now_ms())) {
            case Verdict::StartAtOnce:
                tell(fmt::format("the kiosk {}; it is started again.", what_happened(status)));
                break;
            case Verdict::StartAfterPause:
                tell(fmt::format(
                    "the kiosk {}, {} times within {} s. It is tried again in {} s; the log says why.",
                    what_happened(status), limits.crashes, limits.within_ms / 1000, limits.pause_ms / 1000));
                if (!pause_for(limits.pause_ms, signals)) {
                    return 0;
                }
                break;
            case Verdict::GiveUp:
                tell(
                    fmt::format("the kiosk {} again and again. It is not started any more: read its log, mend "
                                "the cause, and start it anew.",
                                what_happened(status)));
                return gave_up;
        }
    }
}

}  // namespace qiming::shell
