// What a visitor's fingers and hands need: exploring by touch, holding to press, and a filter for keys and
// targets that are struck twice (R32). All as at the start again with the next visit. Pure.
#pragma once

#include <optional>

#include "kiosk/core/draft.h"
#include "kiosk/core/event.h"

namespace qiming::kiosk {

// The first touch of the visit rested: exploring begins, told.
void begin_exploring(Draft& draft);
void toggle_exploring(Draft& draft);
// The finger came onto this: it is told and has the focus.
void explored(Draft& draft, const accessibility::UnderFinger& what);
// What a short touch means while exploring; nothing: nothing was explored on this page, and that is told.
std::optional<accessibility::Intent> tapped_anywhere(Draft& draft);

// The next of the values that there are, told by the entry that shows it.
void change_hold(Draft& draft);
void change_double_strike(Draft& draft);

// True: this key or touch is a second strike, or a finger that came down before the page could be seen. It
// is dropped as if it had not been. `shown_ms`: when the page at hand came.
class StrikeFilter {
public:
    bool drops(const Event& event, const TouchHelp& help, std::int64_t shown_ms);
    void forget() { *this = {}; }

private:
    std::string key_;
    std::optional<accessibility::Intent> intent_;
    std::int64_t at_ms_ = 0;
};

}  // namespace qiming::kiosk
