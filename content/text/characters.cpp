#include "content/text/characters.h"

#include <utf8proc.h>

#include <cstddef>

namespace qiming::content {
namespace {

bool is_between(char32_t point, char32_t first, char32_t last) {
    return point >= first && point <= last;
}

CharacterKind kind_of_control(char32_t point) {
    if (point == '\t') {
        return CharacterKind::Blank;
    }
    return is_between(point, '\n', '\r') || point == 0x85 ? CharacterKind::Break : CharacterKind::Control;
}

CharacterKind kind_of_format(char32_t point) {
    const bool turns = is_between(point, 0x202A, 0x202E) || is_between(point, 0x2066, 0x206F) ||
                       is_between(point, 0x200E, 0x200F) || point == 0x061C;
    return turns ? CharacterKind::Direction : CharacterKind::Invisible;
}

// Planes 2 and 3 are kept for ideographs: one that is newer than the tables is a character all the same.
CharacterKind kind_of_unassigned(char32_t point) {
    const bool is_ideograph = is_between(point, 0x20000, 0x3FFFF) && (point & 0xFFFFU) < 0xFFFE;
    return is_ideograph ? CharacterKind::Letter : CharacterKind::Meaningless;
}

bool says_nothing(char32_t point) {
    const bool is_dots = is_between(point, 0x2800, 0x28FF);
    return is_dots || point == 0xFFFC;  // stands for an object that is not there
}

CharacterKind kind_of_visible(const utf8proc_property_t& property, utf8proc_category_t category) {
    if (property.ignorable != 0) {
        return CharacterKind::Invisible;
    }
    if (category <= UTF8PROC_CATEGORY_LO) {
        return CharacterKind::Letter;
    }
    if (category <= UTF8PROC_CATEGORY_ME) {
        return CharacterKind::Mark;
    }
    return category <= UTF8PROC_CATEGORY_NO ? CharacterKind::Letter : CharacterKind::Sign;
}

}  // namespace

CharacterKind kind_of(char32_t point) {
    if (point == 0xFFFD) {
        return CharacterKind::Lost;
    }
    if (says_nothing(point)) {
        return CharacterKind::Meaningless;
    }
    const auto* const property = utf8proc_get_property(static_cast<utf8proc_int32_t>(point));
    const auto category = static_cast<utf8proc_category_t>(property->category);
    switch (category) {
        case UTF8PROC_CATEGORY_CC: return kind_of_control(point);
        case UTF8PROC_CATEGORY_CF: return kind_of_format(point);
        case UTF8PROC_CATEGORY_ZS: return CharacterKind::Blank;
        case UTF8PROC_CATEGORY_ZL:
        case UTF8PROC_CATEGORY_ZP: return CharacterKind::Break;
        case UTF8PROC_CATEGORY_CO:
        case UTF8PROC_CATEGORY_CS: return CharacterKind::Meaningless;
        case UTF8PROC_CATEGORY_CN: return kind_of_unassigned(point);
        default: return kind_of_visible(*property, category);
    }
}

std::optional<Character> first_character(std::string_view text) {
    utf8proc_int32_t point = 0;
    const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                         static_cast<utf8proc_ssize_t>(text.size()), &point);
    if (length <= 0 || point < 0) {
        return std::nullopt;
    }
    return Character{static_cast<char32_t>(point), text.substr(0, static_cast<std::size_t>(length))};
}

}  // namespace qiming::content
