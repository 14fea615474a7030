// A number that is typed stands hidden on the screen, with a count of what is there. So that it can be checked
// without headphones, a button draws it, and raises it in dots, for some seconds; whatever the visitor does
// next hides it again. Nothing on the page moves, and no caption or log ever has it. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "kiosk/core/draft.h"
#include "kiosk/core/page.h"

namespace qiming::kiosk {

inline constexpr int reveal_seconds = 8;

// "•••", one for each digit of a sensitive number; of any other what is typed.
std::string typed_so_far(const content::Question& question, const content::Answers& answers);
// "11 typed, of 18": how long the number will be, as far as what is typed tells.
std::string typed_count(const accessibility::Phrasebook& words, const content::Question& question,
                        const content::Answers& answers);

// Draws the number of `question`, or tells that there is none yet.
Node reveal_button(const accessibility::Phrasebook& words, const std::string& question, Deeds& deeds);
// Anything that the visitor does.
void hide_again(State& state);
void reveal_due(Draft& draft);
std::optional<std::int64_t> next_hiding(const State& state);

}  // namespace qiming::kiosk
