// The names of keys that a braille key map may use, kept here as data, so that a misspelt one is
// found when the file is read and not by a visitor. Private to this room. Pure.
//
//  - a command of BRLTTY, as it is called by BrlAPI ("FWINRT", "LNDN"): what a key of any display means
//  - a key that types ("KEY_BACKSPACE"), or what dots type: a small letter, a digit, a sign, "SPACE"
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace qiming::config {

bool is_braille_key_name(std::string_view name);
const std::vector<std::string>& braille_key_names();

}  // namespace qiming::config
