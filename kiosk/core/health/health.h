// Devices that fail in mid-visit: what cannot be heard any more is shown, staff are called, and the
// centre is told that the terminal is not fit for blind visitors, and again when that is over. Pure.
#pragma once

#include "kiosk/core/draft.h"

namespace qiming::kiosk {

void device_failed(Draft& draft, Device device);
void device_recovered(Draft& draft, Device device);

}  // namespace qiming::kiosk
