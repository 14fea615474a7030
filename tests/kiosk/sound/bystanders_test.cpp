// R15 over all forms: on the loudspeaker no value of a sensitive question is ever heard, in whatever way the
// visitor looks at it; the same eyes and keys find every one of them with headphones in, and with permission.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "tests/kiosk/switches/switch_hands.h"
#include "tests/support/screens/walks.h"

using namespace qiming;
using accessibility::ActivateNode;
using accessibility::Gesture;
using tests::PureKiosk;

namespace {

constexpr const char* other_phone = "13911139111";

std::string option_canary(const std::string& question, const std::string& code) {
    return "暗号" + question + "之" + code + "止";
}

// What is written into a question for words; three characters that no page has.
const std::map<std::string, std::string> written = {
    {"name", "龘靐齉"}, {"household_address", "麤鱻羴"}, {"present_address", "灥厵驫"}, {"remarks", "毳淼焱"}};

// The delivered forms, but each option of a sensitive question is called what nothing else is.
const kiosk::World& world_of_canaries() {
    static const kiosk::World world = [] {
        kiosk::World made = tests::sample_world();
        for (auto* book : {&made.chinese, &made.cantonese, &made.english}) {
            auto phrases = book->phrases();
            for (const auto& [id, form] : made.forms) {
                for (const auto& question : form.questions) {
                    for (const auto& option : question.options) {
                        const std::string key = "form." + id + "." + question.id + "." + option.code;
                        phrases.erase(key + ".easy");
                        if (question.sensitive) {
                            phrases[key] = option_canary(question.id, option.code);
                        }
                    }
                }
            }
            *book = accessibility::Phrasebook(book->language(), phrases);
        }
        return made;
    }();
    return world;
}

std::set<std::string> all_canaries() {
    std::set<std::string> all = {tests::sample_person, tests::sample_phone, other_phone};
    for (const auto& [question, words] : written) {
        all.insert(words);
    }
    for (const auto& [id, form] : world_of_canaries().forms) {
        for (const auto& question : form.questions) {
            for (const auto& option : question.options) {
                if (question.sensitive) {
                    all.insert(option_canary(question.id, option.code));
                }
            }
        }
    }
    return all;
}

std::string squeezed(std::string text) {
    text.erase(std::remove(text.begin(), text.end(), ' '), text.end());
    return text;
}

// Hears what goes to the sound, as somebody who stands near does.
class Bystander {
public:
    explicit Bystander(PureKiosk& kiosk) : canaries_(all_canaries()) {
        kiosk.onlooker = [this](const std::string&, const kiosk::Turn& turn) {
            for (const auto& command : turn.speech) {
                if (const auto* say = std::get_if<accessibility::Say>(&command)) {
                    hear(say->utterance);
                }
            }
        };
    }

    std::set<std::string> found;
    std::size_t private_utterances = 0;
    bool listens = true;

private:
    void hear(const accessibility::Utterance& utterance) {
        if (!listens) {
            return;
        }
        private_utterances += utterance.privacy == accessibility::Privacy::Private ? 1 : 0;
        const std::string said = squeezed(words_of(utterance));
        for (const auto& canary : canaries_) {
            if (said.find(canary) != std::string::npos) {
                found.insert(canary);
            }
        }
    }
    std::set<std::string> canaries_;
};

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

TEST_CASE("R15: a choice is told by its place and state, its words by headphones alone") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.press(Gesture::Digit1);
    tests::answer_until(kiosk, "ask/certificate_category");
    CHECK(kiosk.said().find("选项不读出声。插耳机，或选前面的“允许读出”，就能听。") != std::string::npos);
    kiosk.press(Gesture::Next);
    CHECK(kiosk.said() == "第2项，共8项 未选中 单选 ");
    kiosk.press(Gesture::Activate);
    CHECK(kiosk.said() == "第2项，共8项 已选中 ");
    CHECK(kiosk.told().captioned.find("听力残疾，第2项，共8项，已选中") != std::string::npos);
    CHECK(kiosk.told().felt.find("听力残疾 ● 2/8") != std::string::npos);
    kiosk.happen(kiosk::JackChanged{true});
    CHECK(kiosk.said().find("听力残疾") != std::string::npos);
}

TEST_CASE("R15: one key before the first choice lets the page be heard, and one more takes that back") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.press(Gesture::Digit1);
    tests::answer_until(kiosk, "ask/certificate_category");
    kiosk.press(Gesture::Previous);
    CHECK(kiosk.said().find("允许读出") != std::string::npos);
    CHECK(kiosk.said().find("旁边的人会听到") != std::string::npos);
    kiosk.press(Gesture::Activate);
    CHECK(kiosk.focus() == "视力残疾");
    CHECK(kiosk.said().find("旁边的人能听到") != std::string::npos);
    CHECK(kiosk.said().find("视力残疾") != std::string::npos);
    CHECK(kiosk.terminal().tree().find("privacy/bystanders") == nullptr);
    kiosk.press(Gesture::Previous);
    CHECK(kiosk.focus() == "不再读出");
    kiosk.press(Gesture::Activate);
    kiosk.press(Gesture::WhereAmI);
    CHECK(kiosk.said().find("视力残疾") == std::string::npos);
}

TEST_CASE("R15: the button that allows is next to where the focus begins, on every page that keeps answers") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.press(Gesture::Digit1);
    std::size_t pages = 0;
    while (!kiosk.page().starts_with("review/")) {
        const auto& asking = std::get<kiosk::Asking>(kiosk.state().screen);
        const bool sensitive = tests::sample_world().form(asking.form).find(asking.question)->sensitive;
        const auto& tree = kiosk.terminal().tree();
        const auto* allow = tree.find("privacy/allow");
        INFO(kiosk.page());
        REQUIRE((allow != nullptr) == sensitive);
        if (sensitive) {
            ++pages;
            const auto& stops = tree.stops();
            const auto at = std::find(stops.begin(), stops.end(), tree.focus_index()) - stops.begin();
            const auto index = static_cast<std::size_t>(allow - tree.items().data());
            const auto there = std::find(stops.begin(), stops.end(), index) - stops.begin();
            CHECK(std::abs(there - at) <= 2);
        }
        tests::answer(kiosk);
        kiosk.press(Gesture::NextPage);
    }
    CHECK(pages >= 10);
    CHECK(kiosk.terminal().tree().find("privacy/allow") != nullptr);
    CHECK(kiosk.terminal().tree().focus().node.id.starts_with("review/question/"));
}

TEST_CASE("R15: with sound off nothing is told of bystanders, and nothing is offered to be heard") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.press(Gesture::ToggleSound);
    kiosk.press(Gesture::Digit1);
    tests::answer_until(kiosk, "ask/certificate_category");
    CHECK(kiosk.terminal().tree().find("privacy/bystanders") == nullptr);
    CHECK(kiosk.terminal().tree().find("privacy/allow") == nullptr);
    kiosk.press(Gesture::ToggleSound);
    CHECK(kiosk.terminal().tree().find("privacy/allow") != nullptr);
}

TEST_CASE("R15: that fields are not said is told on the first page with one, once a visit") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.press(Gesture::Digit1);
    tests::answer_until(kiosk, "ask/person_number");
    CHECK(kiosk.said().find("回答不读出声。插耳机，或选后面的“允许读出”，就能听。") != std::string::npos);
    tests::answer_until(kiosk, "ask/phone");
    CHECK(kiosk.terminal().tree().find("privacy/bystanders") == nullptr);
    kiosk.press(Gesture::Back);
    CHECK(kiosk.terminal().tree().find("privacy/bystanders") != nullptr);
}
