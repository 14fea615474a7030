// Devices that fail in mid-visit: what cannot be heard any more is shown, staff are called, and the
// centre is told that the terminal is not fit for blind visitors, and again when that is over. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/core/draft.h"
#include "kiosk/core/event.h"
#include "kiosk/core/nodes.h"

namespace qiming::kiosk {

void device_failed(Draft& draft, Device device);
void device_recovered(Draft& draft, Device device);

// What the first pages of a visit say of a machine that cannot save, or cannot be heard: nobody fills in a form
// for nothing. Ids begin with `page`. Empty: all is well.
std::vector<Node> health_words(const World& world, const State& state, std::string_view page);
// That nothing can be saved here, and where to turn to.
std::string storage_words(const World& world, const State& state);

}  // namespace qiming::kiosk
