// The ways through the kiosk that several tests go: to the home page, through any form, to the
// review and past it. They know pages and names, never coordinates.
#pragma once

#include <string>

#include "tests/support/pure_kiosk.h"

namespace qiming::tests {

inline constexpr const char* sample_person = "440402199003071232";
inline constexpr const char* sample_phone = "13800138000";

void go_home(PureKiosk& kiosk);
// Answers the page at hand: the first option, or digits that are good.
void answer(PureKiosk& kiosk);
// Answers and goes on until a page whose id starts with `prefix` is there.
void answer_until(PureKiosk& kiosk, const std::string& prefix);
// From the review: to the button that sends, and presses it.
void send(PureKiosk& kiosk);

}  // namespace qiming::tests
