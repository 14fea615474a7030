#include "accessibility/text/plain_text.h"

#include <algorithm>
#include <array>

#include "accessibility/text/compatibility_forms.h"
#include "accessibility/text/compatibility_tables.h"

namespace qiming::accessibility {
namespace {

struct Range {
    char32_t first;
    char32_t last;
};

// Controls, marks that are written over others, joiners, directions, selectors, private use.
constexpr std::array<Range, 25> invisible = {
    {{0x00, 0x08},     {0x0E, 0x1F},     {0x7F, 0x84},     {0x86, 0x9F},       {0xAD, 0xAD},
     {0x300, 0x36F},   {0x483, 0x489},   {0x61C, 0x61C},   {0x180B, 0x180F},   {0x1AB0, 0x1AFF},
     {0x1DC0, 0x1DFF}, {0x200B, 0x200F}, {0x202A, 0x202E}, {0x2060, 0x206F},   {0x20D0, 0x20E2},
     {0x20E4, 0x20FF}, {0x302A, 0x302F}, {0x3099, 0x309A}, {0xD800, 0xF8FF},   {0xFE00, 0xFE0F},
     {0xFE20, 0xFE2F}, {0xFEFF, 0xFEFF}, {0xFFF0, 0xFFFF}, {0xE0000, 0xE0FFF}, {0xF0000, 0x10FFFF}}};

bool is_invisible(char32_t point) {
    return std::any_of(invisible.begin(), invisible.end(),
                       [&](const Range& range) { return point >= range.first && point <= range.last; });
}

// Most text is made of these, which need no look at any table.
bool is_plain(char32_t point) {
    return (point >= U' ' && point <= U'~') || (point >= 0x4E00 && point <= 0x9FFF) || point == U'\n';
}

}  // namespace

PlainText plain_text(std::u32string_view written) {
    PlainText plain;
    plain.text.reserve(written.size());
    plain.origins.reserve(written.size());
    for (std::size_t place = 0; place < written.size(); ++place) {
        const char32_t point = written[place];
        if (!is_plain(point) && is_invisible(point)) {
            continue;
        }
        const auto expansion = is_plain(point) ? std::u32string_view() : expansion_of(point);
        if (expansion.empty()) {
            plain.text += is_plain(point) ? point : plain_form(point);
        } else {
            plain.text += expansion;
        }
        plain.origins.resize(plain.text.size(), static_cast<std::uint32_t>(place));
    }
    return plain;
}

}  // namespace qiming::accessibility
