// Phrases that a person has recorded: read, checked, played at any rate, hushed like all else.
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <fstream>
#include <numbers>

#include "content/pronunciation/clip_file.h"
#include "drivers/speech/clips/clip_library.h"
#include "drivers/speech/clips/wav.h"
#include "drivers/speech/espeak/steps.h"
#include "kiosk/shell/voices_loader.h"
#include "tests/contracts_sound/sounds.h"
#include "tests/support/devices/temporary_folder.h"

using namespace qiming;
using namespace qiming::tests;
using accessibility::Language;

namespace {

namespace fs = std::filesystem;
constexpr double tone = 441.0;

void put(std::string& bytes, std::uint32_t value, int count) {
    for (int i = 0; i < count; ++i) {
        bytes.push_back(static_cast<char>((value >> (8 * i)) & 0xFFU));
    }
}

struct Format {
    std::uint32_t kind = 1;
    std::uint32_t channels = 1;
    std::uint32_t sample_rate = 22'050;
    std::uint32_t bits = 16;
};

// So many seconds of one tone.
std::string wav(double seconds, Format format = {}) {
    std::string data;
    const auto count = static_cast<std::size_t>(seconds * format.sample_rate);
    for (std::size_t i = 0; i < count; ++i) {
        const double phase = 2.0 * std::numbers::pi * tone * static_cast<double>(i) / format.sample_rate;
        put(data, static_cast<std::uint16_t>(std::lround(10'000.0 * std::sin(phase))), 2);
    }
    std::string bytes = "RIFF";
    put(bytes, static_cast<std::uint32_t>(36 + data.size()), 4);
    bytes += "WAVEfmt ";
    put(bytes, 16, 4);
    put(bytes, format.kind, 2);
    put(bytes, format.channels, 2);
    put(bytes, format.sample_rate, 4);
    put(bytes, format.sample_rate * format.channels * format.bits / 8, 4);
    put(bytes, format.channels * format.bits / 8, 2);
    put(bytes, format.bits, 2);
    bytes += "data";
    put(bytes, static_cast<std::uint32_t>(data.size()), 4);
    return bytes + data;
}

Samples played(const drivers::ClipLibrary& library, double speed) {
    Samples all;
    CHECK(library.play(Language::Chinese, "您好", speed, [&](std::span<const std::int16_t> some) {
        all.insert(all.end(), some.begin(), some.end());
        return true;
    }));
    return all;
}

// By the number of rises through zero.
double pitch_of(const Samples& samples) {
    std::size_t rises = 0;
    for (std::size_t i = 1; i < samples.size(); ++i) {
        rises += samples[i - 1] < 0 && samples[i] >= 0 ? 1U : 0U;
    }
    return static_cast<double>(rises) * rate / static_cast<double>(samples.size());
}

std::string fault_of(const std::string& bytes) {
    const auto parsed = drivers::parse_wav(bytes);
    return parsed ? "" : parsed.error();
}

// The synthesiser with one recorded phrase.
struct Rig {
    Rig() {
        REQUIRE(library.add(Language::Chinese, "您好", wav(2.0)).has_value());
        auto opened = drivers::EspeakSpeech::open("", answers, &library);
        REQUIRE(opened.has_value());
        voice = std::move(*opened);
    }
    accessibility::SpokenPhrase greeting() const {
        return {.language = Language::Chinese, .text = "", .clip = "您好"};
    }
    drivers::ClipLibrary library{rate};
    Answers answers;
    std::unique_ptr<drivers::EspeakSpeech> voice;
};

// What is delivered, and a folder for clips.
struct Share {
    Share() {
        for (const char* below :
             {"content/pronunciation/zh-CN", "content/pronunciation/yue", "content/typing"}) {
            fs::create_directories(folder.path() / below);
            fs::copy(fs::path(QIMING_SOURCE_DIR) / below, folder.path() / below, fs::copy_options::recursive);
        }
        fs::create_directories(clips);
    }
    void write(const std::string& name, const std::string& bytes) const {
        std::ofstream(clips / name, std::ios::binary) << bytes;
    }
    std::string fault() const {
        const auto loaded = shell::load_voices(folder.path());
        return loaded ? "" : loaded.error().text();
    }
    support::TemporaryFolder folder;
    fs::path clips = folder.path() / "content/clips/zh-CN";
};

}  // namespace

TEST_CASE("A recorded phrase keeps its pitch at every rate, and its length follows the rate") {
    drivers::ClipLibrary library(rate);
    REQUIRE(library.add(Language::Chinese, "您好", wav(2.0)).has_value());
    for (const double speed : drivers::speeds) {
        const Samples samples = played(library, speed);
        INFO(speed);
        CHECK(static_cast<double>(samples.size()) / rate == Catch::Approx(2.0 / speed).margin(0.08));
        CHECK(pitch_of(samples) == Catch::Approx(tone).epsilon(0.02));
    }
}

TEST_CASE("A recording of another rate sounds the same") {
    for (const std::uint32_t recorded_at : {8'000U, 16'000U, 44'100U, 48'000U}) {
        drivers::ClipLibrary library(rate);
        REQUIRE(library.add(Language::Chinese, "您好", wav(1.0, {.sample_rate = recorded_at})).has_value());
        const Samples samples = played(library, 1.0);
        INFO(recorded_at);
        CHECK(static_cast<double>(samples.size()) / rate == Catch::Approx(1.0).margin(0.03));
        CHECK(pitch_of(samples) == Catch::Approx(tone).epsilon(0.02));
    }
}

TEST_CASE("A sound file that is not 16-bit mono PCM is refused in words") {
    const std::string good = wav(0.1);
    CHECK(fault_of(good).empty());
    CHECK(fault_of(wav(0.1, {.kind = 3})).find("16-bit PCM") != std::string::npos);
    CHECK(fault_of(wav(0.1, {.bits = 8})).find("16-bit PCM") != std::string::npos);
    CHECK(fault_of(wav(0.1, {.channels = 2})).find("mono") != std::string::npos);
    CHECK(fault_of(wav(0.1, {.sample_rate = 4'000})).find("rate") != std::string::npos);
    CHECK(fault_of(wav(0.0)).find("empty") != std::string::npos);
    CHECK(fault_of(wav(61.0, {.sample_rate = 8'000})).find("longer") != std::string::npos);
    for (std::size_t length = 0; length < good.size(); ++length) {
        CHECK_FALSE(fault_of(good.substr(0, length)).empty());
    }
}

TEST_CASE("A span that was recorded is played, in step with what is synthesised around it") {
    Rig rig;
    auto phrases = chinese("好的");
    phrases.push_back(rig.greeting());
    rig.voice->say(1, phrases);
    const Samples samples = pull_all(rig.voice->source());
    CHECK(static_cast<double>(count_sounding(samples)) > 2.2 * rate);
    CHECK(rig.answers.finished() == std::vector<std::uint64_t>{1});
    CHECK(rig.answers.reached(1) == std::vector<std::size_t>{0, 1});
    CHECK(rig.answers.failures().empty());
}

TEST_CASE("R3: a recorded phrase stops as soon as anything else does") {
    Rig rig;
    rig.voice->set_rate(5);
    rig.voice->say(1, {rig.greeting()});
    REQUIRE(count_sounding(pull(rig.voice->source(), 300)) > 0);
    rig.voice->hush();
    CHECK(count_sounding(pull(rig.voice->source(), 1'000)) == 0);
    rig.voice->say(2, chinese("好的"));
    CHECK(count_sounding(pull_all(rig.voice->source())) > 0);
    CHECK(rig.answers.finished() == std::vector<std::uint64_t>{2});
}

TEST_CASE("A content folder gives recorded phrases, and the front end hands them on") {
    const Share share;
    share.write("clips.json", R"({"您好": "hello.wav"})");
    share.write("hello.wav", wav(0.5));
    const auto voices = shell::load_voices(share.folder.path());
    REQUIRE(voices.has_value());
    CHECK(voices->clips.size() == 1);
    const auto phrases = accessibility::pronounce(
        {{{"您好", Language::Chinese}, {"登记", Language::Chinese}, {"您好", Language::Cantonese}}},
        voices->pronunciation);
    REQUIRE(phrases.size() == 3);
    CHECK(phrases[0].clip == "您好");
    CHECK(phrases[1].clip.empty());
    CHECK(phrases[2].clip.empty());
}

TEST_CASE("What is wrong with the recorded phrases is told with the file that is to be mended") {
    const Share share;
    CHECK(share.fault().empty());
    share.write("clips.json", R"({"您好": "hello.wav"})");
    CHECK(share.fault().find("hello.wav") != std::string::npos);
    share.write("hello.wav", wav(0.1, {.channels = 2}));
    CHECK(share.fault().find("mono") != std::string::npos);
    for (const char* list : {R"({"您好": "../hello.wav"})", R"({"您好": "hello.mp3"})", R"({"": "hello.wav"})",
                             R"({"您好": 3})", R"(["hello.wav"])", R"({"您好": )"}) {
        share.write("clips.json", list);
        INFO(list << ": " << share.fault());
        CHECK(share.fault().find("clips.json") != std::string::npos);
    }
}

TEST_CASE("A lexicon that is not there or has a bad line is told with its place") {
    const Share share;
    const fs::path words = share.folder.path() / "content/pronunciation/zh-CN/overrides.tsv";
    std::ofstream(words) << "重庆\tchong2\n";
    CHECK(share.fault().find("overrides.tsv: line 1") != std::string::npos);
    fs::remove(words);
    CHECK(share.fault().find("overrides.tsv") != std::string::npos);
}
