#include "content/text/text_hygiene.h"

#include <catch2/catch_test_macros.hpp>
#include <random>

#include "content/text/characters.h"
#include "content/text/text_rules.h"
#include "tests/support/content/hostile_text.h"
#include "tests/support/seeds.h"

using namespace qiming::content;

namespace {

std::string utf8(char32_t point) {
    const auto byte = [](char32_t value) { return static_cast<char>(static_cast<unsigned char>(value)); };
    const auto rest = [&](unsigned shift) { return byte(0x80U | ((point >> shift) & 0x3FU)); };
    if (point < 0x80) {
        return {byte(point)};
    }
    if (point < 0x800) {
        return {byte(0xC0U | (point >> 6U)), rest(0)};
    }
    if (point < 0x10000) {
        return {byte(0xE0U | (point >> 12U)), rest(6), rest(0)};
    }
    return {byte(0xF0U | (point >> 18U)), rest(12), rest(6), rest(0)};
}

using Done = std::vector<std::string_view>;

}  // namespace

TEST_CASE("R66: text: whatever a text holds, what is cleaned breaks no line, hides nothing and turns nothing") {
    for (char32_t point = 1; point <= 0x10FFFF; ++point) {
        if (point >= 0x40000 && point < 0xE0000) {  // ten planes of nothing: some of each
            point += 0x100;
        }
        if (point >= 0xD800 && point <= 0xDFFF) {
            continue;
        }
        const Cleaned clean = cleaned("理" + utf8(point) + "货");
        std::string_view rest = clean.text;
        bool is_fit = true;
        while (is_fit && !rest.empty()) {
            const auto character = first_character(rest);
            const CharacterKind kind = character ? kind_of(character->point) : CharacterKind::Lost;
            is_fit = kind == CharacterKind::Letter || kind == CharacterKind::Mark ||
                     kind == CharacterKind::Sign || (kind == CharacterKind::Lost && !clean.fault.empty()) ||
                     character->point == ' ';
            rest.remove_prefix(character ? character->bytes.size() : rest.size());
        }
        if (!is_fit || cleaned(clean.text).text != clean.text || !cleaned(clean.text).done.empty()) {
            FAIL("U+" << std::hex << static_cast<std::uint32_t>(point));
        }
    }
    SUCCEED();
}

TEST_CASE("text: blanks of every width, and line breaks, become one blank") {
    for (const char* blank : {"\u00A0", "\u2003", "\u3000", "\t", "\u1680", "\u202F", "  ", " \u3000 "}) {
        CHECK(cleaned("仓库" + std::string(blank) + "理货员" + blank).text == "仓库 理货员");
    }
    for (const char* broken : {"\n", "\r\n", "\r", "\v", "\f", "\u0085", "\u2028", "\u2029", " \n\n\t"}) {
        const Cleaned clean = cleaned("1、整理货物；" + std::string(broken) + "2、贴标签。\n");
        CHECK(clean.text == "1、整理货物； 2、贴标签。");
        CHECK(clean.done == Done{"line breaks"});
    }
}

TEST_CASE("text: what is invisible, turns the direction or means nothing is taken out and told") {
    const auto is_taken_out = [](const std::string& what, std::string_view words) {
        const Cleaned clean = cleaned("理" + what + "货员");
        CHECK(clean.text == "理货员");
        CHECK(clean.done == Done{words});
        CHECK(clean.fault.empty());
    };
    for (const char* each : {"\u200B", "\u200D", "\uFEFF", "\u2060", "\u00AD", "\u3164", "\uFE0F", "\u034F",
                             "\U000E0041", "\u115F", "\uFFA0", "\u180E"}) {
        is_taken_out(each, "invisible characters");
    }
    for (const char* each : {"\u202E", "\u200F", "\u061C", "\u2067", "\u2069", "\u200E"}) {
        is_taken_out(each, "marks that turn the writing direction");
    }
    for (const char* each : {"\x01", "\x1B", "\x7F", "\u009F"}) {
        is_taken_out(each, "control characters");
    }
    is_taken_out(std::string(1, '\0'), "control characters");
    for (const char* each :
         {"\uE000", "\U000F0000", "\u0378", "\uFFFF", "\U0001FFFE", "\u2801", "\u2800", "\uFFFC"}) {
        is_taken_out(each, "characters without a meaning");
    }
}

TEST_CASE("text: rare characters, signs and other scripts stay as they are") {
    for (const char* text : {"王𠮷", "𬱖", "80㎡①②㈢", "★急聘※理货员", "3℃以下，¥3000", "Łódź", "한국", "R&D",
                             "3 < 5 > 2", "a<b", "é", "二〇二六年", "—…·"}) {
        INFO(text);
        const Cleaned clean = cleaned(text);
        CHECK(clean.text == text);
        CHECK(clean.done.empty());
        CHECK(clean.fault.empty());
    }
}

TEST_CASE("text: what hides between the parts of a tag hides no tag") {
    CHECK(cleaned("<\u200Bb>急聘</b\u200B>").text == "急聘");
    CHECK(cleaned("&#8203;&zwnj;&shy;急聘").text == "急聘");
    CHECK(cleaned("&lt;b&gt;&amp;nbsp;急聘&lt;/b&gt;").text == "急聘");
}

TEST_CASE("text: a character that a conversion lost cannot be made good, nor can markup without end") {
    CHECK(cleaned("仓\uFFFD员").fault.find("lost") != std::string_view::npos);
    CHECK(cleaned("仓\xFF员").fault.find("lost") != std::string_view::npos);
    std::string nested = "&lt;b&gt;";
    for (int depth = 0; depth < 40; ++depth) {
        nested.insert(nested.find('&') + 1, "amp;");
    }
    CHECK_FALSE(cleaned(nested).fault.empty());
}

TEST_CASE("text: nothing to read is one test, whatever stands there instead") {
    for (const char* text : {"", " ", "　", "\u200B", "★★★", "。", "——", "😀", "\u2800", "\u3164", "\u0301"}) {
        INFO(text);
        CHECK(is_blank(text));
    }
    for (const char* text : {"理", "a", "7", "①", "★急聘", "カ", "𠮷", "二"}) {
        INFO(text);
        CHECK_FALSE(is_blank(text));
    }
}

TEST_CASE("text: cleaning twice is cleaning once, whatever comes in", "[seeds]") {
    const unsigned seed = qiming::tests::any_seed(5);
    CAPTURE(seed);
    std::mt19937 random(seed);
    for (int round = 0; round < 3'000; ++round) {
        const Cleaned once = cleaned(qiming::tests::spoilt(
            "<p>整理&amp;lt;b&gt;货物。</p><ul>\u200B<li>贴&#60;标\u3000签</li></ul>", random));
        if (once.fault.empty()) {
            REQUIRE(cleaned(once.text).text == once.text);
            REQUIRE(cleaned(once.text).done.empty());
        }
    }
}
