#include "drivers/braille/recording/recording_braille.h"

namespace qiming::drivers {

void RecordingBraille::show(std::u32string_view cells) {
    const std::lock_guard lock(mutex_);
    if (width_ > 0) {
        shown_.emplace_back(cells);
        shown_.back().resize(width_, U'⠀');
    }
}

void RecordingBraille::forget() {
    const std::lock_guard lock(mutex_);
    shown_.clear();
    if (width_ > 0) {
        shown_.emplace_back(width_, U'⠀');
    }
}

void RecordingBraille::plug(std::size_t cells) {
    {
        const std::lock_guard lock(mutex_);
        width_ = cells;
        shown_.assign(1, std::u32string(cells, U'⠀'));
    }
    listener_.braille_happened(DisplayCame{cells});
}

void RecordingBraille::pull() {
    {
        const std::lock_guard lock(mutex_);
        width_ = 0;
        shown_.clear();
    }
    listener_.braille_happened(DisplayWent{});
}

void RecordingBraille::press(const std::string& key) {
    listener_.braille_happened(BrailleKey{key});
}

void RecordingBraille::route(std::size_t cell) {
    listener_.braille_happened(Routed{cell});
}

std::u32string RecordingBraille::raised() const {
    const std::lock_guard lock(mutex_);
    return shown_.empty() ? std::u32string() : shown_.back();
}

std::vector<std::u32string> RecordingBraille::all() const {
    const std::lock_guard lock(mutex_);
    return shown_;
}

}  // namespace qiming::drivers
