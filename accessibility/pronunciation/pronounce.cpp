#include "accessibility/pronunciation/pronounce.h"

#include <algorithm>
#include <string_view>

#include "accessibility/normalisation/spoken_runs.h"
#include "accessibility/pronunciation/breaths.h"
#include "accessibility/pronunciation/cantonese.h"
#include "accessibility/pronunciation/mandarin_sandhi.h"
#include "accessibility/pronunciation/readings.h"
#include "accessibility/text/utf8.h"

namespace qiming::accessibility {
namespace {

constexpr std::size_t longest_breath = 20;   // syllables
constexpr std::size_t longest_english = 44;  // characters
constexpr char32_t between_runs = U'，';     // shows the rules what stood before, and belongs to no word
constexpr std::string_view rare_in_cantonese[] = {"saang1", "pik1", "zi6"};

// A run with what the lexicon knows of it.
struct ReadRun {
    std::u32string_view words;
    std::vector<Syllable> syllables;
    std::vector<bool> begins_word;
};

// Part of a run, as long as a breath.
struct Breath {
    std::string text;
    std::size_t begin = 0;  // the first of the run's words
};

std::vector<ReadRun> read(const std::vector<SpokenRun>& runs, const Lexicon& lexicon) {
    std::u32string joined;
    for (const SpokenRun& run : runs) {
        joined += run.language == Language::English ? std::u32string() : run.words;
        joined += between_runs;
    }
    const std::vector<TextWord> words = lexicon.segment(joined);
    const std::vector<Syllable> syllables = readings_of(joined, words, lexicon);
    std::vector<bool> begins(joined.size(), false);
    std::vector<Syllable> at_place(joined.size());
    std::size_t next = 0;
    for (const TextWord& word : words) {
        begins[word.begin] = true;
        for (std::size_t i = 0; i < word.length && next < syllables.size(); ++i) {
            at_place[word.begin + i] = syllables[next++];
        }
    }
    std::vector<ReadRun> readings;
    std::ptrdiff_t place = 0;
    for (const SpokenRun& run : runs) {
        const std::ptrdiff_t end = place + (run.language == Language::English ? 0 : std::ssize(run.words));
        readings.push_back(ReadRun{run.words,
                                   {at_place.begin() + place, at_place.begin() + end},
                                   {begins.begin() + place, begins.begin() + end}});
        place = end + 1;
    }
    return readings;
}

// Syllables of a word belong together; a stroke keeps their mnemonics apart.
void add_syllable(std::string& text, const std::string& phonemes, bool begins_word) {
    if (!text.empty()) {
        text += begins_word ? ' ' : '|';
    }
    text += phonemes;
}

std::vector<Breath> mandarin_breaths(const ReadRun& run) {
    const auto said = mandarin_sandhi(run.words, run.syllables, run.begins_word);
    std::vector<bool> may_begin;
    for (const SpokenSyllable& syllable : said) {
        may_begin.push_back(syllable.begins_word && syllable.tone != Tone::Neutral);
    }
    std::vector<Breath> breaths;
    const auto begins = breaths_of(may_begin, longest_breath);
    for (std::size_t i = 0; i < begins.size(); ++i) {
        Breath breath{{}, said[begins[i]].place};
        const std::size_t end = i + 1 < begins.size() ? begins[i + 1] : said.size();
        for (std::size_t j = begins[i]; j < end; ++j) {
            add_syllable(breath.text, mandarin_phonemes(said[j].syllable.sound(), said[j].tone, said[j].erhua),
                         said[j].begins_word);
        }
        breaths.push_back(std::move(breath));
    }
    return breaths;
}

std::string cantonese_character(const Syllable& syllable) {
    std::string phonemes = cantonese_phonemes(syllable);
    if (phonemes.empty()) {
        for (const std::string_view word : rare_in_cantonese) {
            add_syllable(phonemes, cantonese_phonemes(*syllable_of(word)), false);
        }
    }
    return phonemes;
}

std::vector<Breath> cantonese_breaths(const ReadRun& run) {
    std::vector<Breath> breaths;
    const auto begins = breaths_of(run.begins_word, longest_breath);
    for (std::size_t i = 0; i < begins.size(); ++i) {
        Breath breath{{}, begins[i]};
        const std::size_t end = i + 1 < begins.size() ? begins[i + 1] : run.words.size();
        for (std::size_t j = begins[i]; j < end; ++j) {
            add_syllable(breath.text, cantonese_character(run.syllables[j]), run.begins_word[j]);
        }
        breaths.push_back(std::move(breath));
    }
    return breaths;
}

std::vector<Breath> english_breaths(std::u32string_view words) {
    std::u32string plain(words);
    // To the synthesiser a bracket could begin phonemes, and an angle a command.
    std::replace_if(
        plain.begin(), plain.end(), [](char32_t point) { return point == U'[' || point == U'<'; }, U' ');
    std::vector<bool> may_begin(plain.size(), false);
    for (std::size_t i = 1; i < plain.size(); ++i) {
        may_begin[i] = plain[i - 1] == U' ';
    }
    std::vector<Breath> breaths;
    const auto begins = breaths_of(may_begin, longest_english);
    for (std::size_t i = 0; i < begins.size(); ++i) {
        const std::size_t end = i + 1 < begins.size() ? begins[i + 1] : plain.size();
        breaths.push_back(
            {encode_utf8(std::u32string_view(plain).substr(begins[i], end - begins[i])), begins[i]});
    }
    return breaths;
}

std::vector<Breath> breaths_of(const ReadRun& run, Language language) {
    switch (language) {
        case Language::Chinese: return mandarin_breaths(run);
        case Language::Cantonese: return cantonese_breaths(run);
        case Language::English: break;
    }
    return english_breaths(run.words);
}

// Each phrase covers the text up to where the next begins; words may be said in another order than they
// are written (￥5 is 五元), so no phrase begins before the one that is said earlier.
void cover(std::vector<SpokenPhrase>& phrases, std::size_t first, std::size_t bytes) {
    for (std::size_t i = first; i < phrases.size(); ++i) {
        phrases[i].begin = i == first ? 0 : std::max(phrases[i].begin, phrases[i - 1].begin);
        if (i > first) {
            phrases[i - 1].end = phrases[i].begin;
        }
        phrases[i].end = bytes;
    }
}

}  // namespace

std::vector<SpokenPhrase> pronounce(const Utterance& utterance, const Pronunciation& pronunciation) {
    std::vector<SpokenPhrase> phrases;
    for (std::size_t index = 0; index < utterance.spans.size(); ++index) {
        const Span& span = utterance.spans[index];
        if (pronunciation.recorded.count({span.language, span.text}) > 0) {
            phrases.push_back(
                SpokenPhrase{span.language, {}, false, Pause::Short, index, 0, span.text.size(), span.text});
            continue;
        }
        const std::vector<SpokenRun> runs = spoken_runs(span.text, span.language);
        const std::vector<std::size_t> places = utf8_places(span.text);
        const bool in_cantonese = span.language == Language::Cantonese;
        const auto readings = read(runs, in_cantonese ? pronunciation.cantonese : pronunciation.mandarin);
        const std::size_t first = phrases.size();
        for (std::size_t i = 0; i < runs.size(); ++i) {
            const Language language = runs[i].language;
            for (Breath& breath : breaths_of(readings[i], language)) {
                phrases.push_back(SpokenPhrase{language, std::move(breath.text), language != Language::English,
                                               Pause::None, index, places[runs[i].origins[breath.begin]], 0});
            }
            if (phrases.size() > first) {
                phrases.back().after = std::max(phrases.back().after, runs[i].after);
            }
        }
        if (phrases.size() > first) {
            phrases.back().after = std::max(phrases.back().after, Pause::Short);
        }
        cover(phrases, first, span.text.size());
    }
    return phrases;
}

}  // namespace qiming::accessibility
