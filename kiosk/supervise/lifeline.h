// Between the supervisor and the kiosk that it started: the kiosk shows that it lives, and is told which
// restarts the centre does not know of yet. A pipe that the kiosk writes into, and a variable of its
// environment; both are there only under the supervisor.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace qiming::shell {

struct Restart {
    std::string id;   // random, so that telling twice is telling once
    std::string why;  // "hung", "crashed: signal 11", "left with code 1"
    bool operator==(const Restart&) const = default;
};

inline constexpr const char* lifeline_variable = "QIMING_LIFELINE";  // number of the pipe's end
inline constexpr const char* restarts_variable = "QIMING_RESTARTS";  // write_restarts()
inline constexpr char alive_byte = 'a';
inline constexpr char reported_byte = 'r';  // the oldest restart that was told is with the centre

std::string write_restarts(const std::vector<Restart>& restarts);
std::vector<Restart> read_restarts(const std::string& text);

// Fed by whoever proves that the kiosk does its work.
class Pulse {
public:
    virtual ~Pulse() = default;
    virtual void beat() = 0;
};

// Nobody watches.
class NoPulse final : public Pulse {
public:
    void beat() override {}
};

// The kiosk's end. Beats are written at most every `beat_every_ms`. Main thread, but for reported().
class Lifeline final : public Pulse {
public:
    static constexpr int beat_every_ms = 250;

    // Takes both out of the environment. Without a supervisor there is nothing to take, and beats go nowhere.
    Lifeline();
    ~Lifeline() override;
    Lifeline(const Lifeline&) = delete;
    Lifeline& operator=(const Lifeline&) = delete;

    bool is_there() const { return pipe_ >= 0; }
    void beat() override;
    const std::vector<Restart>& restarts() const { return restarts_; }
    // The centre has the oldest of them. Any thread.
    void reported() const;

private:
    int pipe_ = -1;
    std::int64_t last_beat_ms_ = 0;
    std::vector<Restart> restarts_;
};

}  // namespace qiming::shell
