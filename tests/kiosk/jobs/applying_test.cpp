// What is applied for, and what is not twice.
#include <catch2/catch_test_macros.hpp>

#include "tests/kiosk/jobs/hall_of_jobs.h"

using namespace qiming;
using accessibility::ActivateNode;
using accessibility::Gesture;
using tests::Hall;
using tests::has;

TEST_CASE("What was applied for in this visit is marked in the list and on its page, with state and number") {
    Hall hall;
    hall.kiosk.happen(kiosk::LinkChanged{true});
    hall.kiosk.centre_says = content::Standing::Received;
    hall.apply_for("today");
    hall.to_review();
    tests::send(hall.kiosk);
    REQUIRE(hall.kiosk.page() == "outcome/0");
    const std::string number = hall.node("outcome/number").value;
    const std::string state = hall.world.chinese.say("state.received");
    hall.kiosk.press(Gesture::Home);
    hall.kiosk.press(Gesture::Digit2);
    const auto& card = hall.node("jobs/open/today");
    CHECK(has(card.hint, "已应聘，" + state + "，办理号" + number));
    CHECK(card.tells_apart);  // also heard by those who want few words
    CHECK_FALSE(has(hall.node("jobs/open/open").hint, "已应聘"));
    hall.open("today");
    CHECK(hall.node("job/applied").value == state + "，办理号" + number);
    CHECK_FALSE(hall.offers("job/apply"));
}

TEST_CASE("Nothing is applied for twice by accident") {
    Hall hall;
    hall.apply_for("today");
    hall.to_review();
    tests::send(hall.kiosk);
    hall.kiosk.take_effects();
    hall.kiosk.press(Gesture::Home);
    hall.kiosk.press(Gesture::Digit2);
    hall.open("today");
    CHECK_FALSE(hall.offers("job/apply"));
    hall.kiosk.tap(ActivateNode{"job/apply"});  // from a page that is over
    CHECK_FALSE(hall.stored());
    CHECK(hall.kiosk.page() == "job/today");
}

TEST_CASE("Whoever applies for another posting before the first was sent is told so, and keeps the answers") {
    Hall hall;
    tests::go_home(hall.kiosk);
    hall.kiosk.choose("浏览招聘岗位");
    hall.kiosk.tap(ActivateNode{"jobs/open/open"});
    hall.kiosk.tap(ActivateNode{"job/apply"});
    REQUIRE(hall.kiosk.page() == "ask/consent");
    CHECK_FALSE(has(hall.kiosk.said(), "改为应聘"));
    hall.kiosk.press(Gesture::Digit1);
    hall.kiosk.press(Gesture::NextPage);
    const auto answers = hall.kiosk.state().session.answers;
    hall.kiosk.press(Gesture::Home);
    hall.kiosk.choose("浏览招聘岗位");
    hall.open("later");
    hall.kiosk.tap(ActivateNode{"job/apply"});
    CHECK(has(hall.kiosk.said(), "改为应聘：司机。前面填的还在。"));
    CHECK(hall.kiosk.state().session.answers == answers);
}

TEST_CASE("R58: each employer is asked about anew: what one may do, another may not") {
    tests::PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.centre_says = content::Standing::Received;
    for (const auto posting : {accessibility::Gesture::Digit1, accessibility::Gesture::Digit2}) {
        kiosk.press(accessibility::Gesture::Home);
        kiosk.choose("浏览招聘岗位");
        kiosk.press(posting);
        kiosk.choose("我想应聘");
        CHECK(kiosk.state().session.answers.find("employer_contact") == nullptr);
        tests::answer_until(kiosk, "review/");
        CHECK(kiosk.state().session.answers.find("employer_contact") != nullptr);
        tests::send(kiosk);
        kiosk.wait_ms(3'000);
    }
    CHECK(kiosk.state().session.submissions.size() == 2);
}
