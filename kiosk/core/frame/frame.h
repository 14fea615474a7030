// What surrounds every page: the banner with the link and the time, the notice, and the toolbar,
// always in the same order. Pure.
#pragma once

#include "accessibility/layout/picture.h"
#include "kiosk/core/page.h"
#include "kiosk/core/state.h"
#include "kiosk/core/world.h"

namespace qiming::kiosk {

Node frame(const World& world, const State& state, Page page);
// Something that just happened; only while state.notice has a text.
Node notice_of(const State& state);
// What pages are cut for.
accessibility::Viewport panel_of(const World& world, const State& state);

}  // namespace qiming::kiosk
