// One character at a time: what is said, shown and felt of it.
#include "accessibility/presentation/spelling.h"

#include <catch2/catch_test_macros.hpp>

#include "accessibility/presentation/felt_line.h"
#include "accessibility/text/utf8.h"
#include "tests/support/screens/telling.h"
#include "tests/support/screens/trees.h"

namespace qiming::accessibility {

using namespace tests;
using Said = std::vector<std::string>;

namespace {

const CharacterNames& names() {
    static const CharacterNames all = [] {
        auto made = CharacterNames::of("李\t木子李\n珠\t珍珠的珠\n").value();
        made.add(CharacterNames::of("A\tA as in Alfa\n", Language::English).value());
        return made;
    }();
    return all;
}

Presentation told(const Node& wanted, std::size_t at, Telling telling, const Preferences& preferences = {},
                  const Phrasebook& words = chinese()) {
    Node root = page("页", {wanted});
    root.language = words.language();
    const Tree tree = tree_of(root, wanted.id);
    return tell_character(Voice{tree, words, preferences}, names(), at, telling);
}

std::string text_of(const Node& node, const Preferences& preferences = {}) {
    return encode_utf8(spelled_text(node, preferences).text);
}

}  // namespace

TEST_CASE("R53: a character is said alone, and shown and felt with its explanation") {
    const Presentation alone = told(button("珠海"), 0, Telling::Character);
    CHECK(said_by(alone) == Said{"珠"});
    CHECK(alone.captioned == "珠，珍珠的珠。");
    CHECK(alone.said.front().caption == alone.captioned);
    CHECK(alone.felt.find("珠") == 0);
    CHECK(alone.felt.find("珍珠的珠") != std::string::npos);
    CHECK(said_by(told(button("珠海"), 0, Telling::Explanation)) == Said{"珍珠的珠"});
    CHECK(said_by(told(button("珠海"), 0, Telling::Both)) == Said{"珠 | 珍珠的珠"});
    CHECK(said_by(told(button("珠海"), 1, Telling::Both)) == Said{"海"});
}

TEST_CASE("R53: on an English page letters have the spelling alphabet, and Chinese stays Chinese") {
    const Presentation letter = told(button("Apply"), 0, Telling::Both, {}, english());
    CHECK(said_by(letter) == Said{"capital A | A as in Alfa"});
    const Presentation character = told(button("李"), 0, Telling::Both, {}, english());
    CHECK(said_by(character) == Said{"李 | 木子李"});
    CHECK(character.said.front().spans.front().language == Language::Chinese);
}

TEST_CASE("R53: digits and letters are said as themselves, capitals as such, marks by their names") {
    const Node mixed = button("IT客服a4（Ａ４），⽊☃");
    const Said expected{"大写I", "大写T", "客",     "服",   "a",  "4",   "左括号",
                        "大写A", "4",     "右括号", "逗号", "⽊", "符号"};
    for (std::size_t at = 0; at < expected.size(); ++at) {
        CHECK(said_by(told(mixed, at, Telling::Character)) == Said{expected[at]});
    }
}

TEST_CASE("R53: a field with text, a fact and a number are read by their value, all else by its name") {
    CHECK(text_of(field("工资", "3500")) == "3500");
    CHECK(text_of(field("工资")).empty());  // a label is no answer
    CHECK(text_of(fact("姓名", "李 珠")) == "李珠");
    CHECK(text_of(button("主页")) == "主页");
}

TEST_CASE("R15: a private value is read by character into headphones alone, and never shown or felt") {
    const Node secret = field("证件号", "44**", "4404");
    CHECK(spelled_text(secret, {}).is_hidden);
    CHECK(text_of(secret).empty());
    CHECK(spelled_text(field("证件号", "44**"), with_headphones()).is_hidden);
    CHECK(spelled_text(field("证件号", "", "4404"), {}).is_hidden);
    CHECK(text_of(secret, with_headphones()) == "4404");
    const Presentation heard = told(secret, 2, Telling::First, with_headphones());
    CHECK(said_by(heard) == Said{"逐字读 | 0"});
    CHECK(heard.said.front().privacy == Privacy::Private);
    CHECK(heard.captioned == "逐字读，已隐藏。");
    CHECK(heard.felt == braille_of_stop(tree_of(page("页", {secret})), 1));
}

TEST_CASE("Reading by character begins with its name; in brief speech not, in full speech with its keys") {
    Preferences preferences;
    preferences.verbosity = Verbosity::Brief;
    CHECK(said_by(told(button("珠"), 0, Telling::First, preferences)) == Said{"珠"});
    preferences.verbosity = Verbosity::Full;
    CHECK(said_by(told(button("珠"), 0, Telling::First, preferences)) ==
          Said{"逐字读 | 按上下键换字，按返回键退出 | 珠"});
}

}  // namespace qiming::accessibility
