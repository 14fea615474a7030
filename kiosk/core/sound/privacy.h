// "Unless the visitor chooses otherwise" (R15): who has no headphones may have private things said on
// the speaker all the same. Off until it is chosen, with a warning of what bystanders will hear; off
// again with headphones, with the settings as at the start, and with the visit. Pure.
#pragma once

#include <optional>

#include "kiosk/core/draft.h"
#include "kiosk/core/nodes.h"

namespace qiming::kiosk {

// The choice, on the page of sound; nothing while headphones are in.
std::optional<Node> private_choice(const World& world, const State& state);
// True: `node` was the choice, and it is made or taken back.
bool activate_private_choice(Draft& draft, const NodeId& node);

}  // namespace qiming::kiosk
