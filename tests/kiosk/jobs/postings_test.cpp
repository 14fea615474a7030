// A posting is told as it is: until when it is open, what became of it meanwhile, and what was applied for.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "tests/kiosk/jobs/hall_of_jobs.h"

using namespace qiming;
using accessibility::ActivateNode;
using accessibility::Gesture;
using tests::Hall;
using tests::has;
using tests::hour_ms;

TEST_CASE("R69: the list tells until when each job is open, shortly") {
    Hall hall;
    hall.to_list();
    CHECK_FALSE(has(hall.node("jobs/open/open").hint, "截止"));
    CHECK(has(hall.node("jobs/open/today").hint, "今天截止"));
    CHECK(has(hall.node("jobs/open/noon").hint, "今天 12:00截止"));
    hall.kiosk.press(Gesture::NextPage);
    CHECK(has(hall.node("jobs/open/year").hint, "，12月31日截止"));
    CHECK(has(hall.node("jobs/open/later").hint, "2030年1月3日截止"));
    hall.kiosk.seek("会计");
    CHECK(has(hall.kiosk.said(), "12月31日截止"));
}

TEST_CASE("R69: and so does the page of the job") {
    Hall hall;
    hall.to_list();
    hall.open("noon");
    CHECK(hall.node("job/deadline").value == "今天 12:00");
    hall.kiosk.press(Gesture::NextPage);
    CHECK(hall.node("job/deadline").value == "12月31日");
    hall.kiosk.press(Gesture::PreviousPage);
    hall.kiosk.press(Gesture::PreviousPage);
    hall.kiosk.press(Gesture::PreviousPage);
    REQUIRE(hall.kiosk.page() == "job/open");
    CHECK_FALSE(hall.offers("job/deadline"));
}

TEST_CASE("R69: a job whose deadline has passed is neither listed nor counted") {
    Hall hall;
    hall.posting("today").valid_through = "2026-11-22";
    hall.deliver();
    tests::go_home(hall.kiosk);
    CHECK(has(hall.node("home/jobs").hint, "4"));
    hall.kiosk.press(Gesture::Digit2);
    CHECK(hall.node("progress").name == "共4个岗位");
    CHECK_FALSE(hall.offers("jobs/open/today"));
}

TEST_CASE("R69: a deadline that passes while the job is read is told, and it cannot be applied for any more") {
    Hall hall;
    hall.kiosk.listens = true;
    hall.to_list();
    hall.open("noon");
    REQUIRE(hall.offers("job/apply"));
    for (int minutes = 0; minutes < 130 && hall.offers("job/apply"); ++minutes) {
        hall.kiosk.press(Gesture::WhereAmI);  // somebody is there
        hall.kiosk.wait_ms(60'000);
    }
    CHECK(has(hall.kiosk.said(), "这个岗位已经截止"));
    CHECK_FALSE(hall.offers("job/apply"));
    CHECK(hall.node("job/deadline").value == "已经截止");
    hall.kiosk.tap(ActivateNode{"job/list"});
    CHECK(hall.kiosk.page() == "jobs/0");
    CHECK_FALSE(hall.offers("jobs/open/noon"));
}

TEST_CASE("R69: a job that changes while it is read is told once, and read anew") {
    Hall hall;
    hall.to_list();
    hall.open("open");
    hall.posting("open").pay_low = 9'000;
    hall.posting("open").pay_high = 0;
    hall.deliver_and_tell();
    CHECK(has(hall.kiosk.said(), "这个岗位的内容刚刚更新了"));
    hall.deliver_and_tell();
    CHECK_FALSE(has(hall.kiosk.said(), "更新"));
    hall.kiosk.tap(ActivateNode{"job/apply"});
    hall.to_review();
    tests::send(hall.kiosk);
    CHECK(hall.stored());
}

TEST_CASE("R69: a job that is withdrawn while it is read says so, and leads to the list") {
    Hall hall;
    hall.to_list();
    hall.open("today");
    hall.withdraw("today");
    hall.deliver_and_tell();
    CHECK(hall.kiosk.page() == "job/withdrawn");
    CHECK(has(hall.kiosk.said(), "这个岗位已经下架"));
    hall.kiosk.press(Gesture::Back);
    CHECK(hall.kiosk.page() == "jobs/0");
}

TEST_CASE(
    "R69: a job withdrawn in the middle of the form is told, the answers are kept, another can be chosen") {
    Hall hall;
    hall.apply_for("today");
    hall.kiosk.press(Gesture::Digit1);
    hall.kiosk.press(Gesture::NextPage);
    REQUIRE(hall.kiosk.page() == "ask/person_number");
    hall.kiosk.type(tests::sample_person);
    hall.withdraw("today");
    hall.deliver_and_tell();
    CHECK(hall.kiosk.page() == "ask/person_number");
    CHECK(has(hall.kiosk.said(), "这个岗位已经下架。您填的内容还在，可以选别的岗位"));
    hall.kiosk.press(Gesture::NextPage);
    CHECK(hall.kiosk.page() == "job/withdrawn");
    CHECK(hall.offers("job/kept"));
    hall.kiosk.tap(ActivateNode{"job/list"});
    hall.open("open");
    hall.kiosk.tap(ActivateNode{"job/apply"});
    CHECK(hall.kiosk.page() == "ask/phone");  // the number is not asked again
    hall.to_review();
    tests::send(hall.kiosk);
    CHECK(hall.kiosk.state().session.submissions.back().job == "open");
}

TEST_CASE("R69: at the review a withdrawn job takes the place of sending, and nothing is sent in silence") {
    Hall hall;
    hall.apply_for("today");
    hall.to_review();
    hall.withdraw("today");
    hall.deliver_and_tell();
    CHECK(has(hall.kiosk.said(), "这个岗位已经下架"));
    CHECK_FALSE(hall.offers("review/send"));
    CHECK(hall.node("review/gone").name == "这个岗位已经下架。您填的内容还在，可以选别的岗位。");
    hall.kiosk.tap(ActivateNode{"review/other_job"});
    CHECK(hall.kiosk.page() == "jobs/0");
    CHECK_FALSE(hall.stored());
}

TEST_CASE("R69: a job that changed since it was read is shown again before it is applied for") {
    Hall hall;
    hall.apply_for("today");
    hall.to_review();
    hall.posting("today").pay_low = 100;
    hall.posting("today").pay_high = 0;
    hall.deliver_and_tell();
    CHECK(has(hall.kiosk.said(), "内容刚刚更新了"));
    hall.kiosk.tap(ActivateNode{"review/send"});
    CHECK_FALSE(hall.stored());
    CHECK(hall.kiosk.page() == "job/today");
    CHECK(has(hall.kiosk.said(), "请先看一看"));
    hall.kiosk.press(Gesture::Back);
    REQUIRE(hall.kiosk.page() == "review/apply");
    hall.kiosk.tap(ActivateNode{"review/send"});
    CHECK(hall.stored());
}

TEST_CASE("R69: a deadline that passes at the review is told, and the application is not sent") {
    Hall hall;
    hall.apply_for("noon");
    hall.to_review();
    // One who waits, and one whose keys come before each minute is over.
    const std::int64_t between_keys_ms = GENERATE(60'000, 50'000);
    for (std::int64_t waited = 0; waited < 2 * hour_ms && hall.offers("review/send");
         waited += between_keys_ms) {
        hall.kiosk.press(Gesture::WhereAmI);
        if (hall.offers("review/send")) {
            hall.kiosk.wait_ms(between_keys_ms);
        }
    }
    CHECK_FALSE(hall.offers("review/send"));
    CHECK(has(hall.kiosk.said(), "这个岗位已经截止"));
    CHECK_FALSE(hall.stored());
}
