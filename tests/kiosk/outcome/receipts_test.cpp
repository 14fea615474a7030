// Whatever the centre answers, fitting or not, is told truly.
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "content/wire/refusal.h"
#include "kiosk/core/communication/communication.h"
#include "tests/support/sample_world.h"
#include "tests/support/screens/walks.h"

using namespace qiming;
using accessibility::Gesture;
using content::Standing;
using kiosk::Service;
using kiosk::SubmissionState;
using tests::PureKiosk;

namespace {

bool says(const PureKiosk& kiosk, const std::string& words) {
    return kiosk.said().find(words) != std::string::npos;
}

// Sent, and not answered yet.
void send_service(PureKiosk& kiosk, Service service) {
    kiosk.happen(kiosk::LinkChanged{true});
    tests::go_home(kiosk);
    if (service == tests::demand()) {
        kiosk.choose("登记就业需求");
    } else if (service == tests::booking()) {
        kiosk.choose("预约职业能力评估");
    } else {
        kiosk.choose("浏览招聘岗位");
        kiosk.press(Gesture::Activate);
        kiosk.choose("我想应聘");
    }
    tests::answer_until(kiosk, "review/");
    tests::send(kiosk);
    REQUIRE(kiosk.state().session.submissions.size() == 1);
}

}  // namespace

TEST_CASE("R18: whatever receipt comes, only what fits what was asked is told") {
    for (const Service service : {tests::demand(), tests::application(), tests::booking()}) {
        for (const Standing standing : {Standing::Received, Standing::Confirmed, Standing::Full}) {
            for (const std::string slot : {"", "another"}) {
                PureKiosk kiosk;
                send_service(kiosk, service);
                const auto sent = kiosk.state().session.submissions[0];
                kiosk.happen(kiosk::CentreAnswered{{sent.id, sent.number, standing, slot, {"nowhere"}}});
                REQUIRE(kiosk.page() == "outcome/0");
                INFO(kiosk.said());
                const bool is_full = service == tests::booking() && standing == Standing::Full;
                CHECK(kiosk.state().session.submissions[0].state ==
                      (is_full ? SubmissionState::Full : SubmissionState::Received));
                CHECK_FALSE(says(kiosk, "已确认"));
                CHECK_FALSE(says(kiosk, "名额已为您保留"));
            }
        }
    }
}

TEST_CASE("R18: each reason of the centre is told in its own words") {
    for (const auto& [service, code, word, why] :
         {std::tuple(tests::booking(), content::RefusalCode::TwoPlaces, "没有约上", "您在这个时间有别的预约"),
          std::tuple(tests::application(), content::RefusalCode::PostingClosed, "没有收下", "已经停止招聘"),
          std::tuple(tests::demand(), content::RefusalCode::UnfitAnswers, "没有收下", "有的内容不合要求")}) {
        PureKiosk kiosk;
        send_service(kiosk, service);
        const auto sent = kiosk.state().session.submissions[0];
        kiosk.happen(kiosk::CentreRefused{sent.id, std::string(content::name_of(code))});
        REQUIRE(kiosk.page() == "outcome/0");
        INFO(kiosk.said());
        CHECK(says(kiosk, word));
        CHECK(says(kiosk, why));
        CHECK(says(kiosk, "办理号"));
    }
}

TEST_CASE("R69: how to talk is asked once in a visit, wherever it was told") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.choose("选择交流方式");
    kiosk.choose("手语");
    kiosk.choose("选好了");
    kiosk.press(Gesture::Digit1);
    tests::answer_until(kiosk, "review/");
    CHECK(kiosk.transcript().find("您习惯怎样交流") == std::string::npos);
    CHECK(kiosk.state().session.answers.one("communication") == "sign_language");
    CHECK(kiosk.terminal().tree().find("review/communication") != nullptr);
    kiosk.tap(accessibility::ActivateNode{"review/communication"});
    CHECK(kiosk.page() == "communication");
    kiosk.press(Gesture::Back);
    CHECK(kiosk.page() == "review/demand");
}

TEST_CASE("R69: what a form was told of how to talk is chosen on the page, too") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.choose("登记就业需求");
    tests::answer_until(kiosk, "ask/communication");
    kiosk.choose("手语");
    kiosk.press(Gesture::Home);
    kiosk.choose("选择交流方式");
    const auto* item = kiosk.terminal().tree().find("communication/way/sign_language");
    REQUIRE(item != nullptr);
    CHECK(item->node.selected == true);
    CHECK(kiosk::ways_of_talking(kiosk.state().session) == std::vector<std::string>{"sign_language"});
}

TEST_CASE("R69: whoever signs is promised a text message and no call, on the page and in what is sent") {
    PureKiosk kiosk;
    kiosk.centre_says = Standing::Received;
    tests::go_home(kiosk);
    kiosk.choose("选择交流方式");
    kiosk.choose("手语");
    kiosk.choose("选好了");
    kiosk.happen(kiosk::LinkChanged{true});
    kiosk.press(Gesture::Digit1);
    tests::answer_until(kiosk, "review/");
    tests::send(kiosk);
    REQUIRE(kiosk.page() == "outcome/0");
    CHECK(says(kiosk, "发短信告诉您"));
    CHECK_FALSE(says(kiosk, "打电话"));
    CHECK(tests::last_effect<kiosk::StoreSubmission>(kiosk)->body.find(R"("contact":"sms")") !=
          std::string::npos);
}

TEST_CASE("R15: how to talk is not said on the loudspeaker before sending") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.choose("选择交流方式");
    kiosk.choose("手语");
    kiosk.choose("选好了");
    kiosk.press(Gesture::Digit1);
    tests::answer_until(kiosk, "review/");
    kiosk.seek("交流方式");
    CHECK_FALSE(says(kiosk, "手语"));
    kiosk.happen(kiosk::JackChanged{true});
    kiosk.press(Gesture::WhereAmI);
    CHECK(says(kiosk, "手语"));
}

TEST_CASE("R63: when somebody else has the number that was told, the new one is told wherever the visitor is") {
    for (const bool at_home : {false, true}) {
        PureKiosk kiosk;
        send_service(kiosk, tests::demand());
        const auto sent = kiosk.state().session.submissions[0];
        kiosk.happen(kiosk::LinkChanged{false});
        REQUIRE(kiosk.page() == "outcome/0");
        if (at_home) {
            kiosk.press(Gesture::Home);
            REQUIRE(kiosk.page() == "home");
        }
        kiosk.happen(kiosk::Renumbered{sent.id, "10148213704012"});
        INFO(kiosk.said());
        CHECK(says(kiosk, "办理号改为101 4821 3704 012"));
        CHECK(kiosk.state().session.submissions[0].number == "10148213704012");
    }
}

TEST_CASE("R63: a number that changed before the outcome was told is told once, as the number") {
    PureKiosk kiosk;
    send_service(kiosk, tests::demand());
    const auto sent = kiosk.state().session.submissions[0];
    kiosk.happen(kiosk::Renumbered{sent.id, "10148213704012"});
    CHECK(kiosk.said().empty());
    kiosk.happen(kiosk::CentreAnswered{{sent.id, "10148213704012", Standing::Received, {}, {}}});
    REQUIRE(kiosk.page() == "outcome/0");
    CHECK(says(kiosk, "101 4821 3704 012"));
    CHECK_FALSE(says(kiosk, "办理号改为"));
}

TEST_CASE("R63: a number of another visit that changed is no news for this one") {
    PureKiosk kiosk;
    send_service(kiosk, tests::demand());
    kiosk.happen(kiosk::LinkChanged{false});
    kiosk.happen(kiosk::Renumbered{"0123456789abcdef0123456789abcdef", "10148213704012"});
    CHECK(kiosk.said().find("办理号改为") == std::string::npos);
}
