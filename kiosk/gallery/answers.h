// Fit answers to every question, and the way through any form with them: they know pages and names,
// never coordinates. Pure.
#pragma once

#include <string>

#include "kiosk/gallery/pure_kiosk.h"

namespace qiming::gallery {

inline constexpr const char* sample_person = "440402199003071232";
inline constexpr const char* sample_phone = "13800138000";

// Answers the page at hand: the first option, or what is good to type.
void answer(PureKiosk& kiosk);
// Answers and goes on until a page whose id starts with `prefix` is there, or after 40 pages.
void answer_until(PureKiosk& kiosk, const std::string& prefix);
// From the review: to the button that sends, and presses it; false: it is not there.
bool send(PureKiosk& kiosk);

}  // namespace qiming::gallery
