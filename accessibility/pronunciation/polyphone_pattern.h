// What may stand beside a word for a rule about its reading to hold. Pure values.
//
// A condition is a row of patterns with blanks between; it holds if one of them fits, and none of
// those that begin with "!". A pattern is a row of elements, in the order of the text:
//   ^       the edge of the text or marks between words
//   #       one character of a number
//   .       any character
//   ~       nothing, or up to 24 characters, no mark among them
//   [vn]    one word whose kind is one of these
//   {list}  one member of a list; members know of these ^ # . only
// and anything else stands for itself.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "accessibility/pronunciation/segmented_text.h"

namespace qiming::accessibility {

struct PatternElement;
using PatternElements = std::vector<PatternElement>;  // nearest to the word first

struct WordList {
    std::vector<PatternElements> before;  // its members, as seen from the word that stands behind them
    std::vector<PatternElements> after;
};
using WordLists = std::map<std::u32string, WordList>;

enum class Side { Before, After };

struct PatternElement {
    enum class Kind { Edge, Numeral, Any, Gap, Word, List, Literal };
    Kind kind = Kind::Literal;
    std::u32string text = {};        // Literal: what stands there; Word: the kinds
    const WordList* list = nullptr;  // List: a map's node, which stays where it is
};

struct Pattern {
    bool forbids = false;
    PatternElements elements;
};

using Condition = std::vector<Pattern>;

// Nothing: it is empty, or more than the elements that a list knows.
std::optional<PatternElements> member_of(std::u32string_view text, Side side);
// Nothing: a bracket is not closed, or there is no such list.
std::optional<Condition> condition_of(std::u32string_view column, Side side, const WordLists& lists);
// `place`: where the word begins (Before) or ends (After).
bool holds(const Condition& condition, Side side, const SegmentedText& text, std::size_t place);

}  // namespace qiming::accessibility
