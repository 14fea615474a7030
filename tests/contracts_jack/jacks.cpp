#include "tests/contracts_jack/jacks.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <stdexcept>
#include <thread>
#include <utility>

namespace qiming::tests {
namespace {

constexpr auto patience = std::chrono::seconds(5);

}  // namespace

void Told::jack_changed(bool inserted) {
    {
        const std::lock_guard lock(mutex_);
        told_.push_back(inserted);
    }
    came_.notify_all();
}

std::vector<bool> Told::at_least(std::size_t count) const {
    std::unique_lock lock(mutex_);
    came_.wait_for(lock, patience, [&] { return told_.size() >= count; });
    return told_;
}

std::string event(int type, int code, int value) {
    input_event made{};
    made.type = static_cast<__u16>(type);
    made.code = static_cast<__u16>(code);
    made.value = value;
    return {reinterpret_cast<const char*>(&made), sizeof made};
}

std::string report(int code, int value) {
    return event(EV_SW, code, value) + event(EV_SYN, SYN_REPORT, 0);
}

drivers::SwitchDevice PipeDevice::as_device() {
    return {[this] {
                const std::lock_guard lock(mutex_);
                return std::exchange(to_read_, -1);
            },
            [this](int) {
                const std::lock_guard lock(mutex_);
                ++times_asked_;
                return inserted_;
            }};
}

void PipeDevice::write(const std::string& bytes) {
    const std::lock_guard lock(mutex_);
    if (::write(to_write_, bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size())) {
        throw std::runtime_error("the pipe takes no more");
    }
}

void PipeDevice::answer(std::optional<bool> inserted) {
    const std::lock_guard lock(mutex_);
    inserted_ = inserted;
}

int PipeDevice::times_asked() const {
    const std::lock_guard lock(mutex_);
    return times_asked_;
}

void PipeDevice::vanish() {
    const std::lock_guard lock(mutex_);
    for (int* const end : {&to_read_, &to_write_}) {
        if (const int file = std::exchange(*end, -1); file >= 0) {
            ::close(file);
        }
    }
}

void PipeDevice::appear() {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) != 0) {
        throw std::runtime_error("no pipe");
    }
    const std::lock_guard lock(mutex_);
    to_read_ = ends[0];
    to_write_ = ends[1];
}

// In one piece, so that a slow machine does not make a steady contact of a bouncing one.
void EvdevRig::plug(std::initializer_list<bool> contacts) {
    std::string bytes;
    for (const bool inserted : contacts) {
        bytes += report(SW_HEADPHONE_INSERT, inserted ? 1 : 0);
    }
    device.write(bytes);
}

void EvdevRig::wait(int ms) {
    std::this_thread::sleep_for(std::chrono::milliseconds(ms));
}

void EvdevRig::come_back(bool inserted) {
    device.answer(inserted);
    device.appear();
}

}  // namespace qiming::tests
