// The kiosk's main thread with its real voice and its real jack; panel, store and centre are fakes.
#pragma once

#include <stdlib.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <memory>
#include <string>
#include <thread>

#include "drivers/audio/recording/recording_audio.h"
#include "drivers/audio/sdl/sdl_audio.h"
#include "drivers/display/recording/recording_display.h"
#include "kiosk/devices/headphones.h"
#include "kiosk/shell/kiosk.h"
#include "tests/contracts_jack/jacks.h"
#include "tests/headphones/marked_voice.h"
#include "tests/kiosk_shell/no_desks.h"
#include "tests/kiosk_shell/office.h"
#include "tests/support/devices/temporary_folder.h"
#include "tests/support/sample_pronunciation.h"
#include "tests/support/sample_world.h"
#include "tests/support/wait_until.h"

namespace qiming::tests {

struct Nobody final : shell::Sender {
    void wake() override {}
    void refresh() override {}
};

// Two sound cards of which every sample is kept: one that is pulled by hand, in the visit's own time ...
struct CardByHand {
    explicit CardByHand(drivers::SampleSource& source, int rate) : device(source, rate) {}
    drivers::AudioOut& audio() { return device; }
    void run(int ms, const std::function<void()>& step) {
        for (int passed = 0; passed < ms; passed += 10) {
            device.play(10);
            step();
        }
    }
    Samples heard(accessibility::AudioRoute route) { return device.heard(route); }
    drivers::RecordingAudio device;
};

// ... and SDL's, with a thread of its own, in real time; each device writes into a file.
struct CardOfSdl {
    explicit CardOfSdl(drivers::SampleSource& source, int rate) {
        ::setenv("SDL_AUDIODRIVER", "disk", 1);
        device = std::move(
            drivers::SdlAudio::open({folder.file("speaker"), folder.file("headphones"), rate, 256}, source)
                .value());
    }
    drivers::AudioOut& audio() { return *device; }
    void run(int ms, const std::function<void()>& step) {
        for (const std::int64_t until = now_ms() + ms; now_ms() < until;) {
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
            step();
        }
    }
    Samples heard(accessibility::AudioRoute route) {
        const bool on_speaker = route == accessibility::AudioRoute::Speaker;
        std::ifstream stream(folder.file(on_speaker ? "speaker" : "headphones"), std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
        Samples samples(bytes.size() / sizeof(std::int16_t));
        std::copy_n(bytes.data(), samples.size() * sizeof(std::int16_t),
                    reinterpret_cast<char*>(samples.data()));
        return samples;
    }
    support::TemporaryFolder folder;
    std::unique_ptr<drivers::SdlAudio> device;
};

inline config::KeyMap few_keys() {
    using accessibility::Gesture;
    config::KeyMap keys;
    keys.by_key = {{"Down", Gesture::Next},   {"Return", Gesture::Activate}, {"Right", Gesture::NextPage},
                   {"F2", Gesture::WhereAmI}, {"F3", Gesture::Repeat},       {"F9", Gesture::Pause},
                   {"Home", Gesture::Home}};
    for (int digit = 0; digit <= 9; ++digit) {
        keys.by_key[std::to_string(digit)] = static_cast<Gesture>(static_cast<int>(Gesture::Digit0) + digit);
    }
    return keys;
}

template <class Card>
struct PluggedKiosk {
    PluggedKiosk() { kiosk.start(); }

    void step() {
        while (kiosk.step(0) == shell::Went::On) {
        }
    }
    void run(int ms) {
        card.run(ms, [this] { step(); });
    }
    void press(const std::string& key) {
        office.input.put(drivers::KeyDown{key});
        step();
    }
    void type(const std::string& digits) {
        for (const char digit : digits) {
            press(std::string(1, digit));
            run(30);
        }
    }
    // The contact alone; the kiosk hears of it when it runs.
    void contact(bool in) {
        pipe.write(report(SW_HEADPHONE_INSERT, in ? 1 : 0));
        support::wait_until([&] { return jack.is_inserted() == in; });
    }
    std::string page() const { return kiosk.terminal().tree().root().node.id; }
    // To the question for the ID, which is typed.
    void tell_the_number() {
        if (page() == "resting") {
            press("Down");  // headphones have woken it otherwise
        }
        for (const char* key : {"Return", "1", "Down", "1", "Right"}) {
            press(key);
            run(30);
        }
        type("440402199003071232");
    }
    std::size_t private_ones(accessibility::AudioRoute route) { return count_private(card.heard(route)); }

    Office office;
    kiosk::World world = sample_world();
    config::KeyMap keys = few_keys();
    shell::SpeechPostman postman{office.mailbox};
    shell::Headphones headphones;
    shell::JackPostman jack_postman{office.mailbox, headphones};
    MarkedVoice voice{postman, "si[51 si[51 li35N"};
    shell::GuardedSource guarded{voice, headphones};
    Card card{guarded, voice.sample_rate()};
    drivers::RecordingDisplay display;
    Nobody sender;
    NoDesks none{office};
    shell::CallDesk calls{{world.settings, office.clock, office.mailbox, office.in_flight, office.link},
                          std::make_unique<drivers::ScriptedHttpClient>()};
    shell::EffectRunner effects{{world.settings, office.clock, office.storage, sender, calls, voice,
                                 card.audio(), display, office.mailbox, office.in_flight,
                                 [] { return std::string("id"); }, headphones, none.typing, none.prints}};
    shell::Kiosk kiosk{{world, keys, sample_pronunciation(), office.clock, office.input, display, voice,
                        card.audio(), office.mailbox, effects, none.braille, none.onlooker, none.pulse}};
    PipeDevice pipe;
    drivers::EvdevJack jack{pipe.as_device(), jack_postman};
};

}  // namespace qiming::tests
