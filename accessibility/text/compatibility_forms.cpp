#include "accessibility/text/compatibility_forms.h"

#include <array>
#include <string_view>

#include "accessibility/text/compatibility_tables.h"

namespace qiming::accessibility {
namespace {

// Ten digits each, from their zero on.
constexpr std::array<char32_t, 66> zeros = {
    0x0660,  0x06F0,  0x07C0,  0x0966,  0x09E6,  0x0A66,  0x0AE6,  0x0B66,  0x0BE6,  0x0C66,  0x0CE6,
    0x0D66,  0x0DE6,  0x0E50,  0x0ED0,  0x0F20,  0x1040,  0x1090,  0x17E0,  0x1810,  0x1946,  0x19D0,
    0x1A80,  0x1A90,  0x1B50,  0x1BB0,  0x1C40,  0x1C50,  0x2080,  0xA620,  0xA8D0,  0xA900,  0xA9D0,
    0xA9F0,  0xAA50,  0xABF0,  0xFF10,  0x104A0, 0x10D30, 0x11066, 0x110F0, 0x11136, 0x111D0, 0x112F0,
    0x11450, 0x114D0, 0x11650, 0x116C0, 0x11730, 0x118E0, 0x11950, 0x11C50, 0x11D50, 0x11DA0, 0x16A60,
    0x16AC0, 0x16B50, 0x1D7CE, 0x1D7D8, 0x1D7E2, 0x1D7EC, 0x1D7F6, 0x1E140, 0x1E2F0, 0x1E950, 0x1FBF0};

constexpr std::u32string_view blanks =
    U"\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007"
    U"\u2008\u2009\u200A\u202F\u205F\u3000\t";
constexpr std::u32string_view dashes = U"\u2010\u2011\u2012\u2212\uFE58\uFE63";

bool holds(std::u32string_view set, char32_t point) {
    return set.find(point) != std::u32string_view::npos;
}

}  // namespace

char32_t plain_form(char32_t point) {
    for (const char32_t zero : zeros) {
        if (point >= zero && point < zero + 10) {
            return U'0' + (point - zero);
        }
    }
    if (point >= 0xFF01 && point <= 0xFF5E) {
        return point - 0xFF01 + U'!';
    }
    for (const HanRow& row : han_rows()) {
        if (point >= row.first && point < row.first + row.plain.size()) {
            return row.plain[point - row.first];
        }
    }
    if (holds(blanks, point)) {
        return U' ';
    }
    if (holds(dashes, point)) {
        return U'-';
    }
    switch (point) {
        case 0xFFE5: return U'\u00A5';
        case 0xFFE1: return U'\u00A3';
        case 0x3007: return U'零';
        case 0x2019: return U'\'';
        default: return point;
    }
}

std::optional<int> enclosed_number(char32_t point) {
    struct Row {
        char32_t first;
        int count;
        int number;
    };
    // Circled, in brackets, with a full stop, black, and so on: each row counts upward.
    constexpr std::array<Row, 13> rows = {{{0x2460, 20, 1},
                                           {0x2474, 20, 1},
                                           {0x2488, 20, 1},
                                           {0x24EB, 10, 11},
                                           {0x24F5, 10, 1},
                                           {0x2776, 10, 1},
                                           {0x2780, 10, 1},
                                           {0x278A, 10, 1},
                                           {0x3220, 10, 1},
                                           {0x3251, 15, 21},
                                           {0x3280, 10, 1},
                                           {0x32B1, 15, 36},
                                           {0x24EA, 1, 0}}};
    for (const Row& row : rows) {
        if (point >= row.first && point < row.first + static_cast<char32_t>(row.count)) {
            return row.number + static_cast<int>(point - row.first);
        }
    }
    return std::nullopt;
}

std::optional<int> roman_number(char32_t point) {
    if (point >= 0x2160 && point <= 0x216B) {
        return static_cast<int>(point - 0x2160) + 1;
    }
    if (point >= 0x2170 && point <= 0x217B) {
        return static_cast<int>(point - 0x2170) + 1;
    }
    return std::nullopt;
}

}  // namespace qiming::accessibility
