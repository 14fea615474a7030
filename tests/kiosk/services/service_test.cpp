#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "content/wire/submission_body.h"
#include "tests/kiosk/services/one_more_service.h"
#include "tests/support/screens/walks.h"

using namespace qiming;
using tests::PureKiosk;

namespace {

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

kiosk::World with_mood() {
    return tests::with_survey(
        R"({"id": "mood", "data": "wishes", "kind": "single", "sensitive": false, "options": ["good", "bad"]})",
        {{"form.survey.mood", "您满意吗？"},
         {"form.survey.mood.label", "满意"},
         {"form.survey.mood.hint", "请选一项。"},
         {"form.survey.mood.good", "满意"},
         {"form.survey.mood.bad", "不满意"}});
}

}  // namespace

TEST_CASE(
    "A service that only asks questions is data: home, steps, review, sending and outcome follow from it") {
    const kiosk::World world = with_mood();
    PureKiosk kiosk(world);
    tests::go_home(kiosk);
    kiosk.choose("满意度调查");
    REQUIRE(kiosk.page() == "ask/consent");  // R58: before anything else
    tests::answer_until(kiosk, "ask/mood");
    CHECK(has(kiosk.said(), "您满意吗？"));
    tests::answer_until(kiosk, "review/survey");
    tests::send(kiosk);
    const auto* stored = tests::last_effect<kiosk::StoreSubmission>(kiosk);
    REQUIRE(stored != nullptr);
    CHECK(stored->kind == "survey");
    const auto body = content::read_body(stored->body, "body").value();
    CHECK(std::count(body.forms.begin(), body.forms.end(), "survey@7") == 1);
    CHECK(body.answers.one("mood") == "good");
    kiosk.happen(kiosk::Stored{0, kiosk.state().session.visit, std::string(32, 'a'), "1010000017"});
    kiosk.happen(kiosk::LinkChanged{false});
    CHECK(kiosk.page() == "outcome/0");
    CHECK(has(kiosk.said(), "满意度"));
    CHECK(has(kiosk.said(), "已保存在本机"));
}

TEST_CASE(
    "Every service with a place on the home page can be begun there, and its answers are sent under its id") {
    for (const content::Service& service : tests::sample_world().services->all()) {
        if (service.place == 0) {
            continue;
        }
        INFO(service.id);
        PureKiosk kiosk(tests::sample_world());
        tests::go_home(kiosk);
        kiosk.tap(accessibility::ActivateNode{"home/" + service.id});
        CHECK(kiosk.page() == "ask/consent");
        tests::answer_until(kiosk, "review/");
        CHECK(kiosk.page() == "review/" + service.own_form());
        tests::send(kiosk);
        const auto* stored = tests::last_effect<kiosk::StoreSubmission>(kiosk);
        REQUIRE(stored != nullptr);
        CHECK(stored->kind == service.id);
    }
}
