// Whom a visitor can turn to besides the call: the service desk and the hotlines of this hall, in the words of
// the language at hand. Both are settings of the terminal; where the desk is, is said only where it is known.
// Pure.
#pragma once

#include <string>

#include "accessibility/phrasebook.h"
#include "kiosk/core/state.h"
#include "kiosk/core/world.h"

namespace qiming::kiosk {

// "大门左边的服务台", or "服务台".
std::string desk_words(const accessibility::Phrasebook& words, const config::Settings& settings);
// "残疾人服务热线12385"; without a name in this language the number alone.
std::string hotline_words(const accessibility::Phrasebook& words, const config::Hotline& hotline);
// False for whoever signs, writes or reads what is said, or turned sound off: they are not told to telephone.
bool may_telephone(const State& state);
// A sentence: the desk first, then, for those who may telephone, the hotlines.
std::string turn_to_words(const World& world, const State& state);

}  // namespace qiming::kiosk
