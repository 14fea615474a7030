// Words of a language with their readings, how common they are, and rules for words with several
// readings; finds the words of a text.
//
// Three files: words (generated, large), overrides (by hand: they beat the words and the rules) and
// polyphones (rules). Their forms stand in word_table.h and polyphone_rules.h. One lexicon for
// Mandarin, one for Cantonese. Immutable; may be read from any thread. Pure.
#pragma once

#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "accessibility/pronunciation/lexicon_fault.h"
#include "accessibility/pronunciation/polyphone_rules.h"
#include "accessibility/pronunciation/segmented_text.h"
#include "accessibility/pronunciation/syllable.h"
#include "accessibility/pronunciation/word_table.h"

namespace qiming::accessibility {

class Lexicon {
public:
    // The first fault, if there is one.
    static tl::expected<Lexicon, LexiconFault> of(std::string_view words, std::string_view overrides,
                                                  std::string_view polyphones = {});

    // The most probable words, in order. Marks between characters end a word and belong to none;
    // a character that is in no word stands alone.
    std::vector<TextWord> segment(std::u32string_view text) const;
    // All readings of a word, most frequent first; none: the word is not in the lexicon.
    std::vector<std::vector<Syllable>> readings(std::u32string_view word) const;
    const PolyphoneRules& polyphones() const { return polyphones_; }
    // Memory held by the tables.
    std::size_t bytes() const { return words_.bytes() + overrides_.bytes(); }

private:
    Lexicon(std::string_view words, std::string_view overrides, std::string_view polyphones,
            LexiconFaults& faults);

    WordTable words_;
    WordTable overrides_;
    PolyphoneRules polyphones_;
};

}  // namespace qiming::accessibility
