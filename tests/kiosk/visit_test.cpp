#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "tests/support/screens/walks.h"

using namespace qiming;
using accessibility::Gesture;
using kiosk::SubmissionState;
using tests::PureKiosk;

namespace {

std::size_t count(const std::string& text, const std::string& word) {
    std::size_t found = 0;
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + word.size())) {
        ++found;
    }
    return found;
}

std::size_t states_said(const std::string& said) {
    return count(said, "已保存在本机") + count(said, "残联中心已收到") + count(said, "已确认") +
           count(said, "没有约上");
}

void register_demand(PureKiosk& kiosk) {
    kiosk.choose("登记就业需求");
    tests::answer_until(kiosk, "review/");
}

void book(PureKiosk& kiosk) {
    kiosk.choose("预约职业能力评估");
    tests::answer_until(kiosk, "review/");
}

}  // namespace

TEST_CASE("R1: a whole visit by ear and keys: register, apply, book, finish") {
    PureKiosk kiosk;
    kiosk.happen(kiosk::LinkChanged{true});
    kiosk.centre_says = content::Standing::Received;
    tests::go_home(kiosk);
    register_demand(kiosk);
    tests::send(kiosk);
    CHECK(kiosk.page() == "outcome/0");
    kiosk.choose("办理其他业务");
    kiosk.choose("浏览招聘岗位");
    kiosk.press(Gesture::Activate);
    CHECK(kiosk.page().starts_with("job/"));
    kiosk.choose("我想应聘");
    tests::answer_until(kiosk, "review/");
    tests::send(kiosk);
    CHECK(kiosk.page() == "outcome/1");
    kiosk.choose("办理其他业务");
    kiosk.centre_says = content::Standing::Confirmed;
    book(kiosk);
    tests::send(kiosk);
    CHECK(kiosk.page() == "outcome/2");
    CHECK(kiosk.said().find("已确认") != std::string::npos);
    kiosk.press(Gesture::Finish);
    kiosk.press(Gesture::NextPage);
    kiosk.choose("结束");
    CHECK(kiosk.page() == "farewell");
    kiosk.wait_ms(10'000);
    CHECK(kiosk.page() == "resting");
}

TEST_CASE("R46: asked whether to end, page-next goes to the end of the visit and does not set it off") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.press(Gesture::Finish);
    REQUIRE(kiosk.focus() != "结束");
    kiosk.press(Gesture::NextPage);
    CHECK(kiosk.focus() == "结束");
    kiosk.press(Gesture::NextPage);
    CHECK(kiosk.page() == "finish");
    kiosk.press(Gesture::Activate);
    CHECK(kiosk.page() == "farewell");
}

TEST_CASE("R18: the outcome says its number twice and in groups, time, place and exactly one word of state") {
    PureKiosk kiosk;
    kiosk.happen(kiosk::LinkChanged{true});
    kiosk.centre_says = content::Standing::Confirmed;
    tests::go_home(kiosk);
    book(kiosk);
    tests::send(kiosk);
    INFO(kiosk.said());
    CHECK(states_said(kiosk.said()) == 1);
    CHECK(count(kiosk.said(), "已确认") == 1);
    CHECK(count(kiosk.said(), "101 ") == 2);
    for (const char* part : {"时间", "地点", "地址", "怎么进"}) {
        CHECK(count(kiosk.said(), part) >= 1);
    }
}

TEST_CASE("R18: offline the word is 'saved on this machine', at once, and never 'confirmed'") {
    PureKiosk kiosk;
    kiosk.happen(kiosk::LinkChanged{false});
    tests::go_home(kiosk);
    book(kiosk);
    tests::send(kiosk);
    CHECK(kiosk.page() == "outcome/0");
    CHECK(states_said(kiosk.said()) == 1);
    CHECK(count(kiosk.said(), "已保存在本机") == 1);
    CHECK(count(kiosk.transcript(), "已确认") == 0);
}

TEST_CASE("R18: a silent centre is waited for five seconds, then the booking is only saved") {
    PureKiosk kiosk;
    kiosk.happen(kiosk::LinkChanged{true});
    tests::go_home(kiosk);
    book(kiosk);
    tests::send(kiosk);
    CHECK(kiosk.page() == "review/assessment");
    kiosk.wait_ms(3'000);
    CHECK(kiosk.page() == "review/assessment");
    kiosk.wait_ms(4'000);
    CHECK(kiosk.page() == "outcome/0");
    CHECK(count(kiosk.said(), "已保存在本机") == 1);
    const auto id = kiosk.state().session.submissions[0].id;
    const auto number = kiosk.state().session.submissions[0].number;
    const auto slot = kiosk.state().session.submissions[0].slot;
    kiosk.happen(kiosk::CentreAnswered{{id, number, content::Standing::Confirmed, slot, {}}});
    CHECK(states_said(kiosk.said()) == 1);
    CHECK(count(kiosk.said(), "已确认") == 1);
}

TEST_CASE("A full slot is said to be full, and another one can be taken") {
    PureKiosk kiosk;
    kiosk.happen(kiosk::LinkChanged{true});
    tests::go_home(kiosk);
    book(kiosk);
    tests::send(kiosk);
    const auto sent = kiosk.state().session.submissions[0];
    const auto& other = tests::sample_world().assessments.slots.back();
    kiosk.happen(kiosk::CentreAnswered{{sent.id, sent.number, content::Standing::Full, "", {other.id}}});
    CHECK(kiosk.page() == "outcome/0");
    CHECK(count(kiosk.said(), "已经约满") == 1);
    CHECK(states_said(kiosk.said()) == 1);
    kiosk.press(Gesture::Digit1);
    CHECK(kiosk.page() == "review/assessment");
    kiosk.centre_says = content::Standing::Confirmed;
    tests::send(kiosk);
    CHECK(kiosk.state().session.submissions[1].slot == other.id);
    CHECK(count(kiosk.said(), "已确认") == 1);
}

TEST_CASE("R63: what could not be saved is said so, nothing is promised, and it can be sent again") {
    PureKiosk kiosk;
    kiosk.happen(kiosk::LinkChanged{true});
    kiosk.stores = false;
    tests::go_home(kiosk);
    register_demand(kiosk);
    tests::send(kiosk);
    kiosk.happen(kiosk::StoreFailed{0, kiosk.state().session.visit});
    CHECK(kiosk.page() == "review/demand");
    CHECK(states_said(kiosk.transcript()) == 0);
    CHECK(count(kiosk.said(), "没有保存成功") == 1);
    kiosk.take_effects();
    kiosk.stores = true;
    kiosk.press(Gesture::Activate);
    kiosk.wait_ms(3'000);
    CHECK(kiosk.page() == "outcome/0");
    CHECK(kiosk.state().session.submissions.size() == 1);
    CHECK(kiosk.state().session.submissions[0].state == SubmissionState::Saved);
}

TEST_CASE("R46: page-next on the review only moves to the button that sends") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    register_demand(kiosk);
    kiosk.press(Gesture::NextPage, 3);
    CHECK(kiosk.page() == "review/demand");
    CHECK(kiosk.terminal().tree().focus().node.id == "review/send");
    CHECK(kiosk.state().session.submissions.empty());
}

TEST_CASE("R47: going back keeps every answer, and nothing is asked twice in one visit") {
    PureKiosk kiosk;
    kiosk.happen(kiosk::LinkChanged{true});
    kiosk.centre_says = content::Standing::Received;
    tests::go_home(kiosk);
    register_demand(kiosk);
    const auto answers = kiosk.state().session.answers;
    for (int pages = 0; pages < 40 && kiosk.page() != "home"; ++pages) {
        kiosk.press(Gesture::Back);
    }
    CHECK(kiosk.page() == "home");
    CHECK(kiosk.state().session.answers == answers);
    kiosk.choose("登记就业需求");
    CHECK(kiosk.page() == "review/demand");
    tests::send(kiosk);
    kiosk.choose("办理其他业务");
    kiosk.take_effects();
    book(kiosk);
    CHECK(count(kiosk.transcript(), "您的手机号是多少？") ==
          count(kiosk.transcript().substr(0, kiosk.transcript().find("预约职业能力评估，第")),
                "您的手机号是多少？"));
    CHECK(kiosk.state().session.answers.one("sex") == "male");
    CHECK(kiosk.state().session.answers.one("birth") == "19900307");
}

TEST_CASE("R47: a line of the review can be changed, and onward leads back to the review") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    register_demand(kiosk);
    kiosk.choose("学历");
    CHECK(kiosk.page() == "ask/education");
    kiosk.choose("初中");
    kiosk.press(Gesture::NextPage);
    CHECK(kiosk.page() == "review/demand");
    CHECK(kiosk.state().session.answers.one("education") == "junior");
}

TEST_CASE("R58: consent is a question of its own; declined, nothing is kept and nothing goes on") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.choose("登记就业需求");
    CHECK(kiosk.page() == "ask/consent");
    kiosk.press(Gesture::NextPage);
    CHECK(kiosk.page() == "ask/consent");
    CHECK(kiosk.state().screen != kiosk::Screen(kiosk::Home{}));
    kiosk.choose("不同意");
    kiosk.press(Gesture::NextPage);
    CHECK(kiosk.page() == "declined");
    CHECK(kiosk.state().session.answers.empty());
    CHECK(count(kiosk.said(), "没有保存您的任何信息") == 1);
}

TEST_CASE("R58: who sees the information is said with the consent, however few words are wanted") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.press(Gesture::NextVerbosity);
    kiosk.press(Gesture::NextVerbosity);
    REQUIRE(kiosk.state().preferences.verbosity == accessibility::Verbosity::Brief);
    kiosk.choose("登记就业需求");
    CHECK(count(kiosk.said(), "只给残联和您应聘的单位看") == 1);
    CHECK(count(kiosk.said(), "可以不同意") == 1);
}
