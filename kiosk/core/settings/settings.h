// The page that lists all a visitor can set, each with how it stands; and what the keys and buttons of
// its settings do, on any screen, without losing place or answers (R39). All is reset at the end of the
// visit (R38). A room that has something to set adds an entry to entries.cpp. Pure.
#pragma once

#include <optional>
#include <vector>

#include "kiosk/core/draft.h"
#include "kiosk/core/page.h"

namespace qiming::kiosk {

struct SettingsEntry {
    // Nothing: not offered here and now.
    std::optional<Node> (*view)(const World& world, const State& state);
    // Null: it stands for a gesture, which serves it.
    void (*choose)(Draft& draft) = nullptr;
};

// In the order of the page.
const std::vector<SettingsEntry>& settings_entries();

Page view_settings(const World& world, const State& state);
// From any screen; Back and "done" return to it and to the item at hand.
void open_settings(Draft& draft);

// Text size, colours, language, curtain, low reach, main button, easy reading, all as at the start.
// False: the gesture sets none of them.
bool adjust_display(Draft& draft, accessibility::Gesture gesture);

// A touch while the curtain is drawn: the first tells of it, the second in a row lifts it (R41).
void touch_curtain(Draft& draft);

}  // namespace qiming::kiosk
