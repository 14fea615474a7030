// That the voice "yue" sounds what accessibility/pronunciation/cantonese.h writes for it.
#include <algorithm>
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <set>
#include <vector>

#include "accessibility/pronunciation/cantonese.h"
#include "drivers/speech/espeak/voice.h"

using namespace qiming;
using accessibility::Syllable;

namespace {

constexpr int usual = 175;
constexpr int audible = 104;  // -50 dB of full scale

Syllable syllable(std::string sound, int tone) {
    sound += std::to_string(tone);
    return *accessibility::syllable_of(sound);
}

std::vector<std::int16_t> sound_of(drivers::Voice& voice, const std::string& phonemes) {
    std::vector<std::int16_t> samples;
    accessibility::SpokenPhrase phrase;
    phrase.language = accessibility::Language::Cantonese;
    phrase.text = phonemes;
    phrase.phonemes = true;
    const auto spoken = voice.speak(phrase, usual, [&](std::span<const std::int16_t> block) {
        samples.insert(samples.end(), block.begin(), block.end());
        return true;
    });
    REQUIRE(spoken);
    return samples;
}

double audible_ms(const drivers::Voice& voice, const std::vector<std::int16_t>& samples) {
    const auto loud =
        std::count_if(samples.begin(), samples.end(), [](std::int16_t one) { return std::abs(one) > audible; });
    return 1000.0 * static_cast<double>(loud) / voice.sample_rate();
}

// Hz at a place of the sound from 0 to 1: where it is most like itself one period later.
double pitch(const drivers::Voice& voice, const std::vector<std::int16_t>& samples, double place) {
    const auto rate = static_cast<std::size_t>(voice.sample_rate());
    const std::size_t window = rate / 30;
    const std::size_t longest = rate / 60;
    const auto is_audible = [](std::int16_t one) { return std::abs(one) > audible; };
    const auto first = std::find_if(samples.begin(), samples.end(), is_audible) - samples.begin();
    const auto last = samples.rend() - std::find_if(samples.rbegin(), samples.rend(), is_audible);
    const auto at =
        static_cast<std::size_t>(static_cast<double>(first) + place * static_cast<double>(last - first));
    if (at + window + longest > samples.size()) {
        return 0;
    }
    std::size_t best = 0;
    double most = 0;
    for (std::size_t lag = rate / 260; lag < longest; ++lag) {
        double alike = 0;
        for (std::size_t i = at; i < at + window; ++i) {
            alike += static_cast<double>(samples[i]) * samples[i + lag];
        }
        if (alike > most) {
            most = alike;
            best = lag;
        }
    }
    return best == 0 ? 0 : static_cast<double>(rate) / static_cast<double>(best);
}

}  // namespace

TEST_CASE("Cantonese: every syllable sounds in the real voice, in every tone") {
    auto voice = drivers::Voice::open({});
    REQUIRE(voice);
    int heard = 0;
    for (const auto& initial : accessibility::cantonese_initials()) {
        for (const auto& final : accessibility::cantonese_finals()) {
            for (int tone = 1; tone <= 6; ++tone) {
                const std::string sound = std::string(initial.jyutping) + std::string(final.jyutping);
                if (sound.size() > 6 || accessibility::cantonese_phonemes(syllable(sound, tone)).empty()) {
                    continue;
                }
                INFO(sound << tone);
                CHECK(audible_ms(*voice, sound_of(*voice, accessibility::cantonese_phonemes(
                                                              syllable(sound, tone)))) > 60);
                ++heard;
            }
        }
    }
    CHECK(heard > 6000);
}

TEST_CASE("Cantonese: the six tones of a syllable are heard, with a vowel and without") {
    auto voice = drivers::Voice::open({});
    REQUIRE(voice);
    for (const char* sound : {"si", "saang", "ng", "m"}) {
        std::array<double, 7> begin{};
        std::array<double, 7> end{};
        for (std::size_t tone = 1; tone <= 6; ++tone) {
            const auto samples =
                sound_of(*voice, accessibility::cantonese_phonemes(syllable(sound, static_cast<int>(tone))));
            begin[tone] = pitch(*voice, samples, 0.4);
            end[tone] = pitch(*voice, samples, 0.7);
        }
        INFO(sound);
        CHECK(begin[1] > begin[3] + 5);  // high, middle, low
        CHECK(begin[3] > begin[6] + 2);
        CHECK(end[2] > begin[2] + 2);  // rising from the middle, falling, rising from below
        CHECK(end[4] < begin[6]);
        CHECK(end[5] > begin[5] + 2);
        CHECK(end[2] > end[5] + 5);
    }
}

TEST_CASE("Cantonese: a word sounds as long as its syllables") {
    auto voice = drivers::Voice::open({});
    REQUIRE(voice);
    const auto one = audible_ms(*voice, sound_of(*voice, "z'au6"));
    const auto four = audible_ms(*voice, sound_of(*voice, "z'au6|j'i6p|f'u6k|m'ou6"));
    CHECK(four > 2 * one);  // those that end in a stop are short
    CHECK(four < 6 * one);
}
