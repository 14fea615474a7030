// That the synthesiser says what the phonemes mean, and that one which does not is noticed.
#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <thread>

#include "accessibility/pronunciation/mandarin_phonemes.h"
#include "drivers/speech/espeak/self_test.h"
#include "tests/contracts_sound/sounds.h"
#include "tests/support/devices/temporary_folder.h"
#include "tests/support/wait_until.h"

using namespace qiming;
using namespace qiming::tests;
using accessibility::Language;
using accessibility::Tone;

namespace {

namespace fs = std::filesystem;

drivers::Voice open_voice(const std::string& folder = "") {
    auto voice = drivers::Voice::open(folder);
    REQUIRE(voice.has_value());
    return std::move(*voice);
}

// Where the synthesiser's own data lie.
fs::path installed_data() {
    for (const fs::directory_entry& entry : fs::directory_iterator("/usr/lib")) {
        if (fs::exists(entry.path() / "espeak-ng-data/phontab")) {
            return entry.path() / "espeak-ng-data";
        }
    }
    return "/usr/share/espeak-ng-data";
}

// A copy of the data in which one phoneme of Mandarin is called otherwise.
fs::path foreign_data(const fs::path& folder, const std::string& phoneme) {
    fs::copy(installed_data(), folder / "espeak-ng-data", fs::copy_options::recursive);
    const fs::path table = folder / "espeak-ng-data/phontab";
    std::string bytes;
    {
        std::ifstream in(table, std::ios::binary);
        bytes.assign(std::istreambuf_iterator<char>(in), {});
    }
    const std::string name = "cmn";
    const std::size_t mandarin = bytes.find(name + std::string(5, '\0'));
    REQUIRE(mandarin != std::string::npos);
    std::string mnemonic = phoneme;
    mnemonic.resize(4, '\0');
    const std::size_t at = bytes.find(mnemonic, mandarin);
    REQUIRE(at != std::string::npos);
    bytes.replace(at, 1, "Q");
    std::ofstream(table, std::ios::binary) << bytes;
    return folder;
}

std::vector<std::string> wait_for_unfit(const Answers& answers) {
    support::wait_until([&] { return !answers.unfit().empty(); });
    return answers.unfit();
}

}  // namespace

TEST_CASE("R51: every syllable of Mandarin sounds as itself in every tone", "[phonemes]") {
    drivers::Voice voice = open_voice();
    CHECK(accessibility::mandarin_sounds().size() >= 414);
    for (const accessibility::MandarinSound& sound : accessibility::mandarin_sounds()) {
        for (const Tone tone :
             {Tone::High, Tone::Rising, Tone::Low, Tone::HalfLow, Tone::Falling, Tone::Neutral}) {
            const std::string asked = accessibility::mandarin_phonemes(sound.pinyin, tone);
            const auto heard = voice.hear({.language = Language::Chinese, .text = asked, .phonemes = true});
            REQUIRE(heard.has_value());
            INFO(sound.pinyin);
            CHECK(heard->phonemes == asked);
            CHECK(heard->sounded);
        }
    }
}

TEST_CASE("R51: every syllable sounds as Mandarin with 儿 drawn into it", "[phonemes]") {
    drivers::Voice voice = open_voice();
    for (const accessibility::MandarinSound& sound : accessibility::mandarin_sounds()) {
        const std::string asked = accessibility::mandarin_phonemes(sound.pinyin, Tone::High, true);
        const auto heard = voice.hear({.language = Language::Chinese, .text = asked, .phonemes = true});
        REQUIRE(heard.has_value());
        INFO(sound.pinyin << " " << asked << " " << heard->phonemes);
        // The synthesiser gives 儿 a neutral tone of its own, after the first tone "22".
        CHECK((heard->phonemes == asked || heard->phonemes == asked + "22"));
        CHECK(heard->phonemes.find("@r") != std::string::npos);
        CHECK(heard->sounded);
    }
}

TEST_CASE("R52: the installed synthesiser passes its self-test", "[phonemes]") {
    drivers::Voice voice = open_voice();
    drivers::SelfTest test;
    CHECK(test.size() > 414);
    std::size_t steps = 0;
    while (!test.is_over()) {
        CHECK(test.step(voice).empty());
        ++steps;
    }
    CHECK(steps == test.size());
}

TEST_CASE("R52: a data folder with another phoneme table is noticed without a word being said", "[phonemes]") {
    const support::TemporaryFolder folder;
    const fs::path data = foreign_data(folder.path(), "S;");
    Answers answers;
    const auto voice = drivers::EspeakSpeech::open(data.string(), answers);
    REQUIRE(voice.has_value());
    const auto unfit = wait_for_unfit(answers);
    REQUIRE(unfit.size() == 1);
    CHECK(unfit.front().find("S;") != std::string::npos);
}

TEST_CASE("R52: nobody is told that a good synthesiser is unfit, and words do not wait for the test",
          "[phonemes]") {
    RealVoice rig;
    rig.speech().say(1, chinese("好的"));
    pull_all(rig.source());
    CHECK(rig.answers.finished() == std::vector<std::uint64_t>{1});
    std::this_thread::sleep_for(std::chrono::seconds(2));
    CHECK(rig.answers.unfit().empty());
    CHECK(rig.answers.failures().empty());
}
