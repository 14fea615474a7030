// The bytes of an input device's node, as the kernel documents them (input.h, event-codes.rst): whole
// events are put together from whatever pieces arrive. Knows nothing of time and devices.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace qiming::drivers {

class SwitchEvents {
public:
    enum class News {
        Inserted,
        Removed,
        Lost,  // the kernel had to drop events: the state must be asked for again
    };
    // What the headphone switch did in these bytes, in order. The microphone's switch, keys and whatever
    // else a device sends are nothing to us.
    std::vector<News> read(std::span<const std::byte> bytes);
    // The device is another one, or the same one anew.
    void start_over();

private:
    void read_event(std::vector<News>& news);

    std::vector<std::byte> pending_;  // less than one event
    bool dropping_ = false;           // until the next report is complete
};

}  // namespace qiming::drivers
