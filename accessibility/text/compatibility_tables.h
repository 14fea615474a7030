// The characters that forms of Han stand for: radicals, strokes, ideographs kept for other standards.
// Made from Unicode's compatibility decompositions and its table of equivalent unified ideographs. Pure.
#pragma once

#include <array>
#include <string_view>

namespace qiming::accessibility {

// `plain[n]` is what the form first + n stands for; the form itself where it stands for nothing else.
struct HanRow {
    char32_t first;
    std::u32string_view plain;
};

const std::array<HanRow, 6>& han_rows();

// What a sign made of several characters stands for: ㏑ "ln", ㋀ "1月"; empty for all others.
std::u32string_view expansion_of(char32_t point);

}  // namespace qiming::accessibility
