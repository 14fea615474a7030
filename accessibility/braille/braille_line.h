// From the braille line in print (accessibility/presentation/felt_line.h) to the cells that are raised, and
// which of them belong to the focused item. The tables of a script are asked through a function, so that this
// stays pure and the library that knows them stays in its driver.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "accessibility/braille/chinese_braille.h"

namespace qiming::accessibility {

enum class BrailleTable { Chinese, English };

// Print to Unicode braille, one code point a cell; cells that stand in the text already stay.
using BrailleTranslator = std::function<std::u32string(std::u32string_view text, BrailleTable table)>;

struct BrailleLine {
    std::u32string cells;              // Unicode braille
    std::size_t item = 0;              // where the focused item begins; it goes on to the end
    std::optional<std::size_t> caret;  // the cell where typing goes on
    bool operator==(const BrailleLine&) const = default;
};

// `felt` and `felt_focus` as `present` gives them.
BrailleLine braille_line(std::string_view felt, std::size_t felt_focus, const ChineseReader& reader,
                         const BrailleTranslator& translate);

}  // namespace qiming::accessibility
