// The end of a visit tells the truth of each thing, and offers what was not done before all is wiped.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "kiosk/core/things/things.h"
#include "tests/support/screens/walks.h"

using namespace qiming;
using accessibility::Gesture;
using kiosk::SubmissionState;
using tests::PureKiosk;

namespace {

bool says(const PureKiosk& kiosk, const std::string& words) {
    return kiosk.said().find(words) != std::string::npos;
}

bool shows(const PureKiosk& kiosk, const std::string& words) {
    const auto& items = kiosk.terminal().tree().items();
    return std::any_of(items.begin(), items.end(), [&](const auto& item) {
        return (item.node.name + "\n" + item.node.value + "\n" + item.node.hint).find(words) !=
               std::string::npos;
    });
}

void begin(PureKiosk& kiosk, std::optional<content::Standing> centre) {
    kiosk.happen(kiosk::LinkChanged{centre.has_value()});
    kiosk.centre_says = centre;
    tests::go_home(kiosk);
}

void register_demand(PureKiosk& kiosk) {
    kiosk.choose("登记就业需求");
    tests::answer_until(kiosk, "review/");
    tests::send(kiosk);
}

void choose_time(PureKiosk& kiosk) {
    kiosk.press(Gesture::Home);
    kiosk.choose("预约职业能力评估");
    tests::answer_until(kiosk, "slot/day");
}

void finish(PureKiosk& kiosk) {
    kiosk.press(Gesture::Finish);
    REQUIRE(kiosk.page() == "finish");
}

}  // namespace

TEST_CASE("R18: the end of the visit tells each thing by its name, its number and its state") {
    for (const auto& [standing, word] :
         {std::pair(std::optional<content::Standing>(), "已保存在本机，不会丢失"),
          std::pair(std::optional(content::Standing::Received), "残联中心已收到，不会丢失")}) {
        PureKiosk kiosk;
        begin(kiosk, standing);
        register_demand(kiosk);
        finish(kiosk);
        INFO(kiosk.said());
        CHECK(says(kiosk, "就业需求登记，办理号101 000 0013"));
        CHECK(says(kiosk, word));
        kiosk.choose("结束");
        CHECK(says(kiosk, "已提交的还在。"));
    }
}

TEST_CASE("R18: the farewell says that something is kept only where something is") {
    PureKiosk kiosk;
    begin(kiosk, std::nullopt);
    SECTION("nobody sent anything") {
        finish(kiosk);
    }
    SECTION("it was begun and not sent") {
        kiosk.press(Gesture::Home);
        kiosk.choose("登记就业需求");
        tests::answer_until(kiosk, "ask/education");
        finish(kiosk);
    }
    kiosk.choose("结束");
    REQUIRE(kiosk.page() == "farewell");
    CHECK_FALSE(says(kiosk, "已提交的还在"));
}

TEST_CASE("R18: what was begun and not sent is named at the end, and can be gone on with") {
    PureKiosk kiosk;
    begin(kiosk, content::Standing::Received);
    register_demand(kiosk);
    choose_time(kiosk);
    finish(kiosk);
    INFO(kiosk.said());
    CHECK(says(kiosk, "职业能力评估预约"));
    CHECK(says(kiosk, "还没提交"));
    CHECK(says(kiosk, "结束后会清除"));
    CHECK(kiosk.focus() == "继续办理：职业能力评估预约");
    kiosk.press(Gesture::Activate);
    CHECK(kiosk.page() == "slot/day");
}

TEST_CASE("R18: a form that is half filled in and nothing else is not called nothing") {
    PureKiosk kiosk;
    begin(kiosk, content::Standing::Received);
    kiosk.choose("登记就业需求");
    tests::answer_until(kiosk, "ask/phone");
    finish(kiosk);
    CHECK(says(kiosk, "就业需求登记"));
    CHECK(says(kiosk, "还没提交"));
    CHECK_FALSE(says(kiosk, "您还没有提交任何内容"));
}

TEST_CASE("R18: of nothing nothing is said but that") {
    PureKiosk kiosk;
    begin(kiosk, std::nullopt);
    finish(kiosk);
    CHECK_FALSE(says(kiosk, "不会丢失"));
    CHECK(kiosk.focus() == "先不结束");
}

TEST_CASE("R18: a service that was left in its midst stays begun, whatever else is begun after it") {
    PureKiosk kiosk;
    begin(kiosk, content::Standing::Received);
    kiosk.choose("登记就业需求");
    tests::answer_until(kiosk, "ask/phone");
    kiosk.press(accessibility::Gesture::Home);
    kiosk.choose("预约职业能力评估");
    tests::answer_until(kiosk, "slot/day");
    finish(kiosk);
    INFO(kiosk.said());
    CHECK(says(kiosk, "就业需求登记"));
    CHECK(says(kiosk, "职业能力评估预约"));
}

TEST_CASE("R18: that something is wiped is said of what was not sent, and of nothing that was") {
    PureKiosk kiosk;
    begin(kiosk, content::Standing::Full);
    choose_time(kiosk);
    tests::answer_until(kiosk, "review/");
    tests::send(kiosk);
    finish(kiosk);
    CHECK_FALSE(says(kiosk, "没提交的"));
    kiosk.press(accessibility::Gesture::Home);
    kiosk.choose("登记就业需求");
    tests::answer_until(kiosk, "ask/district");
    finish(kiosk);
    CHECK(says(kiosk, "没提交的，结束后会清除"));
}

TEST_CASE("R18: a time that was full is not called safe at the end") {
    PureKiosk kiosk;
    begin(kiosk, content::Standing::Full);
    choose_time(kiosk);
    tests::answer_until(kiosk, "review/");
    tests::send(kiosk);
    REQUIRE(kiosk.page() == "outcome/0");
    finish(kiosk);
    INFO(kiosk.said());
    CHECK(says(kiosk, "没有约上"));
    CHECK_FALSE(says(kiosk, "不会丢失"));
    CHECK_FALSE(says(kiosk, "还没提交"));
}

TEST_CASE("R18: what could not be saved is told so at home and at the end, and is tried again from both") {
    for (const bool at_home : {true, false}) {
        PureKiosk kiosk;
        begin(kiosk, content::Standing::Received);
        kiosk.stores = false;
        kiosk.choose("登记就业需求");
        tests::answer_until(kiosk, "review/");
        tests::send(kiosk);
        kiosk.happen(kiosk::StoreFailed{0, kiosk.state().session.visit});
        kiosk.take_effects();
        kiosk.stores = true;
        if (at_home) {
            kiosk.press(Gesture::Home);
            CHECK(says(kiosk, "没有保存"));
            CHECK(shows(kiosk, "没有保存，继续办"));
            kiosk.choose("登记就业需求");
        } else {
            finish(kiosk);
            CHECK(says(kiosk, "没有保存"));
            CHECK_FALSE(says(kiosk, "不会丢失"));
            kiosk.choose("继续办理：就业需求登记");
        }
        REQUIRE(kiosk.page() == "review/demand");
        tests::send(kiosk);
        kiosk.wait_ms(3'000);
        CHECK(kiosk.page() == "outcome/0");
        CHECK(kiosk.state().session.submissions.size() == 1);
    }
}

TEST_CASE("R18: a posting that was applied for is found again from the home page, with how it stands") {
    PureKiosk kiosk;
    begin(kiosk, content::Standing::Received);
    kiosk.choose("浏览招聘岗位");
    kiosk.press(Gesture::Activate);
    kiosk.choose("我想应聘");
    kiosk.press(Gesture::Home);
    CHECK(says(kiosk, "您填的内容还在"));
    CHECK(shows(kiosk, "还没提交，继续办"));
    const auto things = kiosk::things_of(tests::sample_world(), kiosk.state().session);
    REQUIRE(things.size() == 1);
    kiosk.tap(accessibility::ActivateNode{"home/thing/0"});
    tests::answer_until(kiosk, "review/");
    tests::send(kiosk);
    kiosk.press(Gesture::Home);
    CHECK(shows(kiosk, "残联中心已收到，看结果"));
    kiosk.tap(accessibility::ActivateNode{"home/thing/0"});
    CHECK(kiosk.page() == "outcome/0");
}

TEST_CASE("R18: how a service stands is told when the home page is read, and however few words are wanted") {
    PureKiosk kiosk;
    begin(kiosk, std::nullopt);
    kiosk.choose("预约职业能力评估");
    tests::answer_until(kiosk, "slot/day");
    kiosk.press(Gesture::Home);
    kiosk.press(Gesture::ReadPage);
    INFO(kiosk.said());
    CHECK(kiosk.said().find("预约职业能力评估 还没提交，继续办") != std::string::npos);
    while (kiosk.state().preferences.verbosity != accessibility::Verbosity::Brief) {
        kiosk.press(Gesture::NextVerbosity);
    }
    kiosk.press(Gesture::Next, 2);
    kiosk.seek("预约职业能力评估");
    CHECK(says(kiosk, "还没提交，继续办"));
}

TEST_CASE("R18: whoever asks where they are on a result hears what became of it, and its number") {
    PureKiosk kiosk;
    begin(kiosk, content::Standing::Received);
    kiosk.choose("登记就业需求");
    tests::answer_until(kiosk, "review/");
    tests::send(kiosk);
    REQUIRE(kiosk.page() == "outcome/0");
    kiosk.press(Gesture::WhereAmI);
    INFO(kiosk.said());
    CHECK(says(kiosk, "残联中心已收到"));
    CHECK(says(kiosk, "办理号"));
}

TEST_CASE("R18: of an empty form it is not said that what was filled in is there") {
    PureKiosk kiosk;
    begin(kiosk, std::nullopt);
    kiosk.choose("预约职业能力评估");
    kiosk.press(Gesture::Back);
    REQUIRE(kiosk.page() == "home");
    CHECK_FALSE(says(kiosk, "您填的内容还在"));
}

TEST_CASE("R18: whoever comes home from the midst of a service by Back is told that the answers are kept") {
    PureKiosk kiosk;
    begin(kiosk, std::nullopt);
    kiosk.choose("预约职业能力评估");
    kiosk.press(Gesture::Digit1);
    kiosk.press(Gesture::Back);
    CHECK(kiosk.page() == "home");
    CHECK(says(kiosk, "您填的内容还在"));
}
