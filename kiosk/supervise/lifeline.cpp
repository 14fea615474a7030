#include "kiosk/supervise/lifeline.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <sstream>

namespace qiming::shell {
namespace {

std::int64_t now_ms() {
    return std::chrono::duration_cast<std::chrono::milliseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

// A full pipe says it already.
void write_byte(int pipe, char byte) {
    while (pipe >= 0 && ::write(pipe, &byte, 1) < 0 && errno == EINTR) {
    }
}

}  // namespace

std::string write_restarts(const std::vector<Restart>& restarts) {
    std::string text;
    for (const Restart& each : restarts) {
        text += each.id + " " + each.why + "\n";
    }
    return text;
}

std::vector<Restart> read_restarts(const std::string& text) {
    std::vector<Restart> restarts;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        const auto space = line.find(' ');
        if (space != std::string::npos && space > 0) {
            restarts.push_back({line.substr(0, space), line.substr(space + 1)});
        }
    }
    return restarts;
}

Lifeline::Lifeline() {
    if (const char* const number = std::getenv(lifeline_variable); number != nullptr) {
        pipe_ = std::atoi(number);
        // No child of the kiosk's own keeps the supervisor waiting.
        if (::fcntl(pipe_, F_SETFD, FD_CLOEXEC) != 0 || ::fcntl(pipe_, F_SETFL, O_WRONLY | O_NONBLOCK) != 0) {
            pipe_ = -1;
        }
    }
    if (const char* const text = std::getenv(restarts_variable); text != nullptr && is_there()) {
        restarts_ = read_restarts(text);
    }
    ::unsetenv(lifeline_variable);
    ::unsetenv(restarts_variable);
}

Lifeline::~Lifeline() {
    if (is_there()) {
        ::close(pipe_);
    }
}

void Lifeline::beat() {
    const std::int64_t now = now_ms();
    if (is_there() && now - last_beat_ms_ >= beat_every_ms) {
        last_beat_ms_ = now;
        write_byte(pipe_, alive_byte);
    }
}

void Lifeline::reported() const {
    write_byte(pipe_, reported_byte);
}

}  // namespace qiming::shell
