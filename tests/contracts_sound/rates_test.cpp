// How fast the real voice is at each rate, and that its pitch stays where it was.
#include <algorithm>
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "tests/contracts_sound/sounds.h"

using namespace qiming;
using namespace qiming::tests;

namespace {

struct Sentence {
    const char* text;
    int characters;  // that are said
};

const std::vector<Sentence> sentences = {
    {"请选择您要办理的业务，按中间的键确认，按返回键可以回到上一页。", 29},
    {"您同意我们用您的证号、残疾信息和电话办就业吗？", 21},
    {"登记就业需求，说明您想做什么工作，约七分钟，按钮，第一项，共三项。", 27}};

Samples said_at(RealVoice& voice, int step, const char* text) {
    voice.voice->set_rate(step);
    voice.voice->say(1, chinese(text));
    const Samples all = pull_all(voice.source());
    const auto begin = all.begin() + static_cast<std::ptrdiff_t>(first_audible(all));
    return {begin, all.begin() + static_cast<std::ptrdiff_t>(last_audible(all))};
}

double characters_a_minute(RealVoice& voice, int step) {
    double characters = 0.0;
    double samples = 0.0;
    for (const Sentence& sentence : sentences) {
        characters += sentence.characters;
        samples += static_cast<double>(said_at(voice, step, sentence.text).size());
    }
    return 60.0 * rate * characters / samples;
}

// The pitch of one frame by autocorrelation, in hertz; 0 where there is none.
double pitch_at(const Samples& samples, std::size_t from, std::size_t frame) {
    const auto correlation = [&](std::size_t lag) {
        double product = 0.0;
        double first = 1.0;
        double second = 1.0;
        for (std::size_t i = from; i + lag < from + frame; ++i) {
            const double one = samples[i];
            const double other = samples[i + lag];
            product += one * other;
            first += one * one;
            second += other * other;
        }
        return product / std::sqrt(first * second);
    };
    constexpr std::size_t highest = rate / 250;
    constexpr std::size_t lowest = rate / 60;
    std::size_t best = highest;
    double most = 0.0;
    for (std::size_t lag = highest; lag <= lowest; ++lag) {
        if (const double found = correlation(lag); found > most + 0.01) {
            most = found;
            best = lag;
        }
    }
    return most > 0.8 ? static_cast<double>(rate) / static_cast<double>(best) : 0.0;
}

// Half of the voiced frames of a sentence in the first tone lie above it.
double pitch_of(const Samples& samples) {
    constexpr std::size_t frame = rate / 20;
    std::vector<double> pitches;
    for (std::size_t from = 0; from + frame < samples.size(); from += frame / 4) {
        if (const double pitch = pitch_at(samples, from, frame); pitch > 0.0) {
            pitches.push_back(pitch);
        }
    }
    REQUIRE(pitches.size() > 20);
    const auto middle = pitches.begin() + static_cast<std::ptrdiff_t>(pitches.size() / 2);
    std::nth_element(pitches.begin(), middle, pitches.end());
    return *middle;
}

}  // namespace

TEST_CASE("R8: the expert range says what it announces, up to 600 characters a minute and more", "[espeak]") {
    RealVoice voice;
    double before = characters_a_minute(voice, accessibility::rate_steps - 1);
    for (int step = 0; step < accessibility::expert_rate_steps; ++step) {
        const double now = characters_a_minute(voice, accessibility::rate_steps + step);
        const int announced = accessibility::expert_characters_a_minute[static_cast<std::size_t>(step)];
        INFO("expert step " << step + 1 << ": " << now << " characters a minute");
        CHECK(now > 1.04 * before);
        CHECK(now == Catch::Approx(announced).epsilon(0.06));
        before = now;
    }
    CHECK(before >= 600.0);
}

TEST_CASE("R7: the pitch stays within 2 % at every rate, up to the last of the expert range", "[espeak]") {
    RealVoice voice;
    const char* level = "出租车公司招工，今天开工，星期一发工资，工资三千八。";
    const double usual = pitch_of(said_at(voice, accessibility::default_rate, level));
    for (int step = 0; step <= accessibility::fastest_rate; ++step) {
        const double pitch = pitch_of(said_at(voice, step, level));
        INFO("step " << step << ": " << pitch << " Hz, usually " << usual << " Hz");
        CHECK(pitch == Catch::Approx(usual).epsilon(0.02));
    }
}
