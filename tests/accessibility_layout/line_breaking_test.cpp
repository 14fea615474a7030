#include "accessibility/layout/line_breaking.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/screens/fixed_measure.h"

namespace qiming::tests {
namespace {

// Lines of at most `characters` Chinese characters.
std::vector<std::string> broken(std::string_view text, float characters) {
    return accessibility::break_lines(text, characters * 10, 10, accessibility::Weight::Regular,
                                      FixedMeasure());
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("A text that fits stays on one line") {
    CHECK(broken("您想办理什么？", 7) == Lines{"您想办理什么？"});
    CHECK(broken("", 7) == Lines{""});
}

TEST_CASE("No line starts with closing punctuation") {
    CHECK(broken("选好后按，下一步", 4) == Lines{"选好后", "按，下一", "步"});
    CHECK(broken("您好吗？！再见", 3) == Lines{"您好", "吗？！", "再见"});
}

TEST_CASE("No line ends with opening punctuation") {
    CHECK(broken("中心二楼（有电梯）", 5) == Lines{"中心二楼", "（有电梯）"});
    CHECK(broken("按“下一步”", 2) == Lines{"按", "“下", "一", "步”"});
}

TEST_CASE("Latin words and numbers stay whole, and spaces at a line's end go") {
    CHECK(broken("Call staff now", 6) == Lines{"Call staff", "now"});
    CHECK(broken("月薪3500元", 3) == Lines{"月薪", "3500", "元"});
    CHECK(broken("3500–4500元", 5) == Lines{"3500–4500", "元"});
    CHECK(broken("8:30开始", 3) == Lines{"8:30", "开始"});
}

TEST_CASE("The groups of one number stay on one line, where it holds them") {
    CHECK(broken("办理号101 000 0013", 7) == Lines{"办理号", "101 000 0013"});
    CHECK(broken("Number 101 000 0013", 7) == Lines{"Number", "101 000 0013"});
    CHECK(broken("101 000 0013", 4) == Lines{"101 000", "0013"});
}

TEST_CASE(
    "A word wider than the line is cut behind a hyphen, a number without one, and neither loses anything") {
    CHECK(broken("supercalifragilistic", 4) == Lines{"superc-", "alifra-", "gilist-", "ic"});
    CHECK(broken("440402199003071232", 4) == Lines{"4404021", "9900307", "1232"});
}

TEST_CASE("A line break in the text is kept") {
    CHECK(broken("第一\n第二", 9) == Lines{"第一", "第二"});
}

TEST_CASE("Characters beyond the first plane are one character") {
    CHECK(broken("𠮷𡘙", 1) == Lines{"𠮷", "𡘙"});
}

TEST_CASE("The widest piece is the longest word, or a character with its punctuation") {
    const FixedMeasure measure;
    CHECK(accessibility::widest_piece("呼叫工作人员", 10, accessibility::Weight::Regular, measure) == 10);
    CHECK(accessibility::widest_piece("Call staff", 10, accessibility::Weight::Regular, measure) ==
          measure.width("staff", 10, {}));
}

}  // namespace qiming::tests
