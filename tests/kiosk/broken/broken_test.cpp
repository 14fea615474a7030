// The page that stands for one that could not be shown.
#include <catch2/catch_test_macros.hpp>

#include "tests/kiosk/switches/switch_hands.h"
#include "tests/support/screens/telling.h"

using namespace qiming;
using accessibility::Gesture;
using tests::PureKiosk;

namespace {

constexpr const char* unnamed_page = "jobs.title";

// A world in which the list of jobs cannot be shown: its page has no name, in Chinese.
kiosk::World world_without_a_name() {
    kiosk::World world = tests::sample_world();
    auto phrases = world.chinese.phrases();
    phrases[unnamed_page] = "　";
    world.chinese = {accessibility::Language::Chinese, std::move(phrases)};
    return world;
}

struct Broken {
    kiosk::World world = world_without_a_name();
    PureKiosk kiosk{world};

    Broken() {
        tests::go_home(kiosk);
        kiosk.tap(accessibility::ActivateNode{"home/jobs"});
        REQUIRE(kiosk.page() == "broken");
    }
    const std::string& said() const { return kiosk.said(); }
};

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("broken: the page says what to do, by ear, by touch of dots and on the strip") {
    const Broken it;
    CHECK(has(it.said(), "这一页出了问题"));
    CHECK(has(it.said(), "请按返回或首页，或者呼叫工作人员"));
    CHECK(has(it.kiosk.told().felt, "这一页出了问题"));
    CHECK(has(it.kiosk.told().captioned, "请按返回或首页"));
    CHECK_FALSE(has(it.said(), "还在"));  // nothing is promised that idling would take back
}

TEST_CASE("broken: Back, Home and Call staff are reached by the arrows alone") {
    for (const char* name : {"返回", "首页"}) {
        Broken it;
        tests::ThreeKeys().choose(it.kiosk, name);
        CHECK(it.kiosk.page() == "home");
        CHECK_FALSE(it.said().empty());
    }
    Broken it;
    tests::ThreeKeys().choose(it.kiosk, "呼叫工作人员");
    CHECK(it.kiosk.page() == "broken");
    CHECK(tests::last_effect<kiosk::PostCall>(it.kiosk) != nullptr);
}

TEST_CASE("broken: and by the keys of their own, from wherever the focus is") {
    for (const Gesture way : {Gesture::Back, Gesture::Home}) {
        Broken it;
        it.kiosk.press(way);
        CHECK(it.kiosk.page() == "home");
    }
}

TEST_CASE("broken: and by touch") {
    for (const char* name : {"返回", "首页"}) {
        Broken it;
        tests::Finger(accessibility::TextSize::Default).choose(it.kiosk, name);
        CHECK(it.kiosk.page() == "home");
    }
}

TEST_CASE("R33: broken: two switches are offered Back, Home and Call staff, and get home") {
    for (const char* name : {"返回", "首页"}) {
        kiosk::World world = world_without_a_name();
        PureKiosk kiosk(world);
        tests::TwoSwitches hand;
        tests::go_home(kiosk);
        hand.set_up(kiosk);
        kiosk.tap(accessibility::ActivateNode{"home/jobs"});
        REQUIRE(kiosk.page() == "broken");
        CHECK_FALSE(tests::all_offered(kiosk).empty());
        hand.choose(kiosk, name);
        CHECK(kiosk.page() == "home");
    }
}

TEST_CASE("R59: broken: how the call goes is told there, each state of it") {
    Broken it;
    it.kiosk.press(Gesture::CallStaff);
    CHECK(has(it.said(), it.world.chinese.say("call.calling")));
    it.kiosk.happen(kiosk::CallPosted{"c"});
    CHECK(has(it.said(), it.world.chinese.say("call.called")));
    CHECK(has(it.kiosk.told().felt, it.world.chinese.say("call.called")));
    it.kiosk.happen(kiosk::CallAcknowledged{"c"});
    CHECK(has(it.said(), it.world.chinese.say("call.coming")));
    CHECK(it.kiosk.page() == "broken");
}

TEST_CASE("R66: broken: it leaves by itself as soon as the page can be shown again, and tells that page") {
    Broken it;
    it.world.chinese = tests::sample_world().chinese;
    it.kiosk.happen(kiosk::ContentReplaced{});
    CHECK(it.kiosk.page() == "jobs/0");
    CHECK(has(it.said(), it.world.chinese.say(unnamed_page)));

    Broken other;
    other.kiosk.press(Gesture::NextLanguage);  // Cantonese
    other.kiosk.press(Gesture::NextLanguage);
    CHECK(other.kiosk.page() == "jobs/0");
}

TEST_CASE("R66: broken: the filters that led there are not kept") {
    kiosk::World world = tests::sample_world();
    PureKiosk kiosk(world);
    tests::go_home(kiosk);
    kiosk.tap(accessibility::ActivateNode{"home/jobs"});
    kiosk.tap(accessibility::ActivateNode{"jobs/filter"});
    kiosk.tap(accessibility::ActivateNode{"jobs/by/kind"});
    kiosk.tap(accessibility::ActivateNode{"jobs/value/massage"});
    REQUIRE(kiosk.state().session.filter.kind == "massage");
    world.chinese = world_without_a_name().chinese;
    kiosk.press(Gesture::NextPage);
    kiosk.press(Gesture::NextPage);
    REQUIRE(kiosk.page() == "broken");
    kiosk.press(Gesture::Back);
    CHECK(kiosk.state().session.filter == content::JobFilter{});
    CHECK(kiosk.state().session.found.size() == world.jobs.jobs().size());
}

TEST_CASE("R66: broken and mended pages are reported once each, by the kind of page and nothing more") {
    Broken it;
    const auto* report = tests::last_effect<kiosk::ReportPage>(it.kiosk);
    REQUIRE(report != nullptr);
    CHECK(*report == kiosk::ReportPage{"jobs", true, {}});

    kiosk::World world = tests::sample_world();
    auto jobs = world.jobs.jobs();
    jobs[1].id = jobs[0].id;
    world.jobs = content::JobIndex(jobs);
    PureKiosk kiosk(world);
    tests::go_home(kiosk);
    kiosk.take_effects();
    kiosk.press(Gesture::Digit2);
    kiosk.press(Gesture::Next, 4);
    const auto effects = kiosk.take_effects();
    const auto reports = std::count_if(effects.begin(), effects.end(), [](const auto& effect) {
        return std::holds_alternative<kiosk::ReportPage>(effect);
    });
    CHECK(reports == 1);
    report = std::get_if<kiosk::ReportPage>(&effects.front());
    REQUIRE(report != nullptr);
    CHECK(report->page == "jobs");
    CHECK_FALSE(report->is_broken);
    CHECK(report->mends.front() == accessibility::Mend{accessibility::Role::Button, "this id occurs twice"});
}

TEST_CASE("R66: what had to be mended leads where it was meant to lead") {
    kiosk::World world = tests::sample_world();
    auto jobs = world.jobs.jobs();
    jobs[1].id = jobs[0].id;
    world.jobs = content::JobIndex(jobs);
    PureKiosk kiosk(world);
    tests::go_home(kiosk);
    kiosk.press(Gesture::Digit2);
    kiosk.press(Gesture::Digit2);
    CHECK(kiosk.page() == "job/" + jobs[0].id);
}
