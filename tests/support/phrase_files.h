// The phrases that visitors really get, read from content/phrases as the kiosk reads them.
#pragma once

#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>

#include "accessibility/phrasebook.h"
#include "content/phrases/phrase_file.h"

namespace qiming::tests {

inline accessibility::Phrasebook::Phrases phrases_under(std::string_view tag) {
    const auto folder = std::filesystem::path(QIMING_SOURCE_DIR) / "content" / "phrases" / tag;
    accessibility::Phrasebook::Phrases all;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        std::ifstream file(entry.path());
        std::ostringstream text;
        text << file.rdbuf();
        const auto phrases = content::parse_phrases(text.str(), entry.path().string());
        if (!phrases) {
            throw std::runtime_error(entry.path().string() + " cannot be read");
        }
        all.insert(phrases->begin(), phrases->end());
    }
    return all;
}

inline accessibility::Phrasebook phrasebook(accessibility::Language language) {
    auto all = phrases_under(tag_of(language));
    if (language == accessibility::Language::Cantonese) {  // only what it says otherwise has files of its own
        all.merge(phrases_under(tag_of(accessibility::Language::Chinese)));
    }
    return {language, all};
}

}  // namespace qiming::tests
