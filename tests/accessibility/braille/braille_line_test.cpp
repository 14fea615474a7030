#include "accessibility/braille/braille_line.h"

#include <catch2/catch_test_macros.hpp>

#include "accessibility/braille/braille_window.h"
#include "accessibility/text/utf8.h"

using namespace qiming::accessibility;

namespace {

// Small letters and digits by their cells; anything else as a full cell. Chinese ones begin with ⠐.
std::u32string translate(std::u32string_view text, BrailleTable table) {
    const std::u32string_view letters = U"⠁⠃⠉⠙⠑⠋⠛⠓⠊⠚⠅⠇⠍⠝⠕⠏⠟⠗⠎⠞⠥⠧⠺⠭⠽⠵";
    std::u32string cells = table == BrailleTable::Chinese ? U"⠐" : U"";
    for (const char32_t point : text) {
        if (point >= U'a' && point <= U'z') {
            cells += letters[point - U'a'];
        } else if (point == U' ' || (point >= 0x2800 && point <= 0x28FF)) {
            cells += point == U' ' ? U'⠀' : point;
        } else {
            cells += U'⠿';
        }
    }
    return cells;
}

BrailleLine line_of(std::string_view felt, std::size_t focus = 0) {
    return braille_line(felt, focus, nullptr, translate);
}

BrailleWindow window_of(std::size_t width, std::string_view felt, std::size_t focus = 0) {
    BrailleWindow window;
    window.resize(width);
    window.show(line_of(felt, focus));
    return window;
}

}  // namespace

TEST_CASE("Marks are raised as shapes of their own, and texts by their table") {
    CHECK(line_of("ab ☑").cells == U"⠁⠃⠀⣏⣿⣹");
    CHECK(line_of("ab ○ ✕ ‼").cells == U"⠁⠃⠀⢎⣀⡱⠀⠭⠭⠀⠖⠖");
    CHECK(line_of("ab ▸").cells == U"⠁⠃⠀⢸⡇");
    CHECK(line_of("手 ▸").cells == U"⠐⠿⠀⢸⡇");
    CHECK(line_of("a ＝ **b␣").cells == U"⠁⠀⠶⠀⠿⠿⠃⣀");
    CHECK(line_of("").cells.empty());
}

TEST_CASE("A line knows where the focused item begins, and where typing goes on") {
    const std::string before = "page ┃ ";
    const BrailleLine line = line_of(before + "ab ＝ c␣", before.size());
    CHECK(line.cells == U"⠏⠁⠛⠑⠀⢸⠀⠁⠃⠀⠶⠀⠉⣀");
    CHECK(line.item == 7);
    CHECK(line.caret == 13);
}

TEST_CASE("A line that fits is shown whole and padded") {
    BrailleWindow window = window_of(6, "abc");
    CHECK(window.cells() == U"⠁⠃⠉⠀⠀⠀");
    CHECK_FALSE(window.pan(Pan::Right));
    CHECK_FALSE(window.pan(Pan::Left));
    CHECK_FALSE(window.pan(Pan::Item));
    CHECK(window.cells() == U"⠁⠃⠉⠀⠀⠀");
}

TEST_CASE("Panning goes by whole words there and back, and says when there is no more") {
    BrailleWindow window = window_of(5, "ab cd efg hi");
    CHECK(window.cells() == U"⠁⠃⠀⠉⠙");
    REQUIRE(window.pan(Pan::Right));
    CHECK(window.cells() == U"⠑⠋⠛⠀⠀");
    REQUIRE(window.pan(Pan::Right));
    CHECK(window.cells() == U"⠓⠊⠀⠀⠀");
    CHECK_FALSE(window.pan(Pan::Right));
    REQUIRE(window.pan(Pan::Left));
    CHECK(window.cells() == U"⠑⠋⠛⠀⠀");
    REQUIRE(window.pan(Pan::Left));
    CHECK(window.cells() == U"⠁⠃⠀⠉⠙");
    CHECK_FALSE(window.pan(Pan::Left));
}

TEST_CASE("A word longer than the display is split, and nothing of it is lost") {
    BrailleWindow window = window_of(4, "abcdefghij");
    CHECK(window.cells() == U"⠁⠃⠉⠙");
    REQUIRE(window.pan(Pan::Right));
    CHECK(window.cells() == U"⠑⠋⠛⠓");
    REQUIRE(window.pan(Pan::Right));
    CHECK(window.cells() == U"⠊⠚⠀⠀");
}

TEST_CASE("One key leads to the focused item, and from there to the beginning") {
    const std::string before = "page ┃ ";
    BrailleWindow window = window_of(8, before + "ab cd ef gh", before.size());
    CHECK(window.cells() == U"⠏⠁⠛⠑⠀⢸⠀⠀");
    REQUIRE(window.pan(Pan::Item));
    CHECK(window.cells() == U"⠁⠃⠀⠉⠙⠀⠑⠋");
    REQUIRE(window.pan(Pan::Item));
    CHECK(window.cells() == U"⠏⠁⠛⠑⠀⢸⠀⠀");
}

TEST_CASE("A cell belongs to the focused item when it shows some of it") {
    const std::string before = "a ┃ ";
    BrailleWindow window = window_of(8, before + "ab", before.size());
    REQUIRE(window.cells() == U"⠁⠀⢸⠀⠁⠃⠀⠀");
    CHECK_FALSE(window.is_on_item(0));
    CHECK_FALSE(window.is_on_item(3));
    CHECK(window.is_on_item(4));
    CHECK(window.is_on_item(5));
    CHECK_FALSE(window.is_on_item(6));
    CHECK_FALSE(window.is_on_item(100));
}

TEST_CASE("While something is typed, the window shows where typing goes on") {
    const BrailleWindow typing = window_of(6, "number ＝ abcd␣");
    CHECK(typing.cells() == U"⠁⠃⠉⠙⣀⠀");
    const std::string before = "page ┃ ";
    const BrailleWindow entering = window_of(6, before + "number ＝ ␣", before.size());
    CHECK(entering.cells() == U"⠏⠁⠛⠑⠀⢸");
}

TEST_CASE("Without a display there are no cells, and a new width starts over") {
    BrailleWindow window = window_of(0, "ab cd");
    CHECK(window.cells().empty());
    CHECK_FALSE(window.pan(Pan::Right));
    window.resize(2);
    CHECK(window.cells() == U"⠁⠃");
    window.pan(Pan::Right);
    window.resize(3);
    CHECK(window.cells() == U"⠁⠃⠀");
}
