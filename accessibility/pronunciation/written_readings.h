// How each Chinese character of a written text is read, for people who check speech. Pure.
#pragma once

#include <string_view>
#include <vector>

#include "accessibility/language.h"
#include "accessibility/pronunciation/lexicon.h"

namespace qiming::accessibility {

struct WrittenReading {
    char32_t character = 0;  // as it stands in the text: 〇 and compatibility forms, too
    Syllable syllable;
};

// One for each Chinese character of the text, in order; nothing for other characters.
std::vector<WrittenReading> written_readings(std::string_view written, Language language,
                                             const Lexicon& lexicon);

}  // namespace qiming::accessibility
