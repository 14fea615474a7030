// A text as recognisers read it: forms made plain, what cannot be seen left out, signs that stand for
// several characters spelled out; and for each character its place in the text as written. Pure.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace qiming::accessibility {

struct PlainText {
    std::u32string text;
    std::vector<std::uint32_t> origins;  // one for each of `text`
};

PlainText plain_text(std::u32string_view written);

// True of what nobody would see or hear: blanks, marks without a letter, nothing at all.
bool is_blank(std::string_view text);

}  // namespace qiming::accessibility
