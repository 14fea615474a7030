#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "drivers/audio/recorder/recorder.h"
#include "tests/contracts_sound/sounds.h"

using namespace qiming;
using namespace qiming::tests;

namespace {

const std::filesystem::path file = std::filesystem::temp_directory_path() / "qiming-recorder-test.wav";

std::string read_file() {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::uint32_t number_at(const std::string& bytes, std::size_t at, std::size_t size) {
    std::uint32_t number = 0;
    for (std::size_t i = size; i-- > 0;) {
        number = (number << 8) | static_cast<unsigned char>(bytes[at + i]);
    }
    return number;
}

}  // namespace

TEST_CASE("Recorder: the file holds what was said, with one short gap for any silence", "[recorder]") {
    Burst source;
    {
        auto recorder = drivers::Recorder::open(file, rate, source);
        REQUIRE(recorder.has_value());
        CHECK((*recorder)->advance(10'000));
        source.play(1'000, rate);
        CHECK((*recorder)->advance(60'000));
        source.play(2'000, rate / 2);
        CHECK((*recorder)->advance(60'000));
        CHECK((*recorder)->seconds_of_sound() == Catch::Approx(1.5));
        CHECK((*recorder)->seconds_written() == Catch::Approx(1.65).margin(0.001));
        CHECK((*recorder)->healthy());
    }
    const std::string bytes = read_file();
    CHECK(bytes.substr(0, 4) == "RIFF");
    CHECK(number_at(bytes, 4, 4) == bytes.size() - 8);
    CHECK(number_at(bytes, 22, 2) == 1);
    CHECK(number_at(bytes, 24, 4) == rate);
    CHECK(number_at(bytes, 34, 2) == 16);
    CHECK(number_at(bytes, 40, 4) == bytes.size() - 44);
    CHECK(bytes.size() == 44 + 2 * (rate + rate / 2 + rate * 15 / 100));
    CHECK(number_at(bytes, 44, 2) == 1'000);
    std::filesystem::remove(file);
}

TEST_CASE("Recorder: its time does not outrun the real voice", "[recorder]") {
    RealVoice voice;
    auto recorder = drivers::Recorder::open(file, rate, voice.source());
    REQUIRE(recorder.has_value());
    for (std::uint64_t ticket = 1; ticket <= 20; ++ticket) {
        voice.voice->say(ticket, chinese("请选择您要办理的业务，按中间的键确认。"));
        CHECK((*recorder)->advance(10'000));
        CHECK(voice.answers.finished().size() == ticket);
    }
    const double first = (*recorder)->seconds_of_sound() / 20.0;
    CHECK(first > 2.0);
    CHECK(first < 8.0);
    std::filesystem::remove(file);
}

TEST_CASE("Recorder: advancing by small steps and by large ones comes to the same", "[recorder]") {
    Burst source;
    auto recorder = drivers::Recorder::open(file, rate, source);
    REQUIRE(recorder.has_value());
    source.play(1'000, 10 * rate);
    for (int i = 0; i < 1'000; ++i) {
        CHECK((*recorder)->advance(1));
    }
    CHECK((*recorder)->seconds_of_sound() == Catch::Approx(1.0).margin(0.001));
    CHECK((*recorder)->advance(1'000));
    CHECK((*recorder)->seconds_of_sound() == Catch::Approx(2.0).margin(0.001));
    std::filesystem::remove(file);
}

TEST_CASE("Recorder: a folder that is not there is a fault with a remedy", "[recorder]") {
    Burst source;
    const auto recorder = drivers::Recorder::open("/nowhere/at/all.wav", rate, source);
    REQUIRE_FALSE(recorder.has_value());
    CHECK_FALSE(recorder.error().remedy.empty());
}
