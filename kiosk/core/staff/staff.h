// A member of staff steps in during a visit (R40): what the visitor set is parked, and nothing of theirs is
// said or shown. That staff are there is said, in the visitor's language and voice, at the start and at each
// key: nobody sits in silence. Going on brings all back, for the same visit only; the end of the visit discards
// it. It lies over the screen at hand, which may meanwhile change: nothing of that shows. Before it ends by
// itself that is said. Pure.
#pragma once

#include <cstdint>
#include <optional>

#include "kiosk/core/draft.h"
#include "kiosk/core/page.h"

namespace qiming::kiosk {

Page view_staff(const World& world, const State& state);
// Begins the break, or ends it and goes on with the visit.
void toggle_staff_break(Draft& draft);
// What the visitor or staff do meanwhile: all but the two buttons and the call is told to wait.
void act_in_break(Draft& draft, const accessibility::Intent& intent);
// News of the visit is not for the eyes of staff: it stays with the visit, unsaid.
void keep_news_back(Draft& draft);
// Headphones that come or go belong to the visitor's parked settings, too (R13).
void park_jack(Draft& draft);
// Nobody comes back: that is told, and in the end the visit is wiped.
void break_due(Draft& draft);
std::optional<std::int64_t> next_break_news(const State& state);

}  // namespace qiming::kiosk
