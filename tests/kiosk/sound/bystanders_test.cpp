// R15 over all forms: on the loudspeaker no value of a sensitive question is ever heard, in whatever way the
// visitor looks at it; the same eyes and keys find every one of them with headphones in, and with permission.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "tests/kiosk/sound/bystander.h"
#include "tests/kiosk/switches/switch_hands.h"
#include "tests/support/screens/walks.h"

using namespace qiming;
using accessibility::ActivateNode;
using accessibility::Gesture;
using tests::all_canaries;
using tests::Bystander;
using tests::option_canary;
using tests::other_phone;
using tests::PureKiosk;
using tests::world_of_canaries;
using tests::written;

namespace {

// Everything that can be asked of the page at hand.
void look_around(PureKiosk& kiosk) {
    for (const Gesture each : {Gesture::WhereAmI, Gesture::Repeat, Gesture::ReadPage, Gesture::Repeat}) {
        kiosk.press(each);
    }
    const auto stops = kiosk.terminal().tree().stops();
    const auto focus = kiosk.terminal().tree().focus().node.id;
    for (const std::size_t stop : stops) {
        const auto& node = kiosk.terminal().tree().items()[stop].node;
        if (!node.id.starts_with("ask/key/") && !node.id.starts_with("typing/key/") &&
            !node.id.starts_with("bar/")) {
            kiosk.happen(kiosk::Explored{{node.id, {}, false}});
            kiosk.press(Gesture::ReadCharacters);
            kiosk.press(Gesture::Next);
            kiosk.wait_ms(1'000);
            kiosk.press(Gesture::Repeat);
            kiosk.press(Gesture::ReadCharacters);
        }
    }
    kiosk.press(Gesture::Help);
    kiosk.press(Gesture::Next);
    kiosk.press(Gesture::Help, 2);
    kiosk.happen(kiosk::Explored{{focus, {}, false}});
}

void write_words(PureKiosk& kiosk, const std::string& question) {
    const auto words = written.find(question);
    if (words == written.end()) {
        return;
    }
    kiosk.words = {{"w", {{words->second, 1}}}, {"wq", {{words->second, 2}}}};
    kiosk.press(kiosk::KeyPressed{std::nullopt, "W"});
    kiosk.press(kiosk::KeyPressed{std::nullopt, "Q"});
    look_around(kiosk);
    kiosk.press(kiosk::KeyPressed{std::nullopt, "1"});
}

void choose_each(PureKiosk& kiosk) {
    static const std::map<std::string, std::string> leads_on = {
        {"ask/contact_way", "via_contact"},      {"ask/certificate_category", "5"},
        {"ask/employment_state", "not_working"}, {"ask/service_needs", "1"},
        {"ask/assessment_needs", "companion"},   {"ask/consent", "agree"}};
    std::vector<std::string> options;
    for (const auto& item : kiosk.terminal().tree().items()) {
        if (item.node.id.starts_with("ask/option/")) {
            options.push_back(item.node.id);
        }
    }
    for (const auto& option : options) {
        kiosk.tap(ActivateNode{option});
    }
    if (const auto leads = leads_on.find(kiosk.page()); leads != leads_on.end()) {
        kiosk.tap(ActivateNode{"ask/option/" + leads->second});
    }
}

void answer_and_look(PureKiosk& kiosk) {
    const std::string page = kiosk.page();
    if (!page.starts_with("ask/")) {
        tests::answer(kiosk);
        return;
    }
    kiosk.press(Gesture::NextPage);  // the problem of an empty page
    if (kiosk.page() != page) {
        kiosk.press(Gesture::Back);
    }
    if (page == "ask/contact_person_phone") {
        kiosk.type(other_phone);
    } else if (kiosk.terminal().tree().find("ask/options") != nullptr) {
        choose_each(kiosk);
    } else if (kiosk.terminal().tree().find("typing/tools") != nullptr) {
        write_words(kiosk, page.substr(4));
    } else {
        tests::answer(kiosk);
    }
    look_around(kiosk);
}

void through(PureKiosk& kiosk, const std::string& last) {
    for (int pages = 0; !kiosk.page().starts_with(last) && pages < 60; ++pages) {
        answer_and_look(kiosk);
        kiosk.press(Gesture::NextPage);
    }
    INFO("on " << kiosk.page() << "; said last: " << kiosk.said());
    REQUIRE(kiosk.page().starts_with(last));
}

struct Manner {
    Gesture language = Gesture::Digit1;
    int verbosity = 0;  // how often the key for it is pressed
    bool easy = false;
};

void enter(PureKiosk& kiosk, const Manner& manner) {
    kiosk.happen(kiosk::LinkChanged{true});
    kiosk.centre_says = content::Standing::Received;
    kiosk.press(Gesture::Next);
    kiosk.press(manner.language);
    kiosk.press(Gesture::NextVerbosity, manner.verbosity);
    if (manner.easy) {
        kiosk.press(Gesture::ToggleEasyRead);
    }
}

// Questions that follow from other answers, or may be passed over, are heard where they are changed.
void look_at_each_answer(PureKiosk& kiosk, const std::string& form) {
    for (const auto& question : kiosk.world().form(form).questions) {
        const std::string line = "review/question/" + question.id;
        if (kiosk.terminal().tree().find(line) != nullptr) {
            kiosk.tap(ActivateNode{line});
            look_around(kiosk);
            kiosk.press(Gesture::Back);
        }
    }
}

void check_basic_information(PureKiosk& kiosk) {
    kiosk.tap(ActivateNode{"home/check"});
    through(kiosk, "review/");
    look_at_each_answer(kiosk, "check");
    kiosk.tap(ActivateNode{"review/question/work_now"});
    kiosk.press(Gesture::Digit1);  // for an employer: other questions follow
    kiosk.press(Gesture::NextPage);
    through(kiosk, "review/");
    look_at_each_answer(kiosk, "check");
    look_around(kiosk);
    tests::send(kiosk);
    look_around(kiosk);
    kiosk.press(Gesture::Home);
}

// Through all forms, to their reviews and outcomes, and to the end.
void visit(PureKiosk& kiosk) {
    for (const Gesture service : {Gesture::Digit1, Gesture::Digit3}) {
        kiosk.press(service);
        through(kiosk, "review/");
        look_around(kiosk);
        tests::send(kiosk);
        look_around(kiosk);
        kiosk.press(Gesture::Home);
    }
    check_basic_information(kiosk);
    kiosk.press(Gesture::Digit2);
    kiosk.press(Gesture::Digit1);
    kiosk.tap(ActivateNode{"job/apply"});
    through(kiosk, "review/");
    look_around(kiosk);
    tests::send(kiosk);
    kiosk.press(Gesture::Finish);
    look_around(kiosk);
}

const std::vector<Manner> manners = {{Gesture::Digit1, 0, false}, {Gesture::Digit1, 1, false},
                                     {Gesture::Digit1, 2, false}, {Gesture::Digit1, 0, true},
                                     {Gesture::Digit2, 0, false}, {Gesture::Digit3, 0, false}};

}  // namespace

TEST_CASE("R15: on the loudspeaker no value of a sensitive question is heard, in all forms and manners") {
    for (const auto& manner : manners) {
        INFO("language " << static_cast<int>(manner.language) << ", verbosity " << manner.verbosity << ", easy "
                         << manner.easy);
        PureKiosk kiosk(world_of_canaries());
        Bystander bystander(kiosk);
        enter(kiosk, manner);
        visit(kiosk);
        CHECK(bystander.found == std::set<std::string>());
        CHECK(bystander.private_utterances == 0);
    }
}

TEST_CASE("R15: the same visit with headphones in, or with permission, says every one of them") {
    const bool allowed = GENERATE(false, true);
    INFO((allowed ? "with permission" : "with headphones"));
    PureKiosk kiosk(world_of_canaries());
    Bystander listener(kiosk);
    if (!allowed) {
        kiosk.happen(kiosk::JackChanged{true});
    }
    enter(kiosk, {});
    if (allowed) {
        kiosk.choose("声音");
        kiosk.choose("用扬声器读出私密内容");
        kiosk.press(Gesture::Home);
    }
    visit(kiosk);
    CHECK(listener.found == all_canaries());
    CHECK(listener.private_utterances > all_canaries().size());
}

TEST_CASE("R15: on the loudspeaker scanning offers groups and items without their words") {
    PureKiosk kiosk(world_of_canaries());
    enter(kiosk, {});
    kiosk.press(Gesture::Digit1);
    tests::answer_until(kiosk, "ask/marital_status");
    Bystander bystander(kiosk);
    tests::TwoSwitches hand;
    hand.choose(kiosk, option_canary("marital_status", "widowed"));
    CHECK(kiosk.state().session.answers.one("marital_status") == "widowed");
    const auto go_round = [&] {
        std::string groups;
        for (int groups_passed = 0; groups_passed < 12; ++groups_passed) {
            tests::press_switch(kiosk, tests::second_switch);
            groups += kiosk.said();
        }
        return groups;
    };
    CHECK(go_round().find("已隐藏，4项") != std::string::npos);
    CHECK(bystander.found == std::set<std::string>());
    kiosk.happen(kiosk::JackChanged{true});
    CHECK(go_round().find(option_canary("marital_status", "single")) != std::string::npos);
    CHECK(bystander.found.size() >= 2);
}

TEST_CASE("R15: random keys over answered pages bring nothing to the loudspeaker that was not allowed") {
    std::mt19937 random(15);
    const auto one_of = [&](int count) { return static_cast<int>(random() % static_cast<unsigned>(count)); };
    PureKiosk kiosk(world_of_canaries());
    Bystander bystander(kiosk);
    const auto note_permission = [&] {
        bystander.listens = !accessibility::says_private(kiosk.state().preferences);
    };
    enter(kiosk, {});
    kiosk.press(Gesture::Digit1);
    for (int round = 0; round < 2'500; ++round) {
        note_permission();
        if (one_of(12) == 0) {
            if (kiosk.page().starts_with("ask/") && kiosk.page() != "ask/name") {
                tests::answer(kiosk);
            }
            kiosk.press(Gesture::NextPage);
        } else if (kiosk.page() == "home" || kiosk.page() == "welcome") {
            kiosk.press(Gesture::Digit1);
        } else {
            const auto gesture = static_cast<Gesture>(one_of(accessibility::gesture_count));
            const bool allows = kiosk.terminal().tree().focus().node.id == "privacy/allow" ||
                                kiosk.terminal().tree().focus().node.id == "sound/private";
            if (!allows && gesture != Gesture::StaffBreak) {
                kiosk.press(gesture);
            } else {
                kiosk.press(Gesture::Next);
            }
        }
    }
    CHECK(bystander.found == std::set<std::string>());
    CHECK(bystander.private_utterances == 0);
}

TEST_CASE("R15: what was allowed is not said again once it is taken back") {
    PureKiosk kiosk(world_of_canaries());
    enter(kiosk, {});
    kiosk.press(Gesture::Digit1);
    tests::answer_until(kiosk, "ask/marital_status");
    kiosk.press(Gesture::Previous);
    REQUIRE(kiosk.focus() == "允许读出");
    kiosk.press(Gesture::Activate);
    kiosk.press(Gesture::WhereAmI);
    CHECK(kiosk.said().find("暗号marital_status") != std::string::npos);
    Bystander bystander(kiosk);
    kiosk.press(Gesture::ResetSettings);
    kiosk.press(Gesture::Repeat);
    kiosk.press(Gesture::WhereAmI);
    CHECK(bystander.found == std::set<std::string>());
}
