// R18 over all that can become of anything: exactly one word of state, and the same order for ear, eye and
// braille.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "accessibility/layout/page/layout.h"
#include "accessibility/layout/picture.h"
#include "accessibility/presentation/presentation.h"
#include "content/forms/communication.h"
#include "content/wire/outcome_number.h"
#include "content/wire/refusal.h"
#include "kiosk/core/outcome/outcome_words.h"
#include "kiosk/core/outcome/state_word.h"
#include "kiosk/core/view.h"
#include "tests/support/sample_world.h"
#include "tests/support/screens/fixed_measure.h"
#include "tests/support/screens/looks.h"

using namespace qiming;
using accessibility::Language;
using kiosk::Sent;
using kiosk::Service;
using kiosk::State;
using kiosk::SubmissionState;

namespace {

const kiosk::World& world() {
    return tests::sample_world();
}

std::vector<std::string> refusals_of(SubmissionState state) {
    std::vector<std::string> codes{""};
    if (state == SubmissionState::Refused) {
        codes.emplace_back("a_code_of_tomorrow");
        for (const auto code : content::all_refusal_codes()) {
            codes.emplace_back(content::name_of(code));
        }
    }
    return codes;
}

Sent sent_as(Service service, SubmissionState state, const std::string& contact, const std::string& refusal) {
    Sent sent;
    sent.id = "id";
    sent.number = content::make_outcome_number(101, 3).value();
    sent.service = service;
    sent.state = state;
    sent.settled = true;
    sent.contact = contact;
    sent.refusal = refusal;
    if (service == tests::application()) {
        sent.job = world().jobs.jobs().front().id;
    }
    if (service == tests::booking()) {
        const auto& slots = world().assessments.slots;
        sent.site = slots.front().site;
        sent.slot = slots.front().id;
        if (state == SubmissionState::Full) {
            const auto another_day = std::find_if(slots.begin(), slots.end(), [&](const auto& slot) {
                return slot.site == sent.site && slot.day != slots.front().day;
            });
            sent.other_slots = {another_day->id, slots.back().id, "unknown-slot"};
        }
    }
    return sent;
}

State on_outcome(Language language, bool easy, Sent sent) {
    State state;
    state.now.day = tests::sample_today;
    state.preferences.language = language;
    state.preferences.easy_read = easy;
    state.session.submissions = {std::move(sent)};
    state.screen = kiosk::Outcome{0};
    return state;
}

// Each state of each service that it can come to, in each language, for each way of contact.
void for_all(const std::function<void(const State&)>& look) {
    using S = SubmissionState;
    std::vector<std::string> contacts{""};
    contacts.insert(contacts.end(), content::ways_of_contact.begin(), content::ways_of_contact.end());
    for (const Language language : {Language::Chinese, Language::Cantonese, Language::English}) {
        for (const bool easy : {false, true}) {
            for (const Service service : {tests::demand(), tests::application(), tests::booking()}) {
                for (const S state : {S::NotSaved, S::Saved, S::Received, S::Confirmed, S::Full, S::Refused}) {
                    const bool is_of_booking = state == S::Confirmed || state == S::Full;
                    if (is_of_booking && service != tests::booking()) {
                        continue;
                    }
                    for (const auto& contact : contacts) {
                        for (const auto& refusal : refusals_of(state)) {
                            look(on_outcome(language, easy, sent_as(service, state, contact, refusal)));
                        }
                    }
                }
            }
        }
    }
}

std::string all_said(const accessibility::Presentation& told) {
    std::string said;
    for (const auto& utterance : told.said) {
        for (const auto& span : utterance.spans) {
            said += span.text + " ";
        }
    }
    return said;
}

// A word that holds another one counts once, for itself.
std::size_t states_in(std::string text, const accessibility::Phrasebook& words) {
    std::vector<std::string> phrases;
    for (const auto& word : kiosk::state_words::all) {
        phrases.push_back(words.say(word.phrase));
    }
    std::sort(phrases.begin(), phrases.end(),
              [](const auto& one, const auto& other) { return one.size() > other.size(); });
    std::size_t count = 0;
    for (const auto& phrase : phrases) {
        for (auto at = text.find(phrase); at != std::string::npos; at = text.find(phrase)) {
            text.replace(at, phrase.size(), " ");
            ++count;
        }
    }
    return count;
}

bool is_in_order(const std::string& text, const std::vector<std::string>& parts) {
    std::size_t from = 0;
    for (const auto& part : parts) {
        const auto at = text.find(part, from);
        if (at == std::string::npos) {
            return false;
        }
        from = at + part.size();
    }
    return true;
}

std::string name_at(const accessibility::Tree& tree, const std::string& id) {
    const auto* item = tree.find(id);
    return item == nullptr ? std::string() : item->node.name;
}

}  // namespace

TEST_CASE("R18: whatever became of it, exactly one word of state is said, seen and felt, and it comes first") {
    for_all([](const State& state) {
        const auto tree = kiosk::shown_tree(world(), state);
        const auto& words = world().phrases(state.preferences);
        const auto told = accessibility::present(tree, accessibility::changes_between(nullptr, tree), words,
                                                 state.preferences);
        const std::string word = words.say(kiosk::state_word(state.session.submissions[0]).phrase);
        INFO(all_said(told) << "\nfelt: " << told.felt);
        CHECK(tree.root().node.id == "outcome/0");
        CHECK(states_in(all_said(told), words) == 1);
        CHECK(states_in(told.felt, words) == 1);
        CHECK(all_said(told).starts_with(word));
        CHECK(told.felt.starts_with(word));
        CHECK(name_at(tree, "outcome/state") == word);
    });
}

TEST_CASE(
    "R18: state, reason, number, what next, then what can be done: in one order for ear, eye and braille") {
    for_all([](const State& state) {
        const auto tree = kiosk::shown_tree(world(), state);
        const auto& words = world().phrases(state.preferences);
        const auto told = accessibility::present(tree, accessibility::changes_between(nullptr, tree), words,
                                                 state.preferences);
        std::vector<std::string> parts{name_at(tree, "outcome/state"), name_at(tree, "outcome/reason"),
                                       words.say("outcome.number"), name_at(tree, "outcome/next"),
                                       tree.focus().node.name};
        std::string seen;
        for (const auto& item : tree.items()) {
            seen += item.node.name + "\n";
        }
        INFO(all_said(told) << "\nfelt: " << told.felt << "\nseen: " << seen);
        CHECK(is_in_order(all_said(told), parts));
        CHECK(is_in_order(told.felt, parts));
        CHECK(is_in_order(seen, parts));
        CHECK(tree.focus().node.role == accessibility::Role::Button);
    });
}

TEST_CASE(
    "R18: an hour is called its time only when it is confirmed, and no picture of a result promises more than "
    "it") {
    for_all([](const State& state) {
        const Sent& sent = state.session.submissions[0];
        const auto tree = kiosk::shown_tree(world(), state);
        const auto& words = world().phrases(state.preferences);
        const bool is_confirmed = sent.state == SubmissionState::Confirmed;
        if (tree.find("outcome/time") != nullptr) {
            CHECK(name_at(tree, "outcome/time") ==
                  words.say(is_confirmed ? "outcome.time" : "outcome.time.wanted"));
        }
        for (const auto& item : tree.items()) {
            if (item.node.role == accessibility::Role::Heading && !item.node.icon.empty()) {
                CHECK(item.node.icon == kiosk::state_word(sent).icon);
            }
        }
    });
}

TEST_CASE("R18: whoever looks at an outcome sees its word of state, its number and the focus at once") {
    const tests::FixedMeasure measure;
    for_all([&](const State& state) {
        const auto tree = kiosk::shown_tree(world(), state);
        for (const auto& panel : {tests::landscape, tests::portrait}) {
            const auto layout = accessibility::layout(tree, "", panel, measure, state.preferences,
                                                      world().phrases(state.preferences));
            const auto is_shown = [&](const std::string& id) {
                return std::any_of(layout.boxes.begin(), layout.boxes.end(),
                                   [&](const auto& box) { return box.id == id; });
            };
            INFO(panel.width_px << " wide, " << name_at(tree, "outcome/state") << ", "
                                << static_cast<int>(state.preferences.language));
            CHECK(is_shown("outcome/state"));
            CHECK((tree.find("outcome/number") == nullptr || is_shown("outcome/number")));
            CHECK(is_shown(tree.focus().node.id));
        }
    });
}

TEST_CASE("R18: where text is larger an outcome begins with its word of state, which is told once") {
    for (const auto size :
         {accessibility::TextSize::Large, accessibility::TextSize::Largest, accessibility::TextSize::Double,
          accessibility::TextSize::Triple, accessibility::TextSize::Quadruple}) {
        State state = on_outcome(Language::Chinese, false,
                                 sent_as(tests::booking(), SubmissionState::Confirmed, "sms", ""));
        state.preferences.text_size = size;
        const auto tree = kiosk::shown_tree(world(), state);
        const auto& words = world().phrases(state.preferences);
        const tests::FixedMeasure measure;
        const auto layout =
            accessibility::layout(tree, "", tests::landscape, measure, state.preferences, words);
        CHECK(std::any_of(layout.boxes.begin(), layout.boxes.end(),
                          [](const auto& box) { return box.id == "outcome/state"; }));
        const auto told = accessibility::present(tree, accessibility::changes_between(nullptr, tree), words,
                                                 state.preferences);
        CHECK(states_in(all_said(told), words) == 1);
    }
}

TEST_CASE("R18: a time that was full is never begun with 'received' or another hour: it is told which one") {
    State state =
        on_outcome(Language::Chinese, false, sent_as(tests::booking(), SubmissionState::Full, "sms", ""));
    const auto tree = kiosk::shown_tree(world(), state);
    CHECK(name_at(tree, "outcome/state") == "没有约上");
    CHECK(name_at(tree, "outcome/reason").find("已经约满") != std::string::npos);
    CHECK(name_at(tree, "outcome/reason").find("月") != std::string::npos);
    CHECK(tree.find("outcome/time") == nullptr);
    CHECK(tree.find("outcome/other/unknown-slot") == nullptr);
}

TEST_CASE("R18: each last word of the centre has words of its own, and any other code is told in general") {
    const auto& words = world().chinese;
    for (const auto code : content::all_refusal_codes()) {
        const std::string key = "refusal." + std::string(content::name_of(code));
        INFO(key);
        CHECK(words.has(key) == content::is_final(code));
        CHECK(words.has(key + ".next") == content::is_final(code));
    }
    const Sent sent = sent_as(tests::demand(), SubmissionState::Refused, "", "a_code_of_tomorrow");
    CHECK(kiosk::reason_words(world(), words, sent) == words.say("refusal.other"));
}

TEST_CASE(
    "R18: what the outcome asks the visitor to do has a button, the one that stands out, and nothing else "
    "has") {
    for_all([](const State& state) {
        if (state.preferences.language != Language::Chinese || state.preferences.easy_read) {
            return;
        }
        const auto tree = kiosk::shown_tree(world(), state);
        const std::string next = name_at(tree, "outcome/next");
        const auto asks_for = [&](const char* word) { return next.find(word) != std::string::npos; };
        const std::map<std::string, bool> wanted = {
            {"outcome/rebook", asks_for("时间")},
            {"outcome/change", asks_for("修改内容")},
            {"outcome/jobs", asks_for("选一次岗位") || asks_for("别的岗位")}};
        INFO(next);
        for (const auto& [id, is_wanted] : wanted) {
            INFO(id);
            const auto* item = tree.find(id);
            CHECK((item != nullptr) == is_wanted);
            CHECK((item == nullptr || item->node.emphasis == accessibility::Emphasis::Primary));
        }
    });
}

TEST_CASE("R69: nobody is promised a call or a letter who did not choose it") {
    for_all([](const State& state) {
        const auto& words = world().phrases(state.preferences);
        const auto& sent = state.session.submissions[0];
        const std::string next = kiosk::next_words(words, sent, true);
        for (const std::string way : {"call", "sms", "letter", "via_contact", "come_by"}) {
            INFO(next << " for " << sent.contact);
            const bool promises = next.find(kiosk::told_words(words, way)) != std::string::npos;
            CHECK((!promises || way == sent.contact));
        }
        CHECK((next.find("打电话") == std::string::npos || sent.contact == "call"));
    });
}
