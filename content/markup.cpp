#include "content/markup.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>
#include <utility>

namespace qiming::content {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 9> entities = {{{"amp", "&"},
                                                                                    {"lt", "<"},
                                                                                    {"gt", ">"},
                                                                                    {"quot", "\""},
                                                                                    {"apos", "'"},
                                                                                    {"nbsp", " "},
                                                                                    {"middot", "·"},
                                                                                    {"mdash", "—"},
                                                                                    {"hellip", "…"}}};
constexpr std::size_t longest_entity = 10;
constexpr std::size_t longest_tag = 1'000;

bool is_letter(char each) {
    return (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z');
}

std::string utf8(std::uint32_t point) {
    const auto byte = [](std::uint32_t value) { return static_cast<char>(static_cast<unsigned char>(value)); };
    const auto rest = [&](unsigned shift) { return byte(0x80U | ((point >> shift) & 0x3FU)); };
    if (point < 0x80) {
        return {byte(point)};
    }
    if (point < 0x800) {
        return {byte(0xC0U | (point >> 6U)), rest(0)};
    }
    if (point < 0x10000) {
        return {byte(0xE0U | (point >> 12U)), rest(6), rest(0)};
    }
    return {byte(0xF0U | (point >> 18U)), rest(12), rest(6), rest(0)};
}

// "#20013" or "#x4E2D"; nothing for what is no character, or one that is not seen.
std::optional<std::string> numbered(std::string_view name) {
    const bool is_hexadecimal = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
    const std::string_view digits = name.substr(is_hexadecimal ? 2 : 1);
    std::uint32_t point = 0;
    const auto [end, fault] =
        std::from_chars(digits.data(), digits.data() + digits.size(), point, is_hexadecimal ? 16 : 10);
    const bool is_whole = fault == std::errc{} && end == digits.data() + digits.size() && !digits.empty();
    const bool is_surrogate = point >= 0xD800 && point <= 0xDFFF;
    if (!is_whole || is_surrogate || point > 0x10FFFF || point < 0x20 || (point >= 0x7F && point < 0xA0)) {
        return std::nullopt;
    }
    return utf8(point == 0xA0 ? U' ' : point);
}

std::optional<std::string> meant_by(std::string_view name) {
    if (name.starts_with('#')) {
        return numbered(name);
    }
    const auto* found = std::find_if(entities.begin(), entities.end(),
                                     [name](const auto& entity) { return entity.first == name; });
    return found == entities.end() ? std::nullopt : std::optional(std::string(found->second));
}

// The length of the tag or comment that begins `text`; 0: none does.
std::size_t tag_length(std::string_view text) {
    const bool begins = text.size() > 2 && text[0] == '<' &&
                        (is_letter(text[1]) || text[1] == '!' || (text[1] == '/' && is_letter(text[2])));
    if (!begins) {
        return 0;
    }
    const std::string_view close = text.starts_with("<!--") ? "-->" : ">";
    const std::size_t end = text.substr(0, longest_tag).find(close);
    return end == std::string_view::npos ? 0 : end + close.size();
}

bool is_gap(char each) {
    return each == ' ' || each == '\n' || each == '\r' || each == '\t';
}

void add_gap(std::string& plain) {
    if (!plain.empty() && plain.back() != ' ') {
        plain += ' ';
    }
}

// One pass: what it puts in may be markup in turn.
std::string once(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size();) {
        if (const std::size_t length = tag_length(text.substr(at)); length > 0) {
            add_gap(plain);
            at += length;
            continue;
        }
        const std::size_t end =
            text[at] == '&' ? text.substr(0, at + longest_entity).find(';', at) : std::string_view::npos;
        if (const auto meant =
                end == std::string_view::npos ? std::nullopt : meant_by(text.substr(at + 1, end - at - 1))) {
            plain += *meant;
            at = end + 1;
        } else if (is_gap(text[at])) {
            add_gap(plain);
            ++at;
        } else {
            plain += text[at++];
        }
    }
    while (!plain.empty() && plain.back() == ' ') {
        plain.pop_back();
    }
    return plain;
}

bool has_markup(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::size_t end =
            text[at] == '&' ? text.substr(0, at + longest_entity).find(';', at) : std::string_view::npos;
        const bool is_entity =
            end != std::string_view::npos && meant_by(text.substr(at + 1, end - at - 1)).has_value();
        if (is_entity || tag_length(text.substr(at)) > 0) {
            return true;
        }
    }
    return false;
}

}  // namespace

std::string without_markup(std::string_view text) {
    std::string plain(text);
    while (has_markup(plain)) {  // each time it is shorter
        plain = once(plain);
    }
    return plain;
}

}  // namespace qiming::content
