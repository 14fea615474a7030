// The way through a service: what is told of it, in which order it asks, and what an answer changes.
#include <catch2/catch_test_macros.hpp>
#include <utility>

#include "content/forms/data_kinds.h"
#include "kiosk/core/services/steps.h"
#include "tests/support/sample_world.h"
#include "tests/support/screens/walks.h"

using namespace qiming;
using accessibility::Gesture;
using tests::PureKiosk;

namespace {

std::size_t count(const std::string& text, const std::string& word) {
    std::size_t found = 0;
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + word.size())) {
        ++found;
    }
    return found;
}

// "第3步，共29步" as numbers.
std::pair<int, int> step_of(const PureKiosk& kiosk) {
    for (const auto& item : kiosk.terminal().tree().items()) {
        const std::string& value = item.node.value;
        if (item.node.role == accessibility::Role::Progress && value.starts_with("第")) {
            return {std::stoi(value.substr(3)), std::stoi(value.substr(value.find("共") + 3))};
        }
    }
    return {0, 0};
}

int minutes_said(const std::string& said) {
    const auto at = said.find("还要约");
    return at == std::string::npos ? 0 : std::stoi(said.substr(at + 9));
}

}  // namespace

TEST_CASE("R69: the number of steps never changes on the way, and the last one is the last") {
    for (const char* service : {"登记就业需求", "预约职业能力评估"}) {
        PureKiosk kiosk;
        tests::go_home(kiosk);
        kiosk.choose(service);
        const std::string all = std::to_string(step_of(kiosk).second);
        CHECK(count(kiosk.said(), "最多" + all + "步") == 1);  // announced as the service begins
        int last = 0;
        for (int pages = 0; !kiosk.page().starts_with("review/") && pages < 40; ++pages) {
            INFO(kiosk.page());
            const auto [at, most] = step_of(kiosk);
            CHECK(at > last);
            CHECK(std::to_string(most) == all);
            last = at;
            tests::answer(kiosk);
            kiosk.press(Gesture::NextPage);
        }
        CHECK(std::to_string(step_of(kiosk).first) == all);
    }
}

TEST_CASE("R69: 'where am I' tells how long the rest takes, and it grows less from page to page") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.choose("登记就业需求");
    CHECK(count(kiosk.said(), "还要约") == 0);  // the way as a whole was told already
    kiosk.press(Gesture::WhereAmI);
    const int at_first = minutes_said(kiosk.said());
    CHECK(at_first > 5);
    tests::answer_until(kiosk, "ask/working_hours");
    CHECK(count(kiosk.said(), "还要约") == 0);
    kiosk.press(Gesture::WhereAmI);
    CHECK(minutes_said(kiosk.said()) < at_first);
    tests::answer_until(kiosk, "review/");
    kiosk.press(Gesture::WhereAmI);
    CHECK(minutes_said(kiosk.said()) >= 1);
    kiosk.press(Gesture::Home);
    kiosk.choose("登记就业需求");
    CHECK(count(kiosk.said(), "接着办，还要约") == 1);
}

TEST_CASE(
    "R58: the details of the consent stand before its choices and name data, handler, time and withdrawal") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.choose("登记就业需求");
    REQUIRE(kiosk.focus() == "同意");
    kiosk.press(Gesture::Previous);
    REQUIRE(kiosk.focus() == "详细说明");
    kiosk.press(Gesture::Activate);
    std::string told = kiosk.said();
    while (kiosk.focus() != "同意") {
        kiosk.press(Gesture::Next);
        told += kiosk.said();
        REQUIRE(told.size() < 4000);
    }
    const auto& settings = tests::sample_world().settings;
    for (const std::string_view kind : content::data_kinds) {
        INFO(kind);
        CHECK(count(told, tests::sample_world().chinese.say("data." + std::string(kind))) == 1);
    }
    for (const std::string& part :
         {settings.handler.chinese, settings.handler_phone, std::to_string(settings.keep_years) + "年",
          std::string("到服务台报办理号")}) {
        INFO(part);
        CHECK(count(told, part) == 1);
    }
}

TEST_CASE("R58: no service asks anything before the consent") {
    for (const auto service : {tests::demand(), tests::application(), tests::booking()}) {
        const auto way = kiosk::longest_way(tests::sample_world(), kiosk::Session{}, service);
        CHECK(std::get<kiosk::Asking>(way.front()).question == "consent");
    }
}

TEST_CASE("What help somebody needs is asked before the day, and decides which days there are") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.choose("预约职业能力评估");
    kiosk.choose("同意");
    kiosk.press(Gesture::NextPage);
    REQUIRE(kiosk.page() == "ask/assessment_needs");
    kiosk.choose("盲文材料");
    kiosk.press(Gesture::NextPage);
    REQUIRE(kiosk.page() == "slot/site");
    kiosk.press(Gesture::Activate);
    kiosk.press(Gesture::NextPage);
    REQUIRE(kiosk.page() == "slot/day");
    CHECK(count(kiosk.said(), "5个工作日") == 1);
    const auto earliest = tests::sample_world().holidays.working_day_after(tests::sample_today, 5);
    CHECK(kiosk.terminal().tree().focus().node.id == "slot/day/" + content::write_day(earliest));
}

TEST_CASE("A need that comes later takes back an hour that is too near for it, and says so") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.choose("预约职业能力评估");
    tests::answer_until(kiosk, "review/");
    REQUIRE(kiosk.page() == "review/assessment");
    kiosk.tap(accessibility::ActivateNode{"review/question/assessment_needs"});
    REQUIRE(kiosk.page() == "ask/assessment_needs");
    kiosk.tap(accessibility::ActivateNode{"ask/option/braille"});
    kiosk.press(Gesture::NextPage);
    CHECK(kiosk.page() == "slot/day");
    CHECK(count(kiosk.said(), "原来的时间来不及了") == 1);
    CHECK(kiosk.state().session.slot.empty());
    kiosk.press(Gesture::Activate);
    kiosk.press(Gesture::NextPage);
    kiosk.press(Gesture::Activate);
    kiosk.press(Gesture::NextPage);
    CHECK(kiosk.page() == "review/assessment");
}

TEST_CASE("R18: whoever went home from a question comes back to it, though it may stay empty") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.choose("登记就业需求");
    tests::answer_until(kiosk, "ask/household_address");
    REQUIRE(kiosk.page() == "ask/household_address");
    kiosk.spell("zhu");
    kiosk.press(Gesture::Home);
    kiosk.choose("登记就业需求");
    CHECK(kiosk.page() == "ask/household_address");
    CHECK(kiosk.state().typing.letters == "zhu");
    kiosk.press(Gesture::NextPage);
    CHECK(kiosk.page() == "ask/household_address");  // letters are no word yet
}

TEST_CASE(
    "R18: whoever went home from mending a line of the review is at that line again, and then at the review") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.choose("登记就业需求");
    tests::answer_until(kiosk, "review/");
    kiosk.tap(accessibility::ActivateNode{"review/question/phone"});
    kiosk.press(Gesture::Delete);
    kiosk.press(Gesture::Home);
    kiosk.choose("登记就业需求");
    REQUIRE(kiosk.page() == "ask/phone");
    kiosk.type("0");
    kiosk.press(Gesture::NextPage);
    CHECK(kiosk.page() == "review/demand");
}

TEST_CASE("R69: a service begun for the first time tells its way, though another one asked for the consent") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.choose("登记就业需求");
    kiosk.press(Gesture::Digit1);
    kiosk.press(Gesture::NextPage);
    kiosk.press(Gesture::Home);
    kiosk.choose("预约职业能力评估");
    INFO(kiosk.said());
    CHECK(kiosk.said().find("接着办") == std::string::npos);
    CHECK(kiosk.said().find("最多") != std::string::npos);
    CHECK(kiosk.said().find("要用证件号和手机号") != std::string::npos);
}
