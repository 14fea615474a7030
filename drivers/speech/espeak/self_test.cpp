#include "drivers/speech/espeak/self_test.h"

#include "accessibility/pronunciation/cantonese.h"
#include "accessibility/pronunciation/mandarin_phonemes.h"

namespace qiming::drivers {
namespace {

using accessibility::Language;
using accessibility::SpokenPhrase;

SpokenPhrase phrase(Language language, std::string text) {
    return {.language = language, .text = std::move(text), .phonemes = language != Language::English};
}

void add_mandarin(std::vector<SpokenPhrase>& phrases) {
    for (const accessibility::MandarinSound& sound : accessibility::mandarin_sounds()) {
        phrases.push_back(phrase(Language::Chinese,
                                 accessibility::mandarin_phonemes(sound.pinyin, accessibility::Tone::High)));
    }
}

void add_cantonese(std::vector<SpokenPhrase>& phrases) {
    const auto add = [&phrases](std::string_view initial, std::string_view final_part) {
        const auto syllable = accessibility::syllable_of(std::string(initial) + std::string(final_part) + "1");
        if (syllable) {
            phrases.push_back(phrase(Language::Cantonese, accessibility::cantonese_phonemes(*syllable)));
        }
    };
    for (const accessibility::CantoneseSound& initial : accessibility::cantonese_initials()) {
        add(initial.jyutping, "aa");
    }
    for (const accessibility::CantoneseSound& final_part : accessibility::cantonese_finals()) {
        add("", final_part.jyutping);
    }
}

}  // namespace

SelfTest::SelfTest() {
    add_mandarin(phrases_);
    add_cantonese(phrases_);
    phrases_.push_back(phrase(Language::English, "hello"));
}

std::string SelfTest::step(Voice& voice) {
    const SpokenPhrase& asked = phrases_[next_++];
    const auto heard = voice.hear(asked);
    std::string problem;
    if (!heard) {
        problem = heard.error().problem;
    } else if (!heard->sounded) {
        problem = "The synthesiser is silent for " + asked.text + ".";
    } else if (asked.language == Language::Chinese && heard->phonemes != asked.text) {
        problem = "The synthesiser says " + heard->phonemes + " for " + asked.text + ".";
    }
    if (!problem.empty()) {
        next_ = phrases_.size();
    }
    return problem;
}

}  // namespace qiming::drivers
