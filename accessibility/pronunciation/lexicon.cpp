#include "accessibility/pronunciation/lexicon.h"

#include <limits>
#include <string>

#include "accessibility/pronunciation/word_line.h"
#include "accessibility/text/utf8.h"

namespace qiming::accessibility {

namespace {

// A character alone that no file knows is dearer than any word.
constexpr std::uint32_t cost_of_the_unknown = 250;
// A word that only the overrides know, without a cost: as common as 残疾人.
constexpr std::uint32_t cost_of_a_word_by_hand = 110;

struct Step {
    std::uint32_t cost = std::numeric_limits<std::uint32_t>::max();
    TextWord word;
};

// Offers the words that begin at one place to the best way through the text, which is built from its
// end: `best[place]` is the way from `place` on.
class Offers {
public:
    Offers(const std::string& utf8, const std::vector<std::size_t>& places, std::vector<Step>& best)
        : utf8_(utf8), places_(places), best_(best) {}

    void from(const WordTable& words, const WordTable& overrides, std::size_t begin) const {
        WordTable::Range common = words.all();
        WordTable::Range by_hand = overrides.all();
        offer({begin, 1, ' ', false}, cost_of_the_unknown);
        for (std::size_t end = begin + 1; end < places_.size(); ++end) {
            const auto prefix = std::string_view(utf8_).substr(places_[begin], places_[end] - places_[begin]);
            common = words.starting_with(common, prefix);
            by_hand = overrides.starting_with(by_hand, prefix);
            if (common.empty() && by_hand.empty()) {
                return;
            }
            offer_word({begin, end - begin, ' ', false}, words.exactly(common, prefix),
                       overrides.exactly(by_hand, prefix));
        }
    }

private:
    void offer_word(TextWord word, const WordTable::Entry* common, const WordTable::Entry* by_hand) const {
        std::uint32_t cost = cost_of_a_word_by_hand;
        for (const auto* entry : {common, by_hand}) {
            if (entry != nullptr) {
                cost = entry->cost == no_cost ? cost : entry->cost;
                word.kind = entry->kind == ' ' ? word.kind : entry->kind;
            }
        }
        if (common != nullptr || by_hand != nullptr) {
            word.by_hand = by_hand != nullptr;
            offer(word, cost);
        }
    }

    // Of two ways that cost the same, the one with the longer word.
    void offer(const TextWord& word, std::uint32_t cost) const {
        const std::uint32_t whole = cost + best_[word.begin + word.length].cost;
        if (whole <= best_[word.begin].cost) {
            best_[word.begin] = {whole, word};
        }
    }

    const std::string& utf8_;
    const std::vector<std::size_t>& places_;
    std::vector<Step>& best_;
};

// The words of `run`, which is characters alone.
void segment_run(std::u32string_view run, std::size_t offset, const WordTable& words,
                 const WordTable& overrides, std::vector<TextWord>& found) {
    std::string utf8;
    std::vector<std::size_t> places = {0};
    for (std::size_t at = 0; at < run.size(); ++at) {
        utf8 += encode_utf8(run.substr(at, 1));
        places.push_back(utf8.size());
    }
    std::vector<Step> best(run.size() + 1);
    best.back().cost = 0;
    const Offers offers(utf8, places, best);
    for (std::size_t begin = run.size(); begin-- > 0;) {
        offers.from(words, overrides, begin);
    }
    for (std::size_t at = 0; at < run.size(); at += best[at].word.length) {
        found.push_back(best[at].word);
        found.back().begin += offset;
    }
}

}  // namespace

Lexicon::Lexicon(std::string_view words, std::string_view overrides, std::string_view polyphones,
                 LexiconFaults& faults)
    : words_(words, LexiconFile::Words, faults),
      overrides_(overrides, LexiconFile::Overrides, faults),
      polyphones_(polyphones, faults) {}

tl::expected<Lexicon, LexiconFault> Lexicon::of(std::string_view words, std::string_view overrides,
                                                std::string_view polyphones) {
    LexiconFaults faults;
    Lexicon lexicon(words, overrides, polyphones, faults);
    if (!faults.empty()) {
        return tl::unexpected(faults.front());
    }
    return lexicon;
}

std::vector<TextWord> Lexicon::segment(std::u32string_view text) const {
    std::vector<TextWord> found;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && is_character(text[end])) {
            ++end;
        }
        if (end > at) {
            segment_run(text.substr(at, end - at), at, words_, overrides_, found);
        }
        at = end + 1;
    }
    return found;
}

std::vector<std::vector<Syllable>> Lexicon::readings(std::u32string_view word) const {
    const std::string utf8 = encode_utf8(word);
    const bool by_hand = overrides_.find(utf8) != nullptr;
    const WordTable& table = by_hand ? overrides_ : words_;
    const auto* entry = table.find(utf8);
    std::vector<std::vector<Syllable>> found;
    if (entry == nullptr) {
        return found;
    }
    std::string_view column = table.readings_of(*entry);
    while (!column.empty()) {
        const std::size_t end = std::min(column.find('/'), column.size());
        if (auto reading = syllables_of(column.substr(0, end))) {
            found.push_back(std::move(*reading));
        }
        column.remove_prefix(std::min(end + 1, column.size()));
    }
    if (found.empty()) {
        auto& whole = found.emplace_back();
        for (std::size_t at = 0; at < word.size(); ++at) {
            const auto alone = readings(word.substr(at, 1));
            whole.push_back(alone.empty() ? Syllable{} : alone.front().front());
        }
    }
    return found;
}

}  // namespace qiming::accessibility
