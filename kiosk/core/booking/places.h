// How many places of a slot are left, as far as this terminal knows: what the centre's content says, less what
// was booked here since, and nothing of what the centre called full. What is booked here and not answered yet
// counts, too. It outlives visits, and holds nothing that tells of a person. Pure.
#pragma once

#include "content/wire/receipt.h"
#include "kiosk/core/state.h"
#include "kiosk/core/world.h"

namespace qiming::kiosk {

int places_left(const World& world, const KnownPlaces& known, std::string_view slot);

void note_waiting(KnownPlaces& known, const std::string& id, const std::string& slot);
// The centre has answered for a submission, or refused it: of a booking it is known now how it stands.
void note_answer(KnownPlaces& known, const content::Receipt& receipt);
void note_refusal(KnownPlaces& known, const std::string& id);
// Newer content counts all that the centre had answered before it was fetched.
void note_new_content(const World& world, KnownPlaces& known);

}  // namespace qiming::kiosk
