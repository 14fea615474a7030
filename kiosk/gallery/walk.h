// One walk through every screen that the kiosk has, and the page of every problem, in the language
// at hand: laws are looked at on each.
#pragma once

#include <functional>

#include "kiosk/gallery/pure_kiosk.h"
#include "kiosk/gallery/walker.h"

namespace qiming::gallery {

// From the resting kiosk: its two first screens, then with `language` (its digit on the welcome page)
// all others. `look` is called on each, and again after each key. Easy reading is chosen on the first page.
void visit_every_screen(PureKiosk& kiosk, accessibility::Gesture language, const std::function<void()>& look,
                        Reading reading = Reading::Usual);

}  // namespace qiming::gallery
