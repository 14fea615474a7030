// A headphone jack that Linux reports as a switch of an input device. A thread of its own reads the
// device and tells the listener; when the device goes it is looked for again, every two seconds.
//
// Lifecycle: made (the device is open, if there is one) -> told of changes ... -> gone: the thread has ended.
#pragma once

#include <atomic>
#include <thread>

#include "drivers/jack/contact.h"
#include "drivers/jack/evdev/switch_device.h"
#include "drivers/jack/evdev/switch_events.h"
#include "drivers/jack/jack.h"

namespace qiming::drivers {

struct EvdevJackTimes {
    std::int64_t settles_ms = contact_settles_ms;
    int look_again_ms = 2'000;
};

class EvdevJack final : public Jack {
public:
    // `listener` outlives the jack.
    EvdevJack(SwitchDevice device, JackListener& listener, EvdevJackTimes times = {});
    ~EvdevJack() override;
    EvdevJack(const EvdevJack&) = delete;
    EvdevJack& operator=(const EvdevJack&) = delete;

    bool is_inserted() const override { return inserted_; }
    bool is_there() const override { return file_ >= 0; }

private:
    void open();
    void lose();
    void run();
    void read();
    void note(SwitchEvents::News news);
    void ask();
    void tell(std::optional<bool> news);
    int patience() const;

    SwitchDevice device_;
    JackListener& listener_;
    EvdevJackTimes times_;
    Contact contact_;
    SwitchEvents events_;
    std::atomic<int> file_{-1};
    std::atomic<bool> inserted_{false};
    int closing_ = -1;  // becomes readable when the thread is to end
    std::thread thread_;
};

}  // namespace qiming::drivers
