// A file of words with their readings, ready to be searched.
//
// One word a line: word TAB readings TAB cost TAB kind. The last columns may be missing.
//   readings  one syllable a character; "/" between several, most frequent first; empty: those of its
//   characters cost      tenths of -ln of the word's probability, 0 to 999; empty: 60, that of a very common
//   word kind      one letter: n noun, v verb, a adjective, d adverb, m numeral, q measure, r pronoun, R
//   person,
//             S place ...; polyphones.tsv asks for it
// Lines that are empty or begin with # do not count.
//
// The text is kept as it is; the index needs eight bytes a word. Immutable, pure.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "accessibility/pronunciation/lexicon_fault.h"

namespace qiming::accessibility {

class WordTable {
public:
    struct Entry {
        std::uint32_t offset = 0;  // of the word in the text
        std::uint8_t bytes = 0;    // of the word
        char kind = ' ';
        std::uint16_t cost = 0;
    };
    // Entries in the order of their words.
    struct Range {
        const Entry* begin = nullptr;
        const Entry* end = nullptr;
        bool empty() const { return begin == end; }
    };

    // Bad lines are left out and reported.
    WordTable(std::string_view text, LexiconFile file, LexiconFaults& faults);

    Range all() const;
    // Those of `range` that begin with `prefix`.
    Range starting_with(Range range, std::string_view prefix) const;
    // The shortest of a range that begins with `prefix`, if it is the prefix itself; else nothing.
    const Entry* exactly(Range range, std::string_view prefix) const;
    const Entry* find(std::string_view word) const;

    std::string_view word_of(const Entry& entry) const;
    // As it stands in the file.
    std::string_view readings_of(const Entry& entry) const;
    std::size_t bytes() const;

private:
    void sort_words(LexiconFile file, LexiconFaults& faults);

    std::string text_;
    std::vector<Entry> entries_;
};

}  // namespace qiming::accessibility
