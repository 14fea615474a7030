#include "content/text/text_rules.h"

#include <algorithm>

#include "content/text/characters.h"

namespace qiming::content {
namespace {

bool continues(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

}  // namespace

std::optional<TextFault> fault_in_text(std::string_view text) {
    while (!text.empty()) {
        const auto character = first_character(text);
        if (!character) {
            return TextFault::NotUtf8;
        }
        switch (kind_of(character->point)) {
            case CharacterKind::Control:
            case CharacterKind::Break: return TextFault::Control;
            case CharacterKind::Direction: return TextFault::Direction;
            default: break;
        }
        if (character->point == '\t') {
            return TextFault::Control;
        }
        text.remove_prefix(character->bytes.size());
    }
    return std::nullopt;
}

std::size_t count_of_characters(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char byte) { return !continues(byte); }));
}

std::size_t start_of_last_character(std::string_view text) {
    std::size_t at = text.size();
    while (at > 0 && continues(text[at - 1])) {
        --at;
    }
    return at > 0 ? at - 1 : 0;
}

bool is_blank(std::string_view text) {
    while (!text.empty()) {
        const auto character = first_character(text);
        if (!character || kind_of(character->point) == CharacterKind::Letter) {
            return false;
        }
        text.remove_prefix(character->bytes.size());
    }
    return true;
}

}  // namespace qiming::content
