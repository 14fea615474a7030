#include "accessibility/braille/chinese_braille.h"

#include <catch2/catch_test_macros.hpp>

using namespace qiming::accessibility;

namespace {

// Words and readings that a front end would give for a few texts.
std::vector<ChineseWord> read_words(std::string_view text) {
    if (text == "重庆的银行") {
        return {{"重庆", {"chong2", "qing4"}}, {"的", {"de5"}}, {"银行", {"yin2", "hang2"}}};
    }
    if (text == "会IT，3楼") {
        return {{"会", {"hui4"}}, {"IT，3", {}}, {"楼", {"lou2"}}};
    }
    if (text == "我们𪚥") {
        return {{"我们", {"wo3", "men5"}}, {"𪚥", {}}};
    }
    return {{std::string(text), {}}};
}

}  // namespace

TEST_CASE("A syllable is raised as initial, final and tone") {
    CHECK(cells_of_syllable("jie3") == "⠛⠑⠄");
    CHECK(cells_of_syllable("zhuang3") == "⠌⠶⠄");
    CHECK(cells_of_syllable("zhi3") == "⠌⠄");
    CHECK(cells_of_syllable("xue2") == "⠓⠾⠂");
    CHECK(cells_of_syllable("lv4") == "⠇⠬");
    CHECK(cells_of_syllable("lve4") == "⠇⠾");
    CHECK(cells_of_syllable("nv3") == "⠝⠬⠄");
    CHECK(cells_of_syllable("yuan2") == "⠯⠂");
    CHECK(cells_of_syllable("xiong1") == "⠓⠹⠁");
}

TEST_CASE("Each initial leaves out the tone that it has most often, and the neutral one") {
    CHECK(cells_of_syllable("fa1") == "⠋⠔");
    CHECK(cells_of_syllable("fa4") == "⠋⠔⠆");
    CHECK(cells_of_syllable("ren2") == "⠚⠴");
    CHECK(cells_of_syllable("ren4") == "⠚⠴⠆");
    CHECK(cells_of_syllable("shi4") == "⠱");
    CHECK(cells_of_syllable("shi2") == "⠱⠂");
    CHECK(cells_of_syllable("yi1") == "⠊");
    CHECK(cells_of_syllable("yi4") == "⠊⠆");
    CHECK(cells_of_syllable("er2") == "⠗");
    CHECK(cells_of_syllable("wo3") == "⠕");
    CHECK(cells_of_syllable("you3") == "⠳");
    CHECK(cells_of_syllable("men5") == "⠍⠴");
    CHECK(cells_of_syllable("zi5") == "⠵");
    CHECK(cells_of_syllable("zi4") == "⠵⠆");
    CHECK(cells_of_syllable("r5") == "⠗");
}

TEST_CASE("What is no syllable has no cells") {
    for (const char* wrong : {"", "a", "1", "zh1", "xyz1", "zhong", "zhong6", "Zhong1", "bx2", "ji"}) {
        CAPTURE(wrong);
        CHECK(cells_of_syllable(wrong).empty());
    }
}

TEST_CASE("Chinese is raised as it is read, word by word") {
    CHECK(with_chinese_cells("重庆的银行", read_words) == "⠟⠲⠅⠡⠆⠀⠙⠀⠣⠂⠓⠦");
}

TEST_CASE("What is no Chinese, and what nobody can read, is left to the tables") {
    CHECK(with_chinese_cells("会IT，3楼", read_words) == "⠓⠺⠆IT，3⠇⠷⠂");
    CHECK(with_chinese_cells("我们𪚥", read_words) == "⠕⠍⠴⠀𪚥");
    CHECK(with_chinese_cells("没有读音", read_words) == "没有读音");
    CHECK(with_chinese_cells("没有前端", nullptr) == "没有前端");
}
