#include "content/text/printable.h"

#include <catch2/catch_test_macros.hpp>

using qiming::content::printable;

TEST_CASE("R66: what strangers wrote commands no terminal: it is written out as JSON does") {
    CHECK(printable("\x1B]0;title\x07\x1B[2K\x1B[1A") == "\\u001b]0;title\\u0007\\u001b[2K\\u001b[1A");
    CHECK(printable("a\rb\nc\x7F") == "a\\u000db\\u000ac\\u007f");
    CHECK(printable("\u009B2K") == "\\u009b2K");
    CHECK(printable("\u202Eabc\u2066\u200B\u2028") == "\\u202eabc\\u2066\\u200b\\u2028");
    CHECK(printable("\U000E0041") == "\\udb40\\udc41");
    CHECK(printable("a\xFF\xE7\x8E") == "a\\ufffd\\ufffd\\ufffd");
    CHECK(printable(std::string_view("\0x", 2)) == "\\u0000x");
}

TEST_CASE("what people write is printed as it is") {
    for (const char* text : {"", "王晓明，1号窗口", "Li Min\tdesk", "{\"a\": \"\\u001b\"}", "ÄΩйا", "𠮷"}) {
        CHECK(printable(text) == text);
    }
}
