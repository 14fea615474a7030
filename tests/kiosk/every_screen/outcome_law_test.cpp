// R18 over all that can become of anything: exactly one word of state, and the same order for ear, eye and
// braille.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <map>
#include <string>
#include <vector>

#include "accessibility/presentation/presentation.h"
#include "content/wire/refusal.h"
#include "kiosk/core/outcome/outcome_words.h"
#include "kiosk/core/outcome/state_word.h"
#include "kiosk/core/view.h"
#include "tests/kiosk/every_screen/every_outcome.h"
#include "tests/support/sample_world.h"

using namespace qiming;
using accessibility::Language;
using kiosk::Sent;
using kiosk::Service;
using kiosk::State;
using kiosk::SubmissionState;
using tests::all_said;
using tests::for_all;
using tests::name_at;
using tests::on_outcome;
using tests::sent_as;
using tests::states_in;
using tests::world;

namespace {

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
