// A hidden number shows for some seconds when that is asked for, and for nobody else's eyes or ears longer.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "accessibility/intent.h"
#include "accessibility/layout/page/layout.h"
#include "accessibility/layout/picture.h"
#include "kiosk/core/asking/revealing.h"
#include "tests/support/screens/fixed_measure.h"
#include "tests/support/screens/walks.h"

using namespace qiming;
using accessibility::ActivateNode;
using accessibility::Gesture;
using tests::PureKiosk;

namespace {

// At the question for the number, of which eleven digits are typed.
struct Typed : PureKiosk {
    Typed() {
        tests::go_home(*this);
        press(Gesture::Digit1);
        tests::answer_until(*this, "ask/person_number");
        type("44040219900");
    }

    const accessibility::Node& field() const { return terminal().tree().find("ask/field")->node; }
    bool is_revealed() const { return field().revealed; }
    void reveal() {
        tap(ActivateNode{"ask/reveal"});
        REQUIRE(is_revealed());
    }
    bool is_felt(const std::string& text) const { return told().felt.find(text) != std::string::npos; }
};

accessibility::Layout layout_of(const PureKiosk& kiosk, accessibility::TextSize size) {
    const tests::FixedMeasure measure;
    accessibility::Preferences preferences = kiosk.state().preferences;
    preferences.text_size = size;
    return accessibility::layout(kiosk.terminal().tree(), "", {}, measure, preferences,
                                 tests::sample_world().phrases(preferences));
}

std::string drawn_in(const accessibility::Layout& layout, const std::string& id) {
    std::string all;
    for (const auto& box : layout.boxes) {
        for (const auto& run : box.runs) {
            for (const auto& line : run.lines) {
                all += box.id == id ? line.text + "\n" : "";
            }
        }
    }
    return all;
}

}  // namespace

TEST_CASE("R15: digits show as dots with a count of them, on the panel and on the braille line") {
    Typed kiosk;
    CHECK(kiosk.field().value == "•••••••••••");
    REQUIRE(kiosk.terminal().tree().find("ask/count") != nullptr);
    CHECK(kiosk.terminal().tree().find("ask/count")->node.name == "已输入11位，共18位");
    CHECK(kiosk.is_felt("•••••••••••␣"));
    const std::string drawn = drawn_in(layout_of(kiosk, accessibility::TextSize::Default), "ask/field");
    CHECK(drawn.find("•••••••••••") != std::string::npos);
    CHECK(drawn.find("已输入11位，共18位") != std::string::npos);
}

TEST_CASE("R15: the count tells how long the number will be, as far as that is known") {
    Typed kiosk;
    const auto count = [&] { return kiosk.terminal().tree().find("ask/count")->node.name; };
    kiosk.type("3071232");
    CHECK(count() == "已输入18位，共18位");
    kiosk.type("5");
    CHECK(count() == "已输入19位，共20位");
    kiosk.press(Gesture::Delete, 19);
    CHECK(count() == "共18位或20位");
}

TEST_CASE("R15: the number shows for eight seconds, and hides again by itself") {
    Typed kiosk;
    kiosk.press(Gesture::Next);
    REQUIRE(kiosk.focus() == "显示8秒");
    kiosk.press(Gesture::Activate);
    CHECK(kiosk.is_revealed());
    CHECK(kiosk.said() == "号码显示8秒，旁边的人也看得见。 ");
    CHECK(kiosk.focus() == "证件号码");
    CHECK(kiosk.is_felt("440402 19900"));
    CHECK(drawn_in(layout_of(kiosk, accessibility::TextSize::Default), "ask/field").find("440402 19900") !=
          std::string::npos);
    kiosk.wait_ms(7'000);
    CHECK(kiosk.is_revealed());
    kiosk.wait_ms(2'000);
    CHECK_FALSE(kiosk.is_revealed());
    CHECK(kiosk.said() == "号码又隐藏了。 ");
    CHECK_FALSE(kiosk.is_felt("440402"));
    CHECK(kiosk.is_felt("•••••••••••␣"));
}

TEST_CASE("R15: whatever the visitor does next hides the number, also from the fingers") {
    for (int each = 0; each < accessibility::gesture_count; ++each) {
        Typed kiosk;
        kiosk.reveal();
        kiosk.press(static_cast<Gesture>(each));
        INFO("gesture " << each << ", page " << kiosk.page());
        CHECK_FALSE(kiosk.state().revealed_until_ms);
        CHECK_FALSE(kiosk.is_felt("440402"));
        CHECK_FALSE(kiosk.told().felt.empty());
    }
}

TEST_CASE("R15: a staff break, the curtain and the jack hide the number; reading on in dots does not") {
    Typed kiosk;
    kiosk.reveal();
    SECTION("staff break") {
        kiosk.press(Gesture::StaffBreak);
        kiosk.press(Gesture::StaffBreak);
        CHECK_FALSE(kiosk.is_revealed());
    }
    SECTION("curtain") {
        kiosk.press(Gesture::ToggleCurtain);
        CHECK_FALSE(kiosk.is_revealed());
    }
    SECTION("jack") {
        kiosk.happen(kiosk::JackChanged{true});
        CHECK_FALSE(kiosk.is_revealed());
    }
    SECTION("braille") {
        kiosk.happen(kiosk::Panned{});
        CHECK(kiosk.is_revealed());
        kiosk.wait_ms(8'000);
        CHECK_FALSE(kiosk.is_revealed());
    }
}

TEST_CASE("R15: shown for a while, the number is neither said nor captioned on the loudspeaker") {
    Typed kiosk;
    std::string all;
    kiosk.onlooker = [&](const std::string&, const kiosk::Turn& turn) {
        all += turn.presentation.captioned;
        for (const auto& utterance : turn.presentation.said) {
            all += words_of(utterance);
        }
    };
    kiosk.reveal();
    all += kiosk.terminal().caption();
    kiosk.wait_ms(9'000);
    kiosk.reveal();
    kiosk.press(Gesture::WhereAmI);
    all += kiosk.terminal().caption();
    CHECK(all.find("440402") == std::string::npos);
    CHECK(all.find("已隐藏") != std::string::npos);
}

TEST_CASE("R15: where nothing is typed yet there is nothing to show, and that is told") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.press(Gesture::Digit1);
    tests::answer_until(kiosk, "ask/person_number");
    kiosk.tap(ActivateNode{"ask/reveal"});
    CHECK(kiosk.said().find("还没有输入号码。") != std::string::npos);
    CHECK_FALSE(kiosk.state().revealed_until_ms);
}

TEST_CASE("R67: nothing on the page moves when the number shows") {
    for (const auto size : accessibility::text_sizes) {
        Typed kiosk;
        kiosk.tap(accessibility::MoveFocus{"ask/field"});
        const auto before = layout_of(kiosk, size);
        kiosk.reveal();
        const auto after = layout_of(kiosk, size);
        REQUIRE(before.boxes.size() == after.boxes.size());
        for (std::size_t at = 0; at < before.boxes.size(); ++at) {
            INFO("size " << static_cast<int>(size) << ", " << before.boxes[at].id);
            CHECK(before.boxes[at].id == after.boxes[at].id);
            CHECK(before.boxes[at].rect == after.boxes[at].rect);
        }
    }
}

TEST_CASE("R15: after a wrong number the loudspeaker says what is wrong, and no digit of it") {
    Typed kiosk;
    kiosk.type("3071233");
    kiosk.press(Gesture::NextPage);
    REQUIRE(kiosk.page() == "ask/person_number");
    REQUIRE(kiosk.field().invalid);
    CHECK(kiosk.said().find("证件号码") != std::string::npos);
    CHECK(kiosk.said().find("4404") == std::string::npos);
    CHECK(kiosk.said().find("已隐藏") != std::string::npos);
}
