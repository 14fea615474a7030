#include "accessibility/braille/braille_window.h"

#include <algorithm>
#include <utility>

namespace qiming::accessibility {
namespace {

constexpr char32_t blank = U'⠀';

}  // namespace

void BrailleWindow::show(BrailleLine line) {
    line_ = std::move(line);
    begin();
}

void BrailleWindow::resize(std::size_t width) {
    width_ = width;
    begin();
}

void BrailleWindow::begin() {
    const bool is_being_typed = line_.item == 0 && line_.caret && width_ > 0;
    from_ = is_being_typed ? last_before(*line_.caret + 1) : 0;
}

bool BrailleWindow::pan(Pan pan) {
    if (width_ == 0) {
        return false;
    }
    switch (pan) {
        case Pan::Right: {
            const std::size_t next = next_after(from_);
            if (next >= line_.cells.size()) {
                return false;
            }
            from_ = next;
            return true;
        }
        case Pan::Left:
            if (from_ == 0) {
                return false;
            }
            from_ = last_before(from_);
            return true;
        case Pan::Item: {
            const std::size_t there = from_ == line_.item ? 0 : line_.item;
            return std::exchange(from_, there) != there;
        }
    }
    return false;
}

std::size_t BrailleWindow::end_of(std::size_t from) const {
    const std::size_t most = from + width_;
    if (most >= line_.cells.size()) {
        return line_.cells.size();
    }
    // The cell behind the window may be the blank that ends its last word.
    for (std::size_t at = most; at > from; --at) {
        if (line_.cells[at] == blank) {
            return at;
        }
    }
    return most;
}

std::size_t BrailleWindow::next_after(std::size_t from) const {
    const std::size_t end = end_of(from);
    return end < line_.cells.size() && line_.cells[end] == blank ? end + 1 : end;
}

std::size_t BrailleWindow::last_before(std::size_t at) const {
    std::size_t from = 0;
    for (std::size_t next = next_after(0); next < at; next = next_after(next)) {
        from = next;
    }
    return from;
}

std::u32string BrailleWindow::cells() const {
    std::u32string shown = line_.cells.substr(std::min(from_, line_.cells.size()), end_of(from_) - from_);
    shown.resize(width_, blank);
    return shown;
}

bool BrailleWindow::is_on_item(std::size_t number) const {
    const std::size_t at = from_ + number;
    return at >= line_.item && at < end_of(from_);
}

}  // namespace qiming::accessibility
