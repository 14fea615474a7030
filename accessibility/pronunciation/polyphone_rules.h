// Rules for words that are read in more than one way: which reading, beside what. Pure.
//
// One rule a line: word TAB readings TAB condition before TAB condition after (polyphone_pattern.h);
// the first rule of a word that holds decides, and a rule without conditions always holds. It is
// asked for words that the segmentation left standing by themselves, never within a longer word.
//   @list TAB member member=reading ...   a list, to be used as {list}
//   {list} TAB = TAB ...                  the same rule for each member of a list, with its own reading
// Lines that are empty or begin with "# " do not count. Immutable.
#pragma once

#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "accessibility/pronunciation/lexicon_fault.h"
#include "accessibility/pronunciation/polyphone_pattern.h"
#include "accessibility/pronunciation/syllable.h"

namespace qiming::accessibility {

class PolyphoneRules {
public:
    PolyphoneRules() = default;
    // Bad lines are left out and reported.
    PolyphoneRules(std::string_view text, LexiconFaults& faults);
    // Lists are pointed at: a copy would point into the original.
    PolyphoneRules(const PolyphoneRules&) = delete;
    PolyphoneRules& operator=(const PolyphoneRules&) = delete;
    PolyphoneRules(PolyphoneRules&&) = default;
    PolyphoneRules& operator=(PolyphoneRules&&) = default;

    // Nothing: no rule holds.
    const std::vector<Syllable>* readings_of(const SegmentedText& text, const TextWord& word) const;

private:
    struct Rule {
        std::vector<Syllable> readings;
        Condition before;
        Condition after;
    };
    using Readings = std::unordered_map<std::u32string, std::vector<Syllable>>;

    const char* add_list(std::u32string_view line);
    const char* add_rule(std::u32string_view line);
    const char* add(std::u32string_view word, const std::vector<Syllable>& readings, const Rule& rule);

    WordLists lists_;
    std::unordered_map<std::u32string, Readings> readings_of_lists_;
    std::unordered_map<std::u32string, std::vector<Rule>> rules_;
};

}  // namespace qiming::accessibility
