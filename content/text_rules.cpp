#include "content/text_rules.h"

#include <algorithm>
#include <cstdint>
#include <iterator>

namespace qiming::content {
namespace {

bool continues(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

// Bytes of the character that begins with `byte`; 0 where none can.
std::size_t length_of(char byte) {
    const auto value = static_cast<unsigned char>(byte);
    if (value < 0x80) {
        return 1;
    }
    if (value >= 0xC2 && value <= 0xDF) {
        return 2;
    }
    if (value >= 0xE0 && value <= 0xEF) {
        return 3;
    }
    return value >= 0xF0 && value <= 0xF4 ? 4 : 0;
}

std::uint32_t point_of(std::string_view character) {
    constexpr std::uint32_t lead_bits[] = {0x7F, 0x1F, 0x0F, 0x07};
    std::uint32_t point = static_cast<unsigned char>(character.front()) & lead_bits[character.size() - 1];
    for (const char byte : character.substr(1)) {
        point = (point << 6U) | (static_cast<unsigned char>(byte) & 0x3FU);
    }
    return point;
}

std::optional<TextFault> fault_in_point(std::uint32_t point, std::size_t length) {
    const bool overlong = (length == 3 && point < 0x800) || (length == 4 && point < 0x10000);
    if (overlong || (point >= 0xD800 && point <= 0xDFFF) || point > 0x10FFFF) {
        return TextFault::NotUtf8;
    }
    if (point < 0x20 || (point >= 0x7F && point <= 0x9F)) {
        return TextFault::Control;
    }
    const bool turns = (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069) ||
                       point == 0x200E || point == 0x200F || point == 0x061C;
    return turns ? std::optional(TextFault::Direction) : std::nullopt;
}

}  // namespace

std::optional<TextFault> fault_in_text(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = length_of(text[at]);
        const std::string_view character = text.substr(at, length);
        if (length == 0 || character.size() != length ||
            !std::all_of(character.begin() + 1, character.end(), continues)) {
            return TextFault::NotUtf8;
        }
        if (const auto fault = fault_in_point(point_of(character), length)) {
            return fault;
        }
        at += length;
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

namespace {

bool is_blank_point(std::uint32_t point) {
    constexpr std::uint32_t fillers[] = {0x85,   0xA0,   0xAD,   0x1680, 0x180E, 0x2800,
                                         0x3000, 0x3164, 0x115F, 0x1160, 0xFEFF, 0xFFA0};
    return point <= 0x20 || (point >= 0x2000 && point <= 0x200F) || (point >= 0x2028 && point <= 0x202F) ||
           (point >= 0x205F && point <= 0x206F) ||
           std::find(std::begin(fillers), std::end(fillers), point) != std::end(fillers);
}

}  // namespace

bool is_blank(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view character = text.substr(at, std::max<std::size_t>(1, length_of(text[at])));
        if (!is_blank_point(point_of(character))) {
            return false;
        }
        at += character.size();
    }
    return true;
}

}  // namespace qiming::content
