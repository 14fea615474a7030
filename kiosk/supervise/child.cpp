#include "kiosk/supervise/child.h"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <ctime>

#include "kiosk/supervise/lifeline.h"

namespace qiming::shell {
namespace {

constexpr int cannot_start = 127;

sigset_t set_of(std::initializer_list<int> signals) {
    sigset_t set;
    sigemptyset(&set);
    for (const int signal : signals) {
        sigaddset(&set, signal);
    }
    return set;
}

[[noreturn]] void become(const std::vector<std::string>& command, const Signals& signals, pid_t parent,
                         int lifeline, const Child::Variables& variables) {
    ::prctl(PR_SET_PDEATHSIG, SIGTERM);
    if (::getppid() != parent) {
        ::_exit(0);
    }
    for (const auto& [name, value] : variables) {
        ::setenv(name.c_str(), value.c_str(), 1);
    }
    if (lifeline >= 0) {
        ::fcntl(lifeline, F_SETFD, 0);
        ::setenv(lifeline_variable, std::to_string(lifeline).c_str(), 1);
    }
    ::sigprocmask(SIG_SETMASK, &signals.before(), nullptr);
    std::vector<char*> arguments;
    for (const std::string& word : command) {
        arguments.push_back(const_cast<char*>(word.c_str()));
    }
    arguments.push_back(nullptr);
    ::execv(arguments.front(), arguments.data());
    ::_exit(cannot_start);
}

}  // namespace

std::int64_t steady_ms() {
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (std::int64_t{now.tv_sec} * 1000) + (now.tv_nsec / 1'000'000);
}

Signals::Signals(bool is_demo) {
    if (!is_demo) {
        std::signal(SIGHUP, SIG_IGN);
        std::signal(SIGINT, SIG_IGN);
    }
    const sigset_t awaited = is_demo ? set_of({SIGTERM, SIGCHLD, SIGINT}) : set_of({SIGTERM, SIGCHLD});
    ::sigprocmask(SIG_BLOCK, &awaited, &before_);
    descriptor_ = ::signalfd(-1, &awaited, SFD_CLOEXEC | SFD_NONBLOCK);
}

Signals::~Signals() {
    ::close(descriptor_);
    ::sigprocmask(SIG_SETMASK, &before_, nullptr);
}

int Signals::take() const {
    signalfd_siginfo info{};
    const bool is_one = ::read(descriptor_, &info, sizeof info) == static_cast<ssize_t>(sizeof info);
    return is_one ? static_cast<int>(info.ssi_signo) : 0;
}

Child::Child(const std::vector<std::string>& command, const Signals& signals, bool has_lifeline,
             const Variables& variables) {
    std::array<int, 2> ends{-1, -1};
    if (has_lifeline && ::pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) == 0) {
        lifeline_ = ends[0];
    }
    const pid_t parent = ::getpid();
    pid_ = ::fork();
    if (pid_ == 0) {
        become(command, signals, parent, ends[1], variables);
    }
    if (ends[1] >= 0) {
        ::close(ends[1]);
    }
}

Child::~Child() {
    if (is_started()) {
        send(SIGKILL);
        wait();
    }
    if (lifeline_ >= 0) {
        ::close(lifeline_);
    }
}

std::string Child::take_bytes() const {
    std::array<char, 512> part{};
    std::string bytes;
    for (ssize_t count = 0; (count = ::read(lifeline_, part.data(), part.size())) > 0;) {
        bytes.append(part.data(), static_cast<std::size_t>(count));
    }
    return bytes;
}

void Child::send(int signal) const {
    ::kill(pid_, signal);
}

bool Child::has_left(int& status) {
    if (::waitpid(pid_, &status, WNOHANG) != pid_) {
        return false;
    }
    pid_ = -1;
    return true;
}

int Child::wait() {
    int status = 0;
    ::waitpid(pid_, &status, 0);
    pid_ = -1;
    return status;
}

}  // namespace qiming::shell
