// All that the bottom bar offers, as a page: where text is magnified the bar itself holds only Back,
// Menu and Call staff. Pure.
#pragma once

#include "kiosk/core/draft.h"
#include "kiosk/core/page.h"

namespace qiming::kiosk {

Page view_menu(const World& world, const State& state);
// From any screen; what changes the picture stays there, all else leads away.
void open_menu(Draft& draft);

}  // namespace qiming::kiosk
