// What a visitor is told of the link to the centre: once at home, and before a booking, what it means that
// nobody answers there: what they enter is kept here and sent later, and a booking is but a wish. The state
// alone stands in the banner. Pure.
#pragma once

#include <optional>

#include "kiosk/core/draft.h"
#include "kiosk/core/nodes.h"

namespace qiming::kiosk {

// By the first request that fails, or the first that is answered again.
void link_changed(Draft& draft, bool online);
// For the home page, until it was left once.
std::optional<Node> offline_words(const World& world, const State& state);
// At the end of each turn.
void note_home_left(Draft& draft);
// A booking is begun.
void tell_of_wish(Draft& draft);

}  // namespace qiming::kiosk
