#include <catch2/catch_test_macros.hpp>
#include <string>

#include "content/wire/submission_body.h"
#include "kiosk/core/services/facts.h"
#include "kiosk/core/services/steps.h"
#include "tests/kiosk/services/one_more_service.h"
#include "tests/support/screens/walks.h"

using namespace qiming;
using accessibility::ActivateNode;
using accessibility::Gesture;
using tests::PureKiosk;

namespace {

content::Phrases asking(const std::string& id) {
    const std::string key = "form.survey." + id;
    return {{key, id}, {key + ".label", id}, {key + ".hint", id}, {key + ".yes", "有"}, {key + ".no", "没有"}};
}

// Whether somebody is employed, and what those under 60 are asked who are not.
kiosk::World with_conditions() {
    content::Phrases words = asking("employed");
    words.merge(asking("seeking"));
    return tests::with_survey(R"({"id": "employed", "kind": "yes_no", "sensitive": false},
        {"id": "seeking", "kind": "yes_no", "sensitive": false, "when": {"all": [
            {"fact": "age", "at_most": 59},
            {"not": {"question": "employed", "any_of": ["yes"]}}]}})",
                              words);
}

// At the survey, as a person who was born on that day.
void begin_survey(PureKiosk& kiosk) {
    tests::go_home(kiosk);
    kiosk.tap(ActivateNode{"home/survey"});
    tests::answer_until(kiosk, "ask/employed");
}

kiosk::Moment at(content::Day day) {
    kiosk::Moment now;
    now.day = day;
    return now;
}

bool asks(const kiosk::World& world, const kiosk::Session& session, const std::string& question,
          const kiosk::Moment& now) {
    const kiosk::Service survey(*world.services->find("survey"));
    for (const auto& step : kiosk::steps_of(world, session, survey, now)) {
        if (kiosk::page_of(step) == "ask/" + question) {
            return true;
        }
    }
    return false;
}

}  // namespace

TEST_CASE("R13: a question that depends on answers and age is asked of whom it concerns") {
    const kiosk::World world = with_conditions();
    for (const bool is_employed : {true, false}) {
        PureKiosk kiosk(world);
        begin_survey(kiosk);
        kiosk.choose(is_employed ? "有" : "没有");
        kiosk.press(Gesture::NextPage);
        CHECK(kiosk.page() == (is_employed ? "review/survey" : "ask/seeking"));
        tests::answer_until(kiosk, "review/survey");
        tests::send(kiosk);
        const auto* stored = tests::last_effect<kiosk::StoreSubmission>(kiosk);
        REQUIRE(stored != nullptr);
        const auto answers = content::read_body(stored->body, "body").value().answers;
        CHECK((answers.find("seeking") == nullptr) == is_employed);
    }
}

TEST_CASE("R13: who turns 60 is asked otherwise from that day on, and by a guess of the day nobody is") {
    const kiosk::World world = with_conditions();
    kiosk::Session session;
    session.answers.set("birth", {"19661124"});
    session.answers.set("employed", {"no"});
    CHECK(asks(world, session, "seeking", at({2026, 11, 23})));
    CHECK_FALSE(asks(world, session, "seeking", at({2026, 11, 24})));
    kiosk::Moment guess = at({2026, 11, 23});
    guess.is_guess = true;
    CHECK(kiosk::facts_at(session, guess).empty());
    CHECK_FALSE(asks(world, session, "seeking", guess));
}

TEST_CASE(
    "The longest way holds every question, whatever the facts; the minutes leave out what they rule out") {
    kiosk::World world = with_conditions();
    const kiosk::Service survey(*world.services->find("survey"));
    world.step_seconds["zh-CN"]["ask/seeking"] = 600;
    kiosk::State state;
    state.now = at({2026, 11, 23});
    const int asked = kiosk::minutes_from(world, state, survey, 0);
    state.session.answers.set("birth", {"19500101"});
    const auto longest = kiosk::longest_way(world, state.session, survey);
    CHECK(kiosk::page_of(longest[longest.size() - 2]) == "ask/seeking");
    CHECK(asked - kiosk::minutes_from(world, state, survey, 0) == 10);
}
