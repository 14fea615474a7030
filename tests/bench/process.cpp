#include "tests/bench/process.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <thread>

#include "tests/bench/stopwatch.h"

namespace qiming::bench {

namespace {

std::vector<char*> pointers(const std::vector<std::string>& texts) {
    std::vector<char*> all;
    for (const std::string& text : texts) {
        all.push_back(const_cast<char*>(text.c_str()));
    }
    all.push_back(nullptr);
    return all;
}

// A later entry of the same name would not count, so ours come first.
std::vector<std::string> whole_environment(std::vector<std::string> own) {
    for (char** entry = environ; *entry != nullptr; ++entry) {
        const std::string text = *entry;
        const std::string start = text.substr(0, text.find('=') + 1);
        bool replaced = false;
        for (const std::string& one : own) {
            replaced = replaced || one.compare(0, start.size(), start) == 0;
        }
        if (!replaced) {
            own.push_back(text);
        }
    }
    return own;
}

}  // namespace

Process::Process(const std::vector<std::string>& command, const std::vector<std::string>& environment,
                 const std::string& log) {
    const std::vector<std::string> everything = whole_environment(environment);
    const std::vector<char*> arguments = pointers(command);
    const std::vector<char*> variables = pointers(everything);
    pid_ = ::fork();
    if (pid_ == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        const int file = ::open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
        ::dup2(file, STDOUT_FILENO);
        ::dup2(file, STDERR_FILENO);
        ::execvpe(arguments[0], arguments.data(), variables.data());
        ::_exit(127);
    }
    ended_ = pid_ < 0;
}

Process::~Process() {
    stop();
}

bool Process::is_running() {
    if (!ended_ && ::waitpid(pid_, &status_, WNOHANG) == pid_) {
        ended_ = true;
        status_ = WIFEXITED(status_) ? WEXITSTATUS(status_) : 128 + WTERMSIG(status_);
    }
    return !ended_;
}

bool Process::wait(int timeout_ms) {
    const Stopwatch watch;
    while (is_running()) {
        if (watch.ms() > timeout_ms) {
            return false;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    return true;
}

void Process::stop() {
    if (!is_running()) {
        return;
    }
    ::kill(pid_, SIGTERM);
    if (!wait(3000)) {
        ::kill(pid_, SIGKILL);
        wait(1000);
    }
}

}  // namespace qiming::bench
