// Numbers in Chinese words. `digits` is a run of ASCII digits everywhere. Pure.
#pragma once

#include <string>
#include <string_view>

namespace qiming::accessibility {

// On the telephone and in codes 一 is said 幺, so that it is not taken for 七.
enum class One { Yi, Yao };

// 105 -> 一百零五, 2005 -> 两千零五. Beyond sixteen digits digit by digit.
std::u32string cardinal(std::u32string_view digits);
std::u32string digit_by_digit(std::u32string_view digits, One one);

}  // namespace qiming::accessibility
