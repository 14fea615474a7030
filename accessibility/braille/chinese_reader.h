// Words and readings for braille, from the lexicon that speech is read with: a character is raised as
// it is said. Pure.
#pragma once

#include "accessibility/braille/chinese_braille.h"
#include "accessibility/pronunciation/lexicon.h"

namespace qiming::accessibility {

// `mandarin` outlives the reader. Braille is Mandarin's, whatever language is spoken.
ChineseReader chinese_reader(const Lexicon& mandarin);

}  // namespace qiming::accessibility
