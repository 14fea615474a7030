// What comes first when headphones go in or out.
#include <catch2/catch_test_macros.hpp>

#include "drivers/speech/recording/recording_speech.h"
#include "tests/headphones/plugged_kiosk.h"
#include "tests/support/sample_pronunciation.h"

using namespace qiming;
using namespace qiming::tests;
using accessibility::AudioRoute;

namespace {

using Journal = std::vector<std::string>;

class NotingSpeech final : public drivers::RecordingSpeech {
public:
    NotingSpeech(drivers::SpeechListener& listener, Journal& journal)
        : RecordingSpeech(listener), journal_(journal) {}
    void say(std::uint64_t ticket, const std::vector<accessibility::SpokenPhrase>& phrases) override {
        journal_.emplace_back("say");
        RecordingSpeech::say(ticket, phrases);
    }
    void hush() override {
        journal_.emplace_back("hush");
        RecordingSpeech::hush();
    }

private:
    Journal& journal_;
};

class NotingAudio final : public drivers::RecordingAudio {
public:
    NotingAudio(drivers::SampleSource& source, Journal& journal)
        : RecordingAudio(source, 22'050), journal_(journal) {}
    void route(AudioRoute route) override {
        journal_.emplace_back(route == AudioRoute::Speaker ? "speaker" : "headphones");
        RecordingAudio::route(route);
    }

private:
    Journal& journal_;
};

struct Rig {
    Rig() {
        kiosk.start();
        for (const char* key : {"Down", "Return"}) {
            office.input.put(drivers::KeyDown{key});
            step();
        }
    }
    void step() {
        while (kiosk.step(0) == shell::Went::On) {
        }
    }
    Journal plug(bool in) {
        journal.clear();
        jack.plug({in});
        step();
        return journal;
    }

    Journal journal;
    Office office;
    kiosk::World world = sample_world();
    config::KeyMap keys = few_keys();
    shell::SpeechPostman postman{office.mailbox};
    shell::Headphones headphones;
    shell::JackPostman jack_postman{office.mailbox, headphones};
    NotingSpeech speech{postman, journal};
    NotingAudio audio{speech, journal};
    drivers::RecordingDisplay display;
    Nobody sender;
    NoDesks none{office};
    shell::CallDesk calls{{world.settings, office.clock, office.mailbox, office.in_flight, office.link},
                          std::make_unique<drivers::ScriptedHttpClient>()};
    shell::EffectRunner effects{{world.settings, office.clock, office.storage, sender, calls, speech, audio,
                                 display, office.mailbox, office.in_flight, [] { return std::string("id"); },
                                 headphones, none.typing, none.prints}};
    shell::Kiosk kiosk{{world, keys, sample_pronunciation(), office.clock, office.input, display, speech, audio,
                        office.mailbox, effects, none.braille, none.onlooker, none.pulse}};
    drivers::ScriptedJack jack{jack_postman};
};

}  // namespace

TEST_CASE("R13: first silence, then the route, and only then something new is said") {
    Rig rig;
    CHECK(rig.plug(true) == Journal{"hush", "headphones", "say"});
    CHECK(rig.plug(false) == Journal{"hush", "speaker", "say"});
    CHECK(rig.plug(true) == Journal{"hush", "headphones", "say"});
}

TEST_CASE("R13: between the jack and the core nothing sounds; else everything does") {
    shell::Headphones headphones;
    CHECK(headphones.may_sound());
    headphones.plugged(true);
    CHECK(headphones.may_sound());  // the core does not know yet: public words on the speaker
    headphones.routed(AudioRoute::Headphones);
    CHECK(headphones.may_sound());
    headphones.plugged(false);
    CHECK_FALSE(headphones.may_sound());
    headphones.routed(AudioRoute::Headphones);  // the volume, say, set by what happened before
    CHECK_FALSE(headphones.may_sound());
    headphones.routed(AudioRoute::Speaker);
    CHECK(headphones.may_sound());
}
