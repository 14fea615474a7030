// Help: a place where keys only say what they do, on the page that help was asked for from (R43). Two helps in
// a row leave it, or two centre keys, so that the arrows and the centre alone lead out as well. Pure.
#pragma once

#include "kiosk/core/draft.h"
#include "kiosk/core/page.h"

namespace qiming::kiosk {

inline constexpr const char* leave_sandbox_button = "help/done";

Page view_sandbox(const World& world, const State& state);
void enter_sandbox(Draft& draft);
void describe_key(Draft& draft, accessibility::Gesture gesture);
void leave_sandbox(Draft& draft);

}  // namespace qiming::kiosk
