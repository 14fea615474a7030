// What every sound device keeps to: SDL's, writing into files, and the fake.
#include <algorithm>
#include <catch2/catch_template_test_macros.hpp>
#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <thread>

#include "drivers/audio/recording/recording_audio.h"
#include "drivers/audio/sdl/sdl_audio.h"
#include "tests/contracts_sound/sounds.h"

using namespace qiming;
using namespace qiming::tests;
using accessibility::AudioRoute;

namespace {

void sleep_ms(int ms) {
    std::this_thread::sleep_for(std::chrono::milliseconds(ms));
}

Samples read_samples(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    const std::vector<char> bytes{std::istreambuf_iterator<char>(stream), {}};
    Samples samples;
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        const auto low = static_cast<unsigned char>(bytes[i]);
        const auto high = static_cast<unsigned char>(bytes[i + 1]);
        samples.push_back(static_cast<std::int16_t>(low | (high << 8)));
    }
    return samples;
}

class Folder {
public:
    Folder() {
        std::string name = std::filesystem::temp_directory_path() / "qiming-sound-XXXXXX";
        path_ = ::mkdtemp(name.data());
    }
    ~Folder() { std::filesystem::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    std::filesystem::path operator/(const char* name) const { return path_ / name; }

private:
    std::filesystem::path path_;
};

// SDL's disk driver takes the device's name for a file and plays in real time.
struct SdlDevice {
    SdlDevice() {
        ::setenv("SDL_AUDIODRIVER", "disk", 1);
        auto opened =
            drivers::SdlAudio::open({folder / "speaker", folder / "headphones", rate, period}, source);
        REQUIRE(opened.has_value());
        device = std::move(*opened);
    }
    drivers::AudioOut& audio() { return *device; }
    void run(int ms) { sleep_ms(ms); }
    Samples heard(AudioRoute route) {
        device.reset();  // closes the files
        return read_samples(folder / (route == AudioRoute::Speaker ? "speaker" : "headphones"));
    }
    Folder folder;
    Burst source;
    std::unique_ptr<drivers::SdlAudio> device;
};

struct FakeDevice {
    drivers::AudioOut& audio() { return device; }
    void run(int ms) { device.play(ms); }
    Samples heard(AudioRoute route) { return device.heard(route); }
    Burst source;
    drivers::RecordingAudio device{source, rate};
};

constexpr std::size_t tenth = rate / 10;

}  // namespace

TEMPLATE_TEST_CASE("Audio: all that the source has is heard, once", "[audio]", SdlDevice, FakeDevice) {
    TestType rig;
    CHECK(rig.audio().healthy());
    rig.source.play(1'000, tenth);
    rig.run(400);
    CHECK_FALSE(rig.source.busy());
    CHECK(count_sounding(rig.heard(AudioRoute::Speaker)) == tenth);
}

TEMPLATE_TEST_CASE("R14: while the headphones are chosen the speaker gets nothing but silence", "[audio]",
                   SdlDevice, FakeDevice) {
    TestType rig;
    rig.audio().route(AudioRoute::Headphones);
    rig.source.play(1'000, tenth);
    rig.run(400);
    const Samples private_ones = rig.heard(AudioRoute::Headphones);
    CHECK(count_sounding(private_ones) == tenth);
    CHECK(count_sounding(rig.heard(AudioRoute::Speaker)) == 0);
}

TEMPLATE_TEST_CASE("R14: a switch in mid-sound moves the rest of it, and only the rest", "[audio]", SdlDevice,
                   FakeDevice) {
    TestType rig;
    rig.source.play(1'000, 10 * tenth);
    rig.run(300);
    rig.audio().route(AudioRoute::Headphones);
    rig.source.play(2'000, tenth);
    rig.run(500);
    const Samples on_headphones = rig.heard(AudioRoute::Headphones);
    const Samples on_speaker = rig.heard(AudioRoute::Speaker);
    CHECK(count_sounding(on_speaker) > 0);
    CHECK(std::count(on_speaker.begin(), on_speaker.end(), std::int16_t{2'000}) == 0);
    CHECK(std::count(on_headphones.begin(), on_headphones.end(), std::int16_t{2'000}) > 0);
}

TEMPLATE_TEST_CASE("Audio: a device at rest sounds again as soon as it is woken", "[audio]", SdlDevice,
                   FakeDevice) {
    TestType rig;
    rig.source.play(1'000, tenth);
    rig.run(600);
    rig.audio().rest();
    rig.run(100);
    for (int i = 0; i < 5; ++i) {
        rig.source.play(1'000, tenth);
        rig.run(200);
        CHECK_FALSE(rig.source.busy());
    }
    CHECK(count_sounding(rig.heard(AudioRoute::Speaker)) == 6 * tenth);
}

TEMPLATE_TEST_CASE("Audio: a device that goes leaves its source", "[audio]", SdlDevice, FakeDevice) {
    Burst source;
    {
        ::setenv("SDL_AUDIODRIVER", "dummy", 1);
        const drivers::RecordingAudio fake(source, rate);
        CHECK(source.has_device());
    }
    CHECK_FALSE(source.has_device());
    const auto real = drivers::SdlAudio::open({}, source);
    REQUIRE(real.has_value());
    CHECK(source.has_device());
}

TEST_CASE("Audio: SDL's device asks for nothing while there is nothing to hear", "[audio]") {
    SdlDevice rig;
    rig.source.play(1'000, tenth);
    rig.run(800);
    const std::size_t before = rig.source.pulls();
    rig.run(500);
    CHECK(rig.source.pulls() == before);
    CHECK(rig.audio().healthy());
}

TEST_CASE("Audio: a lost device is noticed, and opened again at the next wake", "[audio]") {
    const Folder folder;
    const auto name = folder / "card";
    std::filesystem::create_symlink("/dev/full", name);  // every write to it fails
    ::setenv("SDL_AUDIODRIVER", "disk", 1);
    Burst source;
    const auto audio = drivers::SdlAudio::open({name, "", rate, period}, source);
    REQUIRE(audio.has_value());
    source.play(1'000, 2 * tenth);
    sleep_ms(500);
    CHECK_FALSE((*audio)->healthy());
    std::filesystem::remove(name);  // the card is back
    source.play(1'000, tenth);
    sleep_ms(500);
    CHECK((*audio)->healthy());
    CHECK(std::filesystem::is_regular_file(name));
}

TEST_CASE("Audio: a device that cannot be opened is a fault with a remedy", "[audio]") {
    ::setenv("SDL_AUDIODRIVER", "disk", 1);
    Burst source;
    const auto audio = drivers::SdlAudio::open({"/nowhere/at/all", "", rate, period}, source);
    REQUIRE_FALSE(audio.has_value());
    CHECK(audio.error().problem.find("/nowhere/at/all") != std::string::npos);
    CHECK_FALSE(audio.error().remedy.empty());
    CHECK_FALSE(source.has_device());
}

TEST_CASE("Audio: the fake fails when told and recovers at the next wake", "[audio]") {
    FakeDevice rig;
    rig.device.fail();
    CHECK_FALSE(rig.audio().healthy());
    rig.source.play(1'000, tenth);
    CHECK(rig.audio().healthy());
}
