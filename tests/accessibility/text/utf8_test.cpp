#include "accessibility/text/utf8.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

namespace qiming::accessibility {

TEST_CASE("text of one to four bytes a character comes back as it went in") {
    const std::string text = "a§启𠮷。";
    const std::u32string points = decode_utf8(text);
    CHECK(points == U"a§启𠮷。");
    CHECK(encode_utf8(points) == text);
}

TEST_CASE("malformed bytes become replacement characters and the rest is kept") {
    const auto [bytes, expected] = GENERATE(table<std::string, std::u32string>({
        {"a\xFFz", U"a\uFFFDz"},          // a byte that starts nothing
        {"\x80z", U"\uFFFDz"},            // a follower alone
        {"\xE5\x90", U"\uFFFD"},          // cut short at the end
        {"\xE5z", U"\uFFFDz"},            // cut short by another character
        {"\xC0\xAF", U"\uFFFD\uFFFD"},    // overlong in two bytes
        {"\xE0\x80\xAF", U"\uFFFD"},      // overlong in three bytes
        {"\xED\xA0\x80", U"\uFFFD"},      // a surrogate
        {"\xF4\x90\x80\x80", U"\uFFFD"},  // beyond Unicode
    }));
    CHECK(decode_utf8(bytes) == expected);
}

TEST_CASE("code points that cannot be written become the replacement character") {
    CHECK(encode_utf8(std::u32string{char32_t{0xD800}}) == "\uFFFD");
    CHECK(encode_utf8(std::u32string{char32_t{0x110000}}) == "\uFFFD");
}

}  // namespace qiming::accessibility
