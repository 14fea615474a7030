// Shows what `present` tells in the form in which tests compare it.
#pragma once

#include <string>
#include <vector>

#include "accessibility/presentation/presentation.h"
#include "tests/support/phrase_files.h"

namespace qiming::tests {

// One line an utterance, its spans between bars: "手语 | 未选中 | 可多选".
inline std::vector<std::string> said_by(const accessibility::Presentation& presentation) {
    std::vector<std::string> lines;
    for (const accessibility::Utterance& utterance : presentation.said) {
        std::string line;
        for (const accessibility::Span& span : utterance.spans) {
            line += (line.empty() ? "" : " | ") + span.text;
        }
        lines.push_back(line);
    }
    return lines;
}

inline const accessibility::Phrasebook& chinese() {
    static const accessibility::Phrasebook book = phrasebook(accessibility::Language::Chinese);
    return book;
}
inline const accessibility::Phrasebook& english() {
    static const accessibility::Phrasebook book = phrasebook(accessibility::Language::English);
    return book;
}

inline accessibility::Preferences with_headphones() {
    accessibility::Preferences preferences;
    preferences.route = accessibility::AudioRoute::Headphones;
    return preferences;
}

inline accessibility::Presentation entering(const accessibility::Tree& tree,
                                            const accessibility::Preferences& preferences = {}) {
    return present(tree, changes_between(nullptr, tree), chinese(), preferences);
}
inline accessibility::Presentation going(const accessibility::Tree& before, const accessibility::Tree& after,
                                         const accessibility::Preferences& preferences = {}) {
    return present(after, changes_between(&before, after), chinese(), preferences);
}

}  // namespace qiming::tests
