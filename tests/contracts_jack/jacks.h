// The real jack, over a pipe that takes the place of a device node, and the fake one, held the same way.
#pragma once

#include <linux/input.h>

#include <condition_variable>
#include <initializer_list>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "drivers/jack/evdev/evdev_jack.h"
#include "drivers/jack/scripted/scripted_jack.h"

namespace qiming::tests {

inline constexpr int settles_ms = 60;

// What the driver told, from whichever thread.
class Told final : public drivers::JackListener {
public:
    void jack_changed(bool inserted) override;
    // All that was told so far, once it is `count` at least; waits for that, but not for ever.
    std::vector<bool> at_least(std::size_t count) const;

private:
    mutable std::mutex mutex_;
    mutable std::condition_variable came_;
    std::vector<bool> told_;
};

// The bytes of one event, as the kernel writes them.
std::string event(int type, int code, int value);
std::string report(int code, int value);  // of a switch, with the end of its report

// A device of which the test holds the other end.
class PipeDevice {
public:
    explicit PipeDevice(bool inserted = false) : inserted_(inserted) { appear(); }
    ~PipeDevice() { vanish(); }
    PipeDevice(const PipeDevice&) = delete;
    PipeDevice& operator=(const PipeDevice&) = delete;

    drivers::SwitchDevice as_device();
    void write(const std::string& bytes);
    // The answer to whoever asks for the state; nothing: the device does not answer.
    void answer(std::optional<bool> inserted);
    int times_asked() const;
    void vanish();
    void appear();

private:
    mutable std::mutex mutex_;
    int to_read_ = -1;
    int to_write_ = -1;
    std::optional<bool> inserted_;
    int times_asked_ = 0;
};

struct EvdevRig {
    void plug(std::initializer_list<bool> contacts);
    void wait(int ms);
    void vanish() { device.vanish(); }
    void come_back(bool inserted);
    drivers::Jack& jack() { return real; }

    Told told;
    PipeDevice device;
    drivers::EvdevJack real{device.as_device(), told, {settles_ms, 10}};
};

struct ScriptedRig {
    void plug(std::initializer_list<bool> contacts) { fake.plug(contacts); }
    void wait(int ms) { fake.wait(ms); }
    void vanish() { fake.vanish(); }
    void come_back(bool inserted) { fake.come_back(inserted); }
    drivers::Jack& jack() { return fake; }

    Told told;
    drivers::ScriptedJack fake{told, settles_ms};
};

}  // namespace qiming::tests
