// The languages that a visitor can choose. Pure values; no owner, no thread.
//
// Mandarin and Cantonese are two voices over the same written Chinese: what is read, drawn and
// broken into lines asks is_written_chinese; what is heard asks which of the two it is.
#pragma once

#include <array>
#include <string_view>

namespace qiming::accessibility {

enum class Language { Chinese, Cantonese, English };  // Chinese: in Mandarin

// In the order in which they are offered and gone round.
inline constexpr std::array<Language, 3> languages{Language::Chinese, Language::Cantonese, Language::English};

constexpr bool is_written_chinese(Language language) {
    return language != Language::English;
}

constexpr Language next_language(Language language) {
    switch (language) {
        case Language::Chinese: return Language::Cantonese;
        case Language::Cantonese: return Language::English;
        case Language::English: break;
    }
    return Language::Chinese;
}

// BCP 47, as in folder names (content/phrases/zh-CN) and in what is sent.
constexpr std::string_view tag_of(Language language) {
    switch (language) {
        case Language::Chinese: return "zh-CN";
        case Language::Cantonese: return "yue";
        case Language::English: break;
    }
    return "en";
}

}  // namespace qiming::accessibility
