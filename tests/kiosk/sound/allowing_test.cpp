// R15: how a visitor learns that answers are not said aloud, and allows it.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cstdlib>

#include "tests/support/screens/walks.h"

using namespace qiming;
using accessibility::Gesture;
using tests::PureKiosk;

TEST_CASE("R15: a choice is told by its place and state, its words by headphones alone") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.press(Gesture::Digit1);
    tests::answer_until(kiosk, "ask/certificate_category");
    CHECK(kiosk.said().find("选项不读出声。插耳机，或选前面的“允许读出”，就能听。") != std::string::npos);
    kiosk.press(Gesture::Next);
    CHECK(kiosk.said() == "第2项，共8项 未选中 单选 ");
    kiosk.press(Gesture::Activate);
    CHECK(kiosk.said() == "第2项，共8项 已选中 ");
    CHECK(kiosk.told().captioned.find("听力残疾，第2项，共8项，已选中") != std::string::npos);
    CHECK(kiosk.told().felt.find("听力残疾 ● 2/8") != std::string::npos);
    kiosk.happen(kiosk::JackChanged{true});
    CHECK(kiosk.said().find("听力残疾") != std::string::npos);
}

TEST_CASE("R15: one key before the first choice lets the page be heard, and one more takes that back") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.press(Gesture::Digit1);
    tests::answer_until(kiosk, "ask/certificate_category");
    kiosk.press(Gesture::Previous);
    CHECK(kiosk.said().find("允许读出") != std::string::npos);
    CHECK(kiosk.said().find("旁边的人会听到") != std::string::npos);
    kiosk.press(Gesture::Activate);
    CHECK(kiosk.focus() == "视力残疾");
    CHECK(kiosk.said().find("旁边的人能听到") != std::string::npos);
    CHECK(kiosk.said().find("视力残疾") != std::string::npos);
    CHECK(kiosk.terminal().tree().find("privacy/bystanders") == nullptr);
    kiosk.press(Gesture::Previous);
    CHECK(kiosk.focus() == "不再读出");
    kiosk.press(Gesture::Activate);
    kiosk.press(Gesture::WhereAmI);
    CHECK(kiosk.said().find("视力残疾") == std::string::npos);
}

TEST_CASE("R15: the button that allows is next to where the focus begins, on every page that keeps answers") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.press(Gesture::Digit1);
    std::size_t pages = 0;
    while (!kiosk.page().starts_with("review/")) {
        const auto& asking = std::get<kiosk::Asking>(kiosk.state().screen);
        const bool sensitive = tests::sample_world().form(asking.form).find(asking.question)->sensitive;
        const auto& tree = kiosk.terminal().tree();
        const auto* allow = tree.find("privacy/allow");
        INFO(kiosk.page());
        REQUIRE((allow != nullptr) == sensitive);
        if (sensitive) {
            ++pages;
            const auto& stops = tree.stops();
            const auto at = std::find(stops.begin(), stops.end(), tree.focus_index()) - stops.begin();
            const auto index = static_cast<std::size_t>(allow - tree.items().data());
            const auto there = std::find(stops.begin(), stops.end(), index) - stops.begin();
            CHECK(std::abs(there - at) <= 2);
        }
        tests::answer(kiosk);
        kiosk.press(Gesture::NextPage);
    }
    CHECK(pages >= 10);
    CHECK(kiosk.terminal().tree().find("privacy/allow") != nullptr);
    CHECK(kiosk.terminal().tree().focus().node.id.starts_with("review/question/"));
}

TEST_CASE("R15: with sound off nothing is told of bystanders, and nothing is offered to be heard") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.press(Gesture::ToggleSound);
    kiosk.press(Gesture::Digit1);
    tests::answer_until(kiosk, "ask/certificate_category");
    CHECK(kiosk.terminal().tree().find("privacy/bystanders") == nullptr);
    CHECK(kiosk.terminal().tree().find("privacy/allow") == nullptr);
    kiosk.press(Gesture::ToggleSound);
    CHECK(kiosk.terminal().tree().find("privacy/allow") != nullptr);
}

TEST_CASE("R15: that fields are not said is told on the first page with one, once a visit") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.press(Gesture::Digit1);
    tests::answer_until(kiosk, "ask/person_number");
    CHECK(kiosk.said().find("回答不读出声。插耳机，或选后面的“允许读出”，就能听。") != std::string::npos);
    tests::answer_until(kiosk, "ask/phone");
    CHECK(kiosk.terminal().tree().find("privacy/bystanders") == nullptr);
    kiosk.press(Gesture::Back);
    CHECK(kiosk.terminal().tree().find("privacy/bystanders") != nullptr);
}
