// Told or untold: whether the person heard what became of what was sent.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "tests/support/screens/walks.h"

using namespace qiming;
using accessibility::Gesture;
using tests::PureKiosk;

namespace {

constexpr const char* safe = "刚才提交的内容都已保存好";

std::vector<kiosk::NoteHeard> noted(const PureKiosk& kiosk) {
    std::vector<kiosk::NoteHeard> all;
    for (const auto& effect : kiosk.effects()) {
        if (const auto* one = std::get_if<kiosk::NoteHeard>(&effect)) {
            all.push_back(*one);
        }
    }
    return all;
}

// Sent and stored; what became of it is not shown yet.
std::string send_one(PureKiosk& kiosk) {
    kiosk.happen(kiosk::LinkChanged{true});
    tests::go_home(kiosk);
    kiosk.choose("登记就业需求");
    tests::answer_until(kiosk, "review/");
    tests::send(kiosk);
    REQUIRE(kiosk.state().session.submissions.size() == 1);
    return kiosk.state().session.submissions[0].id;
}

void show_outcome(PureKiosk& kiosk) {
    kiosk.happen(kiosk::LinkChanged{false});
    REQUIRE(kiosk.page() == "outcome/0");
}

bool says(const PureKiosk& kiosk, const std::string& words) {
    return kiosk.said().find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("R63: a submission counts as heard when its outcome was heard to the end, or somebody acted on it") {
    PureKiosk kiosk;
    const std::string id = send_one(kiosk);
    kiosk.press(Gesture::Repeat);
    CHECK(noted(kiosk).empty());  // nothing is told yet
    kiosk.listens = false;        // the outcome is still being said
    show_outcome(kiosk);
    CHECK(noted(kiosk).empty());
    SECTION("acted on") {
        kiosk.press(Gesture::Next);
        CHECK(noted(kiosk) == std::vector{kiosk::NoteHeard{id, false}});
    }
    SECTION("heard") {
        REQUIRE(kiosk.state().speaking);
        kiosk.happen(kiosk::SpeechChanged{false});
        CHECK(noted(kiosk) == std::vector{kiosk::NoteHeard{id, false}});
    }
    kiosk.press(Gesture::Next);
    kiosk.press(Gesture::Finish);
    CHECK(noted(kiosk).size() == 1);
}

TEST_CASE("R63: of a visit that ended before, the row says so") {
    PureKiosk kiosk;
    const std::string id = send_one(kiosk);
    REQUIRE(noted(kiosk).empty());
    kiosk.press(Gesture::StaffBreak);
    kiosk.tap(accessibility::ActivateNode{"staff/end"});
    REQUIRE(kiosk.page() == "farewell");
    CHECK(noted(kiosk) == std::vector{kiosk::NoteHeard{id, true}});
}

TEST_CASE("R63: what is stored only when its visit has ended is heard by nobody") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.happen(kiosk::Stored{0, 99, "0123456789abcdef0123456789abcdef", "1010000013"});
    CHECK(noted(kiosk) == std::vector{kiosk::NoteHeard{"0123456789abcdef0123456789abcdef", true}});
}

TEST_CASE(
    "R63: after an unclean end the first page says that what was just sent is safe, and of whom it was not") {
    PureKiosk kiosk;
    kiosk.happen(kiosk::FoundUntold{});
    CHECK(kiosk.said().empty());
    kiosk.press(Gesture::Next);
    REQUIRE(kiosk.page() == "welcome");
    INFO(kiosk.said());
    CHECK(says(kiosk, safe));
    CHECK(tests::last_effect<kiosk::NoteUntoldTold>(kiosk) == nullptr);
    kiosk.press(Gesture::Activate);
    REQUIRE(kiosk.page() == "home");
    CHECK(says(kiosk, safe));
    CHECK(tests::last_effect<kiosk::NoteUntoldTold>(kiosk) != nullptr);
    kiosk.press(Gesture::Finish);
    kiosk.choose("结束");
    REQUIRE(kiosk.page() == "farewell");
    kiosk.press(Gesture::Activate);
    REQUIRE(kiosk.page() == "welcome");
    kiosk.press(Gesture::Activate);
    REQUIRE(kiosk.page() == "home");
    CHECK_FALSE(says(kiosk, safe));
}

TEST_CASE("R63: without an unclean end nobody is told so") {
    PureKiosk kiosk;
    kiosk.press(Gesture::Next);
    CHECK_FALSE(says(kiosk, safe));
}
