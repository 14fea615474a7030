// What the review leads to: a step that is changed, or sending. Pure.
#pragma once

#include "kiosk/core/draft.h"

namespace qiming::kiosk {

// To that step; its onward leads back to the review.
void change_step(Draft& draft, Screen step);
// Once, however often it is pressed; only what is complete.
void send(Draft& draft, const Review& screen);

}  // namespace qiming::kiosk
