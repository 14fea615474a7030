// A posting in words. Pure.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "accessibility/phrasebook.h"
#include "content/job.h"

namespace qiming::kiosk {

// A text of the centre in the language at hand, or in Chinese where the other is missing.
struct SaidText {
    std::string text;
    std::optional<accessibility::Language> language;  // where it is not the page's
};
SaidText in_language(const accessibility::Phrasebook& words, const content::LocalText& text);

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
