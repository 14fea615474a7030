// The list of postings, its filters, and the way back to it.
#include <catch2/catch_test_macros.hpp>

#include "tests/kiosk/jobs/hall_of_jobs.h"

using namespace qiming;
using accessibility::ActivateNode;
using accessibility::Gesture;
using tests::Hall;
using tests::has;
using tests::job;
using tests::PureKiosk;

TEST_CASE("Back from a job leads to that job, on its page and in its place") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.press(Gesture::Digit2);
    kiosk.press(Gesture::NextPage, 2);
    REQUIRE(kiosk.page() == "jobs/2");
    kiosk.press(Gesture::Digit3);
    const std::string read = kiosk.page();
    kiosk.press(Gesture::Back);
    CHECK(kiosk.page() == "jobs/2");
    CHECK(kiosk.terminal().tree().focus().node.id == "jobs/open/" + read.substr(4));
    CHECK(has(kiosk.said(), kiosk.focus()));

    kiosk.press(Gesture::Activate);
    kiosk.press(Gesture::NextPage, 4);  // four jobs on, two pages of the list
    const std::string later = kiosk.page();
    kiosk.press(Gesture::Back);
    CHECK(kiosk.page() == "jobs/4");
    CHECK(kiosk.terminal().tree().focus().node.id == "jobs/open/" + later.substr(4));
}

TEST_CASE(
    "Content that is replaced leaves a visitor on the list with the job they were on, and says how many") {
    Hall hall;
    hall.to_list();
    hall.kiosk.press(Gesture::NextPage);
    hall.kiosk.seek("司机");
    hall.jobs.insert(hall.jobs.begin(), {job("n1", "甲", ""), job("n2", "乙", ""), job("n3", "丙", "")});
    hall.deliver_and_tell();
    CHECK(has(hall.kiosk.said(), "岗位刚刚更新了，现在有8个"));
    CHECK(hall.kiosk.page() == "jobs/2");
    CHECK(hall.kiosk.focus() == "司机");
}

TEST_CASE("Back from a filter the focus is on that filter, and how many jobs are left is said after choosing") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.press(Gesture::Digit2);
    kiosk.tap(ActivateNode{"jobs/filter"});
    kiosk.press(Gesture::Digit3);
    REQUIRE(kiosk.page() == "jobs/filter/suits");
    kiosk.press(Gesture::Digit2);
    const auto count = std::to_string(kiosk.state().session.found.size());
    CHECK(has(kiosk.said(), "现在有" + count + "个岗位符合条件"));
    kiosk.press(Gesture::NextPage);
    CHECK(kiosk.terminal().tree().focus().node.id == "jobs/by/suits");
    kiosk.press(Gesture::Back);
    CHECK(kiosk.page() == "jobs/0");
    CHECK(kiosk.terminal().tree().focus().node.id == "jobs/filter");
}

TEST_CASE("Another filter begins the list anew, also by the way back") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.press(Gesture::Digit2);
    kiosk.press(Gesture::NextPage, 40);
    REQUIRE(kiosk.page() == "jobs/40");
    kiosk.tap(ActivateNode{"jobs/filter"});
    kiosk.tap(ActivateNode{"jobs/by/kind"});
    kiosk.tap(ActivateNode{"jobs/value/massage"});
    kiosk.press(Gesture::Back, 2);
    CHECK(kiosk.page() == "jobs/0");
    CHECK(kiosk.terminal().tree().find("jobs/list") != nullptr);
}

TEST_CASE("R69: where there is no job at all, no filter is blamed") {
    Hall hall;
    hall.jobs.clear();
    hall.deliver();
    tests::go_home(hall.kiosk);
    hall.kiosk.press(Gesture::Digit2);
    CHECK(hall.node("jobs/none").name == "现在没有招聘岗位。请过几天再来看。");
    CHECK_FALSE(hall.offers("jobs/drop"));
}

TEST_CASE("Filters that leave nothing say so at once and offer to drop the last one") {
    Hall hall;
    for (auto& each : hall.jobs) {
        each.pay_low = 2'500;
        each.access.home_based = content::Known::Yes;
    }
    hall.deliver();
    hall.to_list();
    hall.kiosk.tap(ActivateNode{"jobs/filter"});
    hall.kiosk.tap(ActivateNode{"jobs/by/home"});
    hall.kiosk.tap(ActivateNode{"jobs/value/yes"});
    hall.kiosk.press(Gesture::NextPage);
    hall.kiosk.tap(ActivateNode{"jobs/by/pay"});
    hall.kiosk.tap(ActivateNode{"jobs/value/6000"});
    CHECK(has(hall.kiosk.said(), "没有这样的岗位。可以去掉最后一个条件"));
    hall.kiosk.press(Gesture::NextPage);
    CHECK(hall.node("jobs/count").name == "没有这样的岗位。可以去掉最后一个条件。");
    CHECK(hall.node("jobs/drop").name == "去掉“每月6000元以上”");

    SECTION("on the page of filters") {
        hall.kiosk.press(Gesture::NextPage);
        CHECK(hall.kiosk.page() == "jobs/filters");
        CHECK(has(hall.kiosk.said(), "现在有5个岗位符合条件"));
        CHECK(hall.offers("jobs/show"));
    }
    SECTION("and on the empty list") {
        hall.kiosk.press(Gesture::Back);
        CHECK(hall.offers("jobs/none"));
        hall.kiosk.choose("去掉“每月6000元以上”");
        CHECK(hall.kiosk.page() == "jobs/0");
        CHECK(hall.kiosk.state().session.found.size() == 5);
        CHECK(hall.kiosk.state().session.filter.home_based);  // the filter before stays
    }
}

TEST_CASE("R66: a district that has no words here is no filter, and no page shows its code") {
    Hall hall;
    hall.posting("open").district = "macau";
    hall.posting("open").place = {"", ""};
    hall.deliver();
    hall.to_list();
    CHECK_FALSE(has(hall.node("jobs/open/open").hint, "macau"));
    hall.open("open");
    CHECK_FALSE(hall.offers("job/district"));
    hall.kiosk.press(Gesture::Back);
    hall.kiosk.tap(ActivateNode{"jobs/filter"});
    hall.kiosk.press(Gesture::Digit1);
    CHECK_FALSE(hall.offers("jobs/value/macau"));
}
