// Letters that none of the kiosk's voices can read, and what a listener is told instead. Pure.
#pragma once

#include <string_view>

namespace qiming::accessibility {

struct Script {
    std::u32string_view chinese;  // 日文
    std::u32string_view english;  // "Japanese text"
};

// Null: not a letter of a foreign script.
const Script* foreign_script(char32_t point);

}  // namespace qiming::accessibility
