// The walk through every screen is the gallery's own: laws are looked at on what it shows.
#pragma once

#include "kiosk/gallery/walk.h"
#include "tests/support/screens/pure_kiosk.h"

namespace qiming::tests {

using gallery::Reading;
using gallery::visit_every_screen;

}  // namespace qiming::tests
