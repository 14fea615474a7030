#include "accessibility/text/utf8.h"

#include <array>
#include <cstddef>

namespace qiming::accessibility {

namespace {

constexpr char32_t replacement = 0xFFFD;
constexpr char32_t last_code_point = 0x10FFFF;

struct Lead {
    int followers;
    char32_t bits;
};

// followers is -1 for a byte that starts nothing.
Lead lead_of(unsigned char byte) {
    if (byte < 0x80) {
        return {0, byte};
    }
    if (byte >= 0xC2 && byte < 0xE0) {
        return {1, static_cast<char32_t>(byte & 0x1FU)};
    }
    if (byte >= 0xE0 && byte < 0xF0) {
        return {2, static_cast<char32_t>(byte & 0x0FU)};
    }
    if (byte >= 0xF0 && byte < 0xF5) {
        return {3, static_cast<char32_t>(byte & 0x07U)};
    }
    return {-1, replacement};
}

bool is_surrogate(char32_t point) {
    return point >= 0xD800 && point <= 0xDFFF;
}

bool is_sound(char32_t point, int followers) {
    constexpr std::array<char32_t, 4> smallest{0, 0x80, 0x800, 0x10000};  // anything less is overlong
    return point >= smallest[static_cast<std::size_t>(followers)] && point <= last_code_point &&
           !is_surrogate(point);
}

// The code point that begins at `at`, which moves on behind it.
char32_t take_point(std::string_view text, std::size_t& at) {
    const Lead lead = lead_of(static_cast<unsigned char>(text[at]));
    ++at;
    char32_t point = lead.bits;
    int missing = lead.followers;
    while (missing > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) {
        point = (point << 6U) | (static_cast<unsigned char>(text[at]) & 0x3FU);
        ++at;
        --missing;
    }
    const bool whole = missing == 0 && is_sound(point, lead.followers);
    return whole ? point : replacement;
}

}  // namespace

std::u32string decode_utf8(std::string_view text) {
    std::u32string points;
    points.reserve(text.size());
    std::size_t at = 0;
    while (at < text.size()) {
        points.push_back(take_point(text, at));
    }
    return points;
}

std::vector<std::size_t> utf8_places(std::string_view text) {
    std::vector<std::size_t> places;
    std::size_t at = 0;
    while (at < text.size()) {
        places.push_back(at);
        take_point(text, at);
    }
    places.push_back(at);
    return places;
}

std::string encode_utf8(std::u32string_view text) {
    std::string bytes;
    bytes.reserve(text.size() * 3);
    const auto put = [&bytes](char32_t byte) { bytes.push_back(static_cast<char>(byte)); };
    for (char32_t point : text) {
        if (point > last_code_point || is_surrogate(point)) {
            point = replacement;
        }
        if (point < 0x80) {
            put(point);
        } else if (point < 0x800) {
            put(0xC0U | (point >> 6U));
            put(0x80U | (point & 0x3FU));
        } else if (point < 0x10000) {
            put(0xE0U | (point >> 12U));
            put(0x80U | ((point >> 6U) & 0x3FU));
            put(0x80U | (point & 0x3FU));
        } else {
            put(0xF0U | (point >> 18U));
            put(0x80U | ((point >> 12U) & 0x3FU));
            put(0x80U | ((point >> 6U) & 0x3FU));
            put(0x80U | (point & 0x3FU));
        }
    }
    return bytes;
}

}  // namespace qiming::accessibility
