#include "accessibility/pronunciation/mandarin_sandhi.h"

#include <array>

#include "accessibility/pronunciation/mandarin_one_and_not.h"

namespace qiming::accessibility {
namespace {

Tone lexical_tone(int tone) {
    switch (tone) {
        case 1: return Tone::High;
        case 2: return Tone::Rising;
        case 3: return Tone::Low;
        case 4: return Tone::Falling;
        default: return Tone::Neutral;
    }
}

Tone tone_at(const SandhiPlace& place) {
    const Syllable& syllable = place.syllables[place.at];
    const char32_t character = place.text[place.at];
    if (character == U'一' && syllable.tone == 1) {
        return tone_of_one(place);
    }
    if (character == U'不' && syllable.tone == 4) {
        return tone_of_not(place);
    }
    return lexical_tone(syllable.tone);
}

// 儿 without a tone of its own belongs to the syllable before it: 一会儿, 点儿.
bool is_drawn_in(char32_t character, const Syllable& syllable) {
    return character == U'儿' && (syllable.sound() == "r" || (syllable.sound() == "er" && syllable.tone == 5));
}

// 生僻字, where nobody knows how a character is read: better than leaving it out.
void say_rare(std::size_t place, std::vector<SpokenSyllable>& said) {
    static constexpr std::array<std::string_view, 3> words = {"sheng1", "pi4", "zi4"};
    for (std::size_t i = 0; i < words.size(); ++i) {
        const Syllable syllable = *syllable_of(words[i]);
        said.push_back({syllable, lexical_tone(syllable.tone), false, i == 0, place});
    }
}

// Third tones in a row, `begin` to `end`: each but the last rises. A long row falls into feet of two or
// three, because nobody rises five times: where a word begins, with two syllables on either side.
void bend_row(std::vector<SpokenSyllable>& said, std::size_t begin, std::size_t end) {
    std::size_t foot = begin;
    for (std::size_t i = begin; i + 1 < end; ++i) {
        said[i].tone = Tone::Rising;
        const std::size_t next = i + 1;
        if (said[next].begins_word && next - foot >= 2 && end - next >= 2) {
            said[i].tone = Tone::HalfLow;
            foot = next;
        }
    }
}

void bend_third_tones(std::vector<SpokenSyllable>& said) {
    std::size_t begin = 0;
    while (begin < said.size()) {
        std::size_t end = begin;
        while (end < said.size() && said[end].tone == Tone::Low) {
            ++end;
        }
        bend_row(said, begin, end);
        begin = end + 1;
    }
}

}  // namespace

std::vector<SpokenSyllable> mandarin_sandhi(std::u32string_view text, const std::vector<Syllable>& syllables,
                                            const std::vector<bool>& begins_word) {
    std::vector<SpokenSyllable> said;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const Syllable& syllable = syllables[at];
        if (is_drawn_in(text[at], syllable) && !said.empty() && !said.back().erhua) {
            said.back().erhua = true;
            continue;
        }
        const bool is_er = syllable.sound() == "r";
        const Syllable whole = is_er ? *syllable_of("er2") : syllable;
        if (!whole.is_known() || !is_mandarin_sound(whole.sound())) {
            say_rare(at, said);
            continue;
        }
        const SandhiPlace place{text, syllables, begins_word, at};
        said.push_back({whole, is_er ? Tone::Rising : tone_at(place), false, begins_word[at], at});
    }
    bend_third_tones(said);
    return said;
}

}  // namespace qiming::accessibility
