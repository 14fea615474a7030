// How each character of a text is read: words first, then the rules for what stands alone. Pure.
#pragma once

#include <string_view>
#include <vector>

#include "accessibility/pronunciation/lexicon.h"

namespace qiming::accessibility {

// One syllable for each character of `text` (plain forms), in order; unknown ones are not is_known().
// Lexical tones, before sandhi. Marks (anything but characters) are seen by the rules as edges and
// get no syllable, so runs may be joined by one to show the rules what stood before.
std::vector<Syllable> readings_of(std::u32string_view text, const Lexicon& lexicon);
// The same, when the words are known already.
std::vector<Syllable> readings_of(std::u32string_view text, const std::vector<TextWord>& words,
                                  const Lexicon& lexicon);

}  // namespace qiming::accessibility
