// UTF-8 text as code points. Malformed bytes become U+FFFD; nothing here throws. Pure.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace qiming::accessibility {

std::u32string decode_utf8(std::string_view text);
// The byte at which each code point of it begins, and the end.
std::vector<std::size_t> utf8_places(std::string_view text);
std::string encode_utf8(std::u32string_view text);

}  // namespace qiming::accessibility
