#include "accessibility/pronunciation/readings.h"

namespace qiming::accessibility {

std::vector<Syllable> readings_of(std::u32string_view text, const Lexicon& lexicon) {
    return readings_of(text, lexicon.segment(text), lexicon);
}

std::vector<Syllable> readings_of(std::u32string_view text, const std::vector<TextWord>& words,
                                  const Lexicon& lexicon) {
    const SegmentedText segmented(text, words);
    std::vector<Syllable> found;
    found.reserve(text.size());
    for (const TextWord& word : words) {
        const auto* ruled = word.by_hand ? nullptr : lexicon.polyphones().readings_of(segmented, word);
        if (ruled != nullptr) {
            found.insert(found.end(), ruled->begin(), ruled->end());
            continue;
        }
        const auto readings = lexicon.readings(text.substr(word.begin, word.length));
        if (readings.empty()) {
            found.resize(found.size() + word.length);
        } else {
            found.insert(found.end(), readings.front().begin(), readings.front().end());
        }
    }
    return found;
}

}  // namespace qiming::accessibility
