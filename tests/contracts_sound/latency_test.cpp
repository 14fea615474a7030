// Figures, asked for by name ("[.figures]"): they say how fast the machine is, not whether it is right.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <thread>

#include "drivers/audio/sdl/sdl_audio.h"
#include "tests/contracts_sound/sounds.h"

using namespace qiming;
using namespace qiming::tests;

namespace {

using Clock = std::chrono::steady_clock;
constexpr int rounds = 200;

// Stands between the voice and the device, and notes when sound is handed over.
class Watched : public drivers::SampleSource {
public:
    explicit Watched(drivers::SampleSource& source) : source_(source) {}
    std::size_t pull(std::span<std::int16_t> samples) override {
        const std::size_t count = source_.pull(samples);
        const Clock::duration now = Clock::now().time_since_epoch();
        if (std::any_of(samples.begin(), samples.end(), [](int sample) { return sample != 0; })) {
            last_sound = now.count();
            if (first_sound == 0) {
                first_sound = now.count();
            }
        }
        return count;
    }
    bool busy() const override { return source_.busy(); }
    bool wait_until_ready(std::size_t frames, int at_most_ms) override {
        return source_.wait_until_ready(frames, at_most_ms);
    }
    void attach(drivers::AudioOut* device) override { source_.attach(device); }

    std::atomic<Clock::rep> first_sound{0};
    std::atomic<Clock::rep> last_sound{0};

private:
    drivers::SampleSource& source_;
};

double ms_since(Clock::time_point start, Clock::rep then) {
    return std::chrono::duration<double, std::milli>(Clock::duration(then) - start.time_since_epoch()).count();
}

void print(const char* name, std::vector<double>& figures) {
    std::sort(figures.begin(), figures.end());
    const auto at = [&](std::size_t percent) { return figures[(figures.size() - 1) * percent / 100]; };
    std::printf("%s: p50 %.2f ms, p99 %.2f ms, n %zu\n", name, at(50), at(99), figures.size());
}

void sleep_ms(int ms) {
    std::this_thread::sleep_for(std::chrono::milliseconds(ms));
}

struct Chain {
    Chain() {
        ::setenv("SDL_AUDIODRIVER", "dummy", 1);
        auto opened = drivers::SdlAudio::open({}, watched);
        REQUIRE(opened.has_value());
        audio = std::move(*opened);
        sleep_ms(500);
    }
    RealVoice voice;
    Watched watched{voice.source()};
    std::unique_ptr<drivers::SdlAudio> audio;
};

}  // namespace

TEST_CASE("R4: from say to the first sample handed to the device", "[.figures]") {
    Chain chain;
    std::uint64_t ticket = 0;
    for (const bool asleep : {true, false}) {
        for (const std::string text : {"是", "返回上一页", "请选择您要办理的业务然后按中间的键确认"}) {
            std::vector<double> figures;
            for (int round = 0; round < rounds; ++round) {
                chain.voice.voice->hush();
                sleep_ms(asleep ? 350 : 15);
                chain.watched.first_sound = 0;
                const auto start = Clock::now();
                chain.voice.voice->say(++ticket, chinese(text));
                while (chain.watched.first_sound == 0) {
                    sleep_ms(1);
                }
                figures.push_back(ms_since(start, chain.watched.first_sound));
            }
            print((text + (asleep ? ", device asleep" : ", device awake")).c_str(), figures);
        }
    }
}

TEST_CASE("R3: from hush to the last sample handed to the device", "[.figures]") {
    Chain chain;
    std::vector<double> figures;
    for (int round = 0; round < rounds; ++round) {
        chain.voice.voice->say(1, chinese("请选择您要办理的业务，按中间的键确认，按返回键可以回到上一页。"));
        sleep_ms(60 + round % 13);
        const auto start = Clock::now();
        chain.voice.voice->hush();
        figures.push_back(ms_since(start, Clock::now().time_since_epoch().count()));
        sleep_ms(30);
        CHECK(ms_since(start, chain.watched.last_sound) <= figures.back());
    }
    print("hush, the call itself; no sample is handed over after it", figures);
}

TEST_CASE("Figures: processor time while nothing is said", "[.figures]") {
    const Chain chain;
    const std::clock_t before = std::clock();
    sleep_ms(20'000);
    const double used = static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
    std::printf("at rest: %.4f %% of one processor\n", 100.0 * used / 20.0);
    CHECK(used < 0.06);
}
