// A display without dots, for tests: remembers what was shown, and is plugged, pulled and pressed by
// hand. Like a real one it shows nothing while it is away, and cuts and pads to its width.
#pragma once

#include <cstddef>
#include <mutex>
#include <string>
#include <vector>

#include "drivers/braille/braille.h"

namespace qiming::drivers {

class RecordingBraille final : public Braille {
public:
    explicit RecordingBraille(BrailleListener& listener) : listener_(listener) {}

    void show(std::u32string_view cells) override;
    void forget() override;

    void plug(std::size_t cells);
    void pull();
    void press(const std::string& key);
    void route(std::size_t cell);

    // What is raised now; empty without a display.
    std::u32string raised() const;
    // All that was raised, oldest first.
    std::vector<std::u32string> all() const;

private:
    BrailleListener& listener_;
    mutable std::mutex mutex_;
    std::size_t width_ = 0;
    std::vector<std::u32string> shown_;
};

}  // namespace qiming::drivers
