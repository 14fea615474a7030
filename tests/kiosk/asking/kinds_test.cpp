// Each kind of question that no delivered form asks: seen, heard, answered by keys, reviewed and sent.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <utility>

#include "content/wire/submission_body.h"
#include "tests/kiosk/services/one_more_service.h"
#include "tests/support/screens/laws.h"
#include "tests/support/screens/looks.h"
#include "tests/support/screens/walks.h"

using namespace qiming;
using accessibility::ActivateNode;
using accessibility::Gesture;
using tests::PureKiosk;

namespace {

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

content::Phrases asking(const std::string& id, const std::string& words) {
    const std::string key = "form.survey." + id;
    return {{key, words + "？"}, {key + ".label", words}, {key + ".hint", "请看清楚。"}};
}

content::Phrases operator+(content::Phrases one, const content::Phrases& other) {
    one.insert(other.begin(), other.end());
    return one;
}

// On the first page of the survey, whoever the visitor is told already.
void begin_survey(PureKiosk& kiosk, const std::string& page) {
    tests::go_home(kiosk);
    kiosk.tap(ActivateNode{"home/survey"});
    tests::answer_until(kiosk, page);
}

void check_laws(const PureKiosk& kiosk, const kiosk::World& world) {
    const auto& preferences = kiosk.state().preferences;
    INFO("on " << kiosk.page());
    CHECK(tests::broken_laws(kiosk.terminal().tree(), world.phrases(preferences), preferences) ==
          tests::Violations{});
    for (const auto& panel : {tests::landscape, tests::portrait}) {
        kiosk::World on_panel = world;
        on_panel.settings.width_px = static_cast<int>(panel.width_px);
        on_panel.settings.height_px = static_cast<int>(panel.height_px);
        on_panel.settings.px_per_mm = panel.px_per_mm;
        for (const auto size : accessibility::text_sizes) {
            kiosk::State state = kiosk.state();
            state.preferences.text_size = size;
            tests::check_layout(on_panel, std::move(state), panel);
        }
    }
}

content::Answers sent(PureKiosk& kiosk) {
    tests::send(kiosk);
    const auto* stored = tests::last_effect<kiosk::StoreSubmission>(kiosk);
    REQUIRE(stored != nullptr);
    return content::read_body(stored->body, "body").value().answers;
}

const std::string mood = R"({"id": "mood", "kind": "single", "sensitive": false, "options": ["good", "bad"]})";
const content::Phrases mood_words =
    asking("mood", "满意吗") +
    content::Phrases{{"form.survey.mood.good", "满意"}, {"form.survey.mood.bad", "不满意"}};

kiosk::World with_read_back() {
    return tests::with_survey(R"({"id": "right", "kind": "read_back", "of": "phone", "sensitive": true},
        {"id": "new_phone", "kind": "digits", "format": "mobile_phone", "sensitive": true,
         "when": {"question": "right", "any_of": ["wrong"]}},)" +
                                  mood,
                              asking("right", "电话对吗") + asking("new_phone", "新电话") + mood_words +
                                  content::Phrases{{"form.survey.right.ok", "对的"},
                                                   {"form.survey.right.wrong", "不对"},
                                                   {"form.survey.right.skip", "以后再说"}});
}

}  // namespace

TEST_CASE("R13: an info is read and left by the page-next key, is not reviewed and not sent", "[laws]") {
    const kiosk::World world =
        tests::with_survey(R"({"id": "welcome", "kind": "info"},)" + mood,
                           mood_words + content::Phrases{{"form.survey.welcome", "先听我说"},
                                                         {"form.survey.welcome.hint", "这只要一分钟。"}});
    PureKiosk kiosk(world);
    begin_survey(kiosk, "ask/welcome");
    CHECK(has(kiosk.said(), "先听我说"));
    CHECK(has(kiosk.said(), "这只要一分钟。"));
    CHECK(kiosk.terminal().tree().standing_for(Gesture::NextPage)->node.name ==
          world.chinese.say("ask.onward"));
    check_laws(kiosk, world);
    kiosk.press(Gesture::NextPage);
    CHECK(kiosk.page() == "ask/mood");
    kiosk.press(Gesture::PreviousPage);
    REQUIRE(kiosk.page() == "ask/welcome");
    kiosk.choose(world.chinese.say("ask.onward"));
    CHECK(kiosk.page() == "ask/mood");
    tests::answer_until(kiosk, "review/survey");
    CHECK(kiosk.terminal().tree().find("review/question/mood") != nullptr);
    CHECK(kiosk.terminal().tree().find("review/question/welcome") == nullptr);
    CHECK(sent(kiosk).find("welcome") == nullptr);
}

TEST_CASE("R55: an info is told whole however few words a visitor wants") {
    const kiosk::World world =
        tests::with_survey(R"({"id": "welcome", "kind": "info"},)" + mood,
                           mood_words + content::Phrases{{"form.survey.welcome", "先听我说"},
                                                         {"form.survey.welcome.hint", "这只要一分钟。"}});
    PureKiosk kiosk(world);
    begin_survey(kiosk, "ask/name");
    while (kiosk.state().preferences.verbosity != accessibility::Verbosity::Brief) {
        kiosk.press(Gesture::NextVerbosity);
    }
    tests::answer_until(kiosk, "ask/welcome");
    CHECK(has(kiosk.said(), "这只要一分钟。"));
}

TEST_CASE("A rating is one of five words", "[laws]") {
    content::Phrases words = asking("stars", "您觉得怎样");
    for (int star = 1; star <= 5; ++star) {
        words.emplace("form.survey.stars." + std::to_string(star), "第" + std::to_string(star) + "档");
    }
    const kiosk::World world =
        tests::with_survey(R"({"id": "stars", "kind": "rating", "sensitive": false})", words);
    PureKiosk kiosk(world);
    begin_survey(kiosk, "ask/stars");
    check_laws(kiosk, world);
    kiosk.choose("第4档");
    CHECK(has(kiosk.said(), "第4档"));
    check_laws(kiosk, world);
    kiosk.choose("第5档");
    tests::answer_until(kiosk, "review/survey");
    CHECK(kiosk.terminal().tree().find("review/question/stars")->node.value == "第5档");
    CHECK(sent(kiosk).one("stars") == "5");
}

TEST_CASE("R17: a time is four digits, refused where no clock shows it, and drawn and told as a time",
          "[laws]") {
    const kiosk::World world =
        tests::with_survey(R"({"id": "from", "kind": "time", "sensitive": false})", asking("from", "几点方便"));
    PureKiosk kiosk(world);
    begin_survey(kiosk, "ask/from");
    kiosk.press(Gesture::NextPage);
    CHECK(has(kiosk.said(), world.chinese.say("problem.missing.time")));
    check_laws(kiosk, world);
    kiosk.type("25");
    kiosk.press(Gesture::NextPage);
    CHECK(has(kiosk.said(), "要4位"));
    kiosk.type("00");
    kiosk.press(Gesture::NextPage);
    CHECK(has(kiosk.said(), world.chinese.say("problem.time.time")));
    CHECK(kiosk.page() == "ask/from");
    kiosk.press(Gesture::Delete, 4);
    kiosk.type("1430");
    CHECK(kiosk.terminal().tree().find("ask/field")->node.value == "下午 2:30");
    CHECK(has(kiosk.said(), "下午 2:30"));
    check_laws(kiosk, world);
    kiosk.type("5");
    CHECK(kiosk.state().session.answers.one("from") == "1430");
    tests::answer_until(kiosk, "review/survey");
    CHECK(kiosk.terminal().tree().find("review/question/from")->node.value == "下午 2:30");
    CHECK(sent(kiosk).one("from") == "1430");
}

TEST_CASE("R15: what is read back is shown as its own question shows it, and said into headphones alone",
          "[laws]") {
    const kiosk::World world = with_read_back();
    PureKiosk kiosk(world);
    begin_survey(kiosk, "ask/right");
    const auto& shown = kiosk.terminal().tree().find("ask/shown")->node;
    CHECK(shown.name == world.chinese.say("form.identity.phone.label"));
    CHECK(shown.value == "138****8000");
    CHECK(shown.private_value == "138 0013 8000");
    check_laws(kiosk, world);
}

TEST_CASE("R13: an answer that is right, or is left for later, asks nothing more; a wrong one is asked again") {
    const kiosk::World world = with_read_back();
    for (const std::string answer : {"ok", "skip", "wrong"}) {
        INFO(answer);
        PureKiosk kiosk(world);
        begin_survey(kiosk, "ask/right");
        kiosk.choose(world.chinese.say("form.survey.right." + answer));
        kiosk.press(Gesture::NextPage);
        if (answer == "wrong") {
            REQUIRE(kiosk.page() == "ask/new_phone");
            kiosk.type("13900139000");
            kiosk.press(Gesture::NextPage);
        }
        REQUIRE(kiosk.page() == "ask/mood");
        tests::answer_until(kiosk, "review/survey");
        const content::Answers answers = sent(kiosk);
        CHECK(answers.one("right") == answer);
        CHECK(answers.one("new_phone") == (answer == "wrong" ? "13900139000" : ""));
    }
}

TEST_CASE("Nothing is read back where nothing was answered") {
    const kiosk::World world = tests::with_survey(
        R"({"id": "hours", "kind": "number", "sensitive": false, "required": false, "minimum": 1, "maximum": 9},
           {"id": "right", "kind": "read_back", "of": "hours", "sensitive": false},)" +
            mood,
        asking("hours", "几小时") + asking("right", "对吗") + mood_words +
            content::Phrases{{"form.survey.right.ok", "对的"},
                             {"form.survey.right.wrong", "不对"},
                             {"form.survey.right.skip", "以后再说"}});
    PureKiosk kiosk(world);
    begin_survey(kiosk, "ask/hours");
    kiosk.press(Gesture::NextPage);
    CHECK(kiosk.page() == "ask/mood");
    kiosk.press(Gesture::PreviousPage);
    kiosk.type("8");
    kiosk.press(Gesture::NextPage);
    CHECK(kiosk.page() == "ask/right");
    CHECK(kiosk.terminal().tree().find("ask/shown")->node.value == "8");
}

TEST_CASE("Options of a list are said by the words of the list, whichever question names it", "[laws]") {
    const content::OptionLists lists = {{"reason", {{"studying", false}, {"caring", false}}}};
    const kiosk::World world = tests::with_survey(
        R"({"id": "why", "kind": "single", "sensitive": false, "list": "reason"},
           {"id": "else", "kind": "several", "sensitive": false, "list": "reason"})",
        asking("why", "为什么") + asking("else", "还有呢") +
            content::Phrases{{"list.reason.studying", "在读书"}, {"list.reason.caring", "照顾家人"}},
        lists);
    PureKiosk kiosk(world);
    begin_survey(kiosk, "ask/why");
    check_laws(kiosk, world);
    kiosk.choose("照顾家人");
    kiosk.press(Gesture::NextPage);
    REQUIRE(kiosk.page() == "ask/else");
    kiosk.choose("在读书");
    tests::answer_until(kiosk, "review/survey");
    CHECK(kiosk.terminal().tree().find("review/question/why")->node.value == "照顾家人");
    CHECK(sent(kiosk).one("why") == "caring");
}
