// From the review on: what is sent, once, and what is told until it is known what became of it.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>

#include "tests/support/screens/walks.h"

using namespace qiming;
using accessibility::Gesture;
using tests::PureKiosk;

namespace {

bool says(const PureKiosk& kiosk, const std::string& words) {
    return kiosk.said().find(words) != std::string::npos;
}

std::ptrdiff_t times_stored(const PureKiosk& kiosk) {
    return std::count_if(kiosk.effects().begin(), kiosk.effects().end(), [](const auto& effect) {
        return std::holds_alternative<kiosk::StoreSubmission>(effect);
    });
}

// Sent, and neither saved nor answered yet.
void send_and_wait(PureKiosk& kiosk, const char* service) {
    tests::go_home(kiosk);
    kiosk.happen(kiosk::LinkChanged{true});
    kiosk.stores = false;
    kiosk.choose(service);
    tests::answer_until(kiosk, "review/");
    tests::send(kiosk);
    REQUIRE(times_stored(kiosk) == 1);
}

}  // namespace

TEST_CASE("R63: what is on its way is not sent again, however the visitor comes back to its review") {
    PureKiosk kiosk;
    const char* service = GENERATE("登记就业需求", "预约职业能力评估");
    send_and_wait(kiosk, service);
    const bool over_home = GENERATE(false, true);
    if (over_home) {
        kiosk.press(Gesture::Home);
        kiosk.choose(service);
    } else {
        kiosk.press(Gesture::Back);
    }
    for (int pages = 0; !kiosk.page().starts_with("review/") && pages < 60; ++pages) {
        kiosk.press(Gesture::NextPage);
    }
    REQUIRE(kiosk.page().starts_with("review/"));
    tests::send(kiosk);
    CHECK(times_stored(kiosk) == 1);
    CHECK(says(kiosk, "正在办理，请稍等。"));
    kiosk.happen(kiosk::Stored{0, kiosk.state().session.visit, "id", "101000003"});
    kiosk.happen(kiosk::LinkChanged{false});
    CHECK(kiosk.page() == "outcome/0");
}

TEST_CASE("That it takes a while is not said any more once it is known what became of it") {
    PureKiosk kiosk;
    send_and_wait(kiosk, "登记就业需求");
    kiosk.wait_ms(1'500);
    REQUIRE(says(kiosk, "正在办理，请稍等。"));
    kiosk.happen(kiosk::Stored{0, kiosk.state().session.visit, "id", "101000003"});
    kiosk.wait_ms(3'000);
    REQUIRE(kiosk.page() == "outcome/0");
    CHECK_FALSE(says(kiosk, "正在办理"));
    kiosk.press(Gesture::ReadPage);
    CHECK_FALSE(says(kiosk, "正在办理"));
}

TEST_CASE("Whoever sends what does not fit any more is told why another page is there") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.choose("登记就业需求");
    tests::answer_until(kiosk, "review/");
    kiosk.tap(accessibility::ActivateNode{"review/question/monthly_pay"});
    REQUIRE(kiosk.page() == "ask/monthly_pay");
    for (int digits = 0; digits < 8; ++digits) {
        kiosk.press(Gesture::Delete);
    }
    kiosk.press(Gesture::Back);
    REQUIRE(kiosk.page().starts_with("review/"));
    tests::send(kiosk);
    CHECK(times_stored(kiosk) == 0);
    CHECK(kiosk.page() == "ask/monthly_pay");
    CHECK(says(kiosk, "有一项还没填好，请先填这一项。"));
}

TEST_CASE("R18: that something failed looks different from news") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    const auto icon = [&] {
        for (const auto& item : kiosk.terminal().tree().items()) {
            if (item.node.role == accessibility::Role::Notice) {
                return item.node.icon;
            }
        }
        return std::string();
    };
    kiosk.press(Gesture::CallStaff);
    CHECK(icon() == "info");
    kiosk.happen(kiosk::CallFailed{""});
    CHECK(icon() == "warning");
}

TEST_CASE(
    "Whoever sends with an answer that is wrong by now is told what is wrong, and comes back to its line") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.choose("登记就业需求");
    tests::answer_until(kiosk, "review/");
    kiosk.tap(accessibility::ActivateNode{"review/question/phone"});
    kiosk.press(Gesture::Delete);
    kiosk.press(Gesture::Back);
    REQUIRE(kiosk.page().starts_with("review/"));
    CHECK(kiosk.terminal().tree().focus().node.id == "review/question/phone");
    CHECK(says(kiosk, "需要改正"));
    tests::send(kiosk);
    REQUIRE(kiosk.page() == "ask/phone");
    INFO(kiosk.said());
    CHECK(says(kiosk, "现在有10位"));
    kiosk.press(Gesture::Back);
    REQUIRE(kiosk.page().starts_with("review/"));
    CHECK(kiosk.terminal().tree().focus().node.id == "review/question/phone");
}
