// All that can become of a submission, on its page.
#pragma once

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

#include "accessibility/presentation/presentation.h"
#include "accessibility/tree.h"
#include "content/forms/communication.h"
#include "content/wire/outcome_number.h"
#include "content/wire/refusal.h"
#include "kiosk/core/outcome/state_word.h"
#include "kiosk/core/state.h"
#include "tests/support/sample_world.h"

namespace qiming::tests {

using accessibility::Language;
using kiosk::Sent;
using kiosk::Service;
using kiosk::State;
using kiosk::SubmissionState;

inline const kiosk::World& world() {
    return sample_world();
}

inline std::vector<std::string> refusals_of(SubmissionState state) {
    std::vector<std::string> codes{""};
    if (state == SubmissionState::Refused) {
        codes.emplace_back("a_code_of_tomorrow");
        for (const auto code : content::all_refusal_codes()) {
            codes.emplace_back(content::name_of(code));
        }
    }
    return codes;
}

inline Sent sent_as(Service service, SubmissionState state, const std::string& contact,
                    const std::string& refusal) {
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

inline State on_outcome(Language language, bool easy, Sent sent) {
    State state;
    state.now.day = sample_today;
    state.preferences.language = language;
    state.preferences.easy_read = easy;
    state.session.submissions = {std::move(sent)};
    state.screen = kiosk::Outcome{0};
    return state;
}

// Each state of each service that it can come to, in each language, for each way of contact.
inline void for_all(const std::function<void(const State&)>& look) {
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

inline std::string all_said(const accessibility::Presentation& told) {
    std::string said;
    for (const auto& utterance : told.said) {
        for (const auto& span : utterance.spans) {
            said += span.text + " ";
        }
    }
    return said;
}

// A word that holds another one counts once, for itself.
inline std::size_t states_in(std::string text, const accessibility::Phrasebook& words) {
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

inline std::string name_at(const accessibility::Tree& tree, const std::string& id) {
    const auto* item = tree.find(id);
    return item == nullptr ? std::string() : item->node.name;
}

}  // namespace qiming::tests
