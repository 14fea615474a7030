// The page that stands there while the kiosk is being started again after it crashed. It needs words alone: no
// state, no form, no posting, of which any may be what was amiss. Any key says it again. Pure.
#pragma once

#include "accessibility/tree.h"
#include "kiosk/core/world.h"

namespace qiming::kiosk {

accessibility::Tree waiting_page(const World& world);

}  // namespace qiming::kiosk
