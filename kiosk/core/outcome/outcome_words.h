// What an outcome says beside its word of state: why it stands so, and what comes next. Each is a sentence or
// two; no place names another state, and nobody is promised to be told in a way that they did not choose. Pure.
#pragma once

#include <string>

#include "accessibility/phrasebook.h"
#include "kiosk/core/state.h"
#include "kiosk/core/world.h"

namespace qiming::kiosk {

// Empty: the word of state says it all.
std::string reason_words(const World& world, const accessibility::Phrasebook& words, const Sent& sent);
std::string next_words(const accessibility::Phrasebook& words, const Sent& sent, bool has_others);
// What the sentence of next_words() asks for can be done at the terminal, by a button of its own.
enum class Remedy { None, OtherHour, OtherPosting, Change };
Remedy remedy_of(const Sent& sent);
// How the visitor is told of news; `way` is a code of content/forms/communication.h, or empty.
std::string told_words(const accessibility::Phrasebook& words, const std::string& way);

}  // namespace qiming::kiosk
