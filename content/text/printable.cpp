#include "content/text/printable.h"

#include <fmt/format.h>

#include "content/text/characters.h"

namespace qiming::content {
namespace {

bool is_seen(CharacterKind kind) {
    switch (kind) {
        case CharacterKind::Break:
        case CharacterKind::Control:
        case CharacterKind::Direction:
        case CharacterKind::Invisible: return false;
        case CharacterKind::Letter:
        case CharacterKind::Mark:
        case CharacterKind::Sign:
        case CharacterKind::Blank:
        case CharacterKind::Meaningless:
        case CharacterKind::Lost: return true;
    }
    return false;
}

// Beyond the first plane in two halves, as JSON has it.
std::string escaped(char32_t point) {
    constexpr char32_t first_plane = 0x10000;
    const auto number = static_cast<unsigned>(point);
    if (point < first_plane) {
        return fmt::format("\\u{:04x}", number);
    }
    const unsigned rest = number - static_cast<unsigned>(first_plane);
    return fmt::format("\\u{:04x}\\u{:04x}", 0xD800U + (rest >> 10U), 0xDC00U + (rest & 0x3FFU));
}

}  // namespace

std::string printable(std::string_view text) {
    std::string made;
    while (!text.empty()) {
        const auto character = first_character(text);
        if (!character) {
            made += "\\ufffd";
            text.remove_prefix(1);
            continue;
        }
        made += is_seen(kind_of(character->point)) ? std::string(character->bytes) : escaped(character->point);
        text.remove_prefix(character->bytes.size());
    }
    return made;
}

}  // namespace qiming::content
