// One line of text in, one line out.
#pragma once

#include <string>
#include <string_view>

#include "accessibility/language.h"
#include "accessibility/pronunciation/lexicon.h"

namespace qiming::say {

// "字/zi4 音/yin1": the Chinese characters of the line with their readings before sandhi; "?" for one
// that no file knows.
std::string pinyin_line(std::string_view line, accessibility::Language language,
                        const accessibility::Lexicon& lexicon);

// What is said: the words of the line, with its pauses as commas and full stops.
std::string spoken_line(std::string_view line, accessibility::Language language);

}  // namespace qiming::say
