// One program that the supervisor has started, and what it hears of it: signals, beats, its end. Unlike a shell
// it holds the program's whole life in its hands: whatever happens to the supervisor, the program does not
// outlive it.
#pragma once

#include <sys/types.h>

#include <csignal>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace qiming::shell {

std::int64_t steady_ms();

// What the supervisor waits for; blocked in this thread as long as it lives. SIGHUP and, but in a demo, SIGINT
// are ignored, in the programs as well: they come from a terminal that somebody closes, or a key.
class Signals {
public:
    explicit Signals(bool is_demo);
    ~Signals();
    Signals(const Signals&) = delete;
    Signals& operator=(const Signals&) = delete;

    int descriptor() const { return descriptor_; }
    // The next one that came, 0: none.
    int take() const;
    const sigset_t& before() const { return before_; }

private:
    sigset_t before_{};
    int descriptor_ = -1;
};

class Child {
public:
    using Variables = std::vector<std::pair<std::string, std::string>>;

    // `has_lifeline`: it is handed the end of a pipe (lifeline.h). Without a process id it could not be
    // started.
    Child(const std::vector<std::string>& command, const Signals& signals, bool has_lifeline,
          const Variables& variables);
    ~Child();  // kills it when it is still there
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    bool is_started() const { return pid_ > 0; }
    int lifeline() const { return lifeline_; }
    // What was written into the lifeline since the last time.
    std::string take_bytes() const;
    void send(int signal) const;
    // True: it has left, and `status` is as waitpid() gives it.
    bool has_left(int& status);
    int wait();

private:
    pid_t pid_ = -1;
    int lifeline_ = -1;
};

}  // namespace qiming::shell
