// The languages that a visitor can choose. Pure values; no owner, no thread.
#pragma once

#include <string_view>

namespace qiming::accessibility {

enum class Language { Chinese, English };

// BCP 47, as in file names (content/phrases/zh-CN.json) and in what is sent.
constexpr std::string_view tag_of(Language language) {
    return language == Language::Chinese ? "zh-CN" : "en";
}

}  // namespace qiming::accessibility
