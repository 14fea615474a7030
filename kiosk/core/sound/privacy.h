// What bystanders may hear (R15). Answers of sensitive questions are said into headphones only; who has none
// may allow them on the loudspeaker all the same. Off until it is chosen, with a warning of what bystanders
// will hear; off again with headphones, with the settings as at the start, and with the visit.
//
// Each page with such answers has the button, close to where the focus begins. One short sentence tells of it:
// on each page whose choices are not said, for nobody can answer there without it; of fields on the first only.
// Pure.
#pragma once

#include <optional>

#include "content/forms/form.h"
#include "kiosk/core/draft.h"
#include "kiosk/core/page.h"

namespace qiming::kiosk {

// The choice, on the page of sound; nothing while headphones are in.
std::optional<Node> private_choice(const World& world, const State& state, Deeds& deeds);
// The button on a page with answers that are not said; nothing while headphones are in.
std::optional<Node> allow_button(const World& world, const State& state, Deeds& deeds);
// Whether the buttons of the page stand before what has the focus at first, else right behind it: behind the
// field that they go with, while a screenful has room for that, and where text is magnified behind the choices.
bool buttons_lead(const accessibility::Preferences& preferences, const content::Question& question);

// What the page of `question` says of bystanders; nothing while they hear nothing of it, or know already.
std::optional<Node> bystander_sentence(const World& world, const State& state,
                                       const content::Question& question);
// At the end of each turn: the first field whose answer is not said tells so, the others need not.
void note_bystanders_told(Draft& draft);

}  // namespace qiming::kiosk
