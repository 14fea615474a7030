// A posting in words. Pure.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "accessibility/phrasebook.h"
#include "accessibility/presentation/telling_apart.h"
#include "content/calendar/civil_day.h"
#include "content/jobs/job.h"
#include "kiosk/core/nodes.h"
#include "kiosk/core/state.h"

namespace qiming::kiosk {

// A text of the centre in the language at hand, or in Chinese where the other is missing.
struct SaidText {
    std::string text;
    std::optional<accessibility::Language> language;  // where it is not the page's
};
SaidText in_language(const accessibility::Phrasebook& words, const content::LocalText& text);

// A posting's name, and what tells it from another of that name.
accessibility::Nameable nameable(const accessibility::Phrasebook& words, const content::Job& job);
// What a visitor knows it by once it is out of its list: name and employer, as facts below `prefix`.
std::vector<Node> posting_facts(const accessibility::Phrasebook& words, const content::Job& job,
                                const NodeId& prefix);
// A fact in the language that it is told in.
Node said_fact(NodeId id, std::string name, SaidText said);
// Its name alone, or what it may be called by where it has none.
std::string name_of(const accessibility::Phrasebook& words, const content::Job& job);

// Its district; "" for one that has no words here.
std::string district_words(const accessibility::Phrasebook& words, const content::Job& job);

// Until when it can be applied for, for its list ("3 January 2030", "closed") and its page; "" without a
// deadline.
std::string deadline_words(const accessibility::Phrasebook& words, const content::Job& job, const Moment& now);
std::string deadline_mark(const accessibility::Phrasebook& words, const content::Job& job, const Moment& now);

// What became of an application, with its number.
std::string applied_words(const accessibility::Phrasebook& words, const Sent& sent);

std::string pay_words(const accessibility::Phrasebook& words, const content::Job& job);
std::string suits_words(const accessibility::Phrasebook& words, const content::Job& job);

// Names of the facts of accessibility by what is known of them.
struct AccessWords {
    std::string yes;
    std::string no;
    std::string not_checked;
};
AccessWords access_words(const accessibility::Phrasebook& words, const content::AccessFacts& facts);
// The facts that are known to be there, one by one, for the card in the list.
std::vector<std::string> access_marks(const accessibility::Phrasebook& words,
                                      const content::AccessFacts& facts);

}  // namespace qiming::kiosk
