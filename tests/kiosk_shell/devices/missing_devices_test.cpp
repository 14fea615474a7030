// A device that is missing is one that does nothing, and answers all the same.
#include <catch2/catch_test_macros.hpp>
#include <memory>
#include <string>
#include <utility>

#include "drivers/audio/none/no_audio.h"
#include "drivers/audio/recording/recording_audio.h"
#include "drivers/clock/system/system_clock.h"
#include "drivers/display/recording/recording_display.h"
#include "drivers/jack/none/no_jack.h"
#include "drivers/speech/none/mute_speech.h"
#include "drivers/speech/recording/recording_speech.h"
#include "kiosk/devices/panel.h"
#include "kiosk/devices/voice.h"
#include "tests/kiosk_shell/no_desks.h"
#include "tests/kiosk_shell/office.h"
#include "tests/support/devices/fake_input.h"

namespace qiming {
namespace {

using tests::all_of;

struct NoRecording final : drivers::RecordedVoice {
    int sample_rate() const override { return 22'050; }
    bool play(accessibility::Language, const std::string&, double, const Sink&) const override { return false; }
};

// Whatever is named in `lacks` cannot be opened; all else is there, or does nothing.
class FewDevices final : public shell::Devices {
public:
    explicit FewDevices(std::string lacks) : lacks_(std::move(lacks)) {}

    std::unique_ptr<drivers::Clock> clock(const config::Settings&) override {
        return std::make_unique<drivers::SystemClock>();
    }
    std::unique_ptr<drivers::InputSource> input(const config::Settings&) override {
        return std::make_unique<support::FakeInput>();
    }
    shell::Opened<drivers::Display> display(const config::Settings&) override {
        return opened<drivers::Display>("display", std::make_unique<drivers::RecordingDisplay>());
    }
    tl::expected<shell::Synthesiser, shell::DeviceFault> speech(drivers::SpeechListener& listener,
                                                                const drivers::RecordedVoice&) override {
        if (lacks_ == "speech") {
            return fault();
        }
        auto made = std::make_unique<drivers::RecordingSpeech>(listener);
        drivers::SampleSource& source = *made;
        return shell::Synthesiser{std::move(made), source, 22'050};
    }
    shell::Opened<drivers::AudioOut> audio(const config::Settings&, int rate,
                                           drivers::SampleSource& source) override {
        return opened<drivers::AudioOut>("audio", std::make_unique<drivers::RecordingAudio>(source, rate));
    }
    std::unique_ptr<drivers::Jack> jack(const config::Settings&, drivers::JackListener&) override {
        return std::make_unique<drivers::NoJack>();
    }
    std::unique_ptr<drivers::Printer> printer(const config::Settings&,
                                              drivers::PrinterListener& listener) override {
        return tests::no_printer(listener);
    }
    std::unique_ptr<drivers::Pinyin> pinyin(const content::CharacterTable&,
                                            drivers::PinyinListener& listener) override {
        return tests::no_pinyin(listener);
    }
    std::unique_ptr<drivers::BrailleTables> braille_tables() override {
        return std::make_unique<drivers::NoBrailleTables>();
    }
    std::unique_ptr<drivers::Braille> braille(drivers::BrailleListener&, drivers::BrailleTables&) override {
        return std::make_unique<drivers::NoBraille>();
    }

private:
    static tl::unexpected<shell::DeviceFault> fault() {
        return tl::unexpected<shell::DeviceFault>(shell::DeviceFault{"It is not there.", "Plug it in."});
    }
    template <class Device>
    shell::Opened<Device> opened(const std::string& name, std::unique_ptr<Device> device) const {
        if (lacks_ == name) {
            return fault();
        }
        return device;
    }
    std::string lacks_;
};

// Stands before nothing, and counts what it could have stood before.
class CountingProbe final : public shell::DeviceProbe {
public:
    drivers::InputSource& before(drivers::InputSource& real) override { return ++seen, real; }
    drivers::Display& before(drivers::Display& real) override { return ++seen, real; }
    shell::Sounding before(shell::Sounding real) override { return ++seen, real; }
    int seen = 0;
};

struct Rig {
    explicit Rig(const std::string& lacks) : devices(lacks) {}
    FewDevices devices;
    CountingProbe probe;
    tests::Office office;
    shell::SpeechPostman postman{office.mailbox};
    shell::Headphones headphones;
    NoRecording recorded;
    shell::Voice voice{{}, devices, probe, postman, headphones, recorded};
};

}  // namespace

TEST_CASE("R52: without synthesiser or sound device the voice is mute, says why, and lets nobody wait") {
    for (const char* lacks : {"speech", "audio"}) {
        INFO(lacks);
        Rig rig(lacks);
        CHECK_FALSE(rig.voice.is_there());
        CHECK(rig.voice.trouble() == "It is not there. Plug it in.");
        CHECK_FALSE(rig.voice.audio().healthy());
        rig.office.mailbox.take_all();
        rig.voice.speech().say(7, {});
        const auto mails = rig.office.mailbox.take_all();
        REQUIRE(mails.size() == 1);
        CHECK(std::get<shell::SpeechFinished>(mails[0]).ticket == 7);
    }
    Rig whole("");
    CHECK(whole.voice.is_there());
    CHECK(whole.voice.audio().healthy());
}

TEST_CASE("a kiosk without a panel does not start, and says why; whoever notes stands before each device") {
    CountingProbe probe;
    FewDevices blind("display");
    const auto refused = shell::Panel::open({}, blind, probe);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().text() == "It is not there. Plug it in.");
    CHECK(probe.seen == 0);
    FewDevices all("");
    REQUIRE(shell::Panel::open({}, all, probe));
    CHECK(probe.seen == 2);
    CHECK(Rig("").probe.seen == 1);
}

TEST_CASE("without an input method every question for candidates is answered: there is none") {
    tests::Office office;
    tests::NoDesks none(office);
    kiosk::FindCandidates question;
    question.serial = 3;
    question.letters = "wang";
    none.typing.ask(question);
    const auto found = all_of<kiosk::CandidatesFound>(office.mailbox.take_all());
    REQUIRE(found.size() == 1);
    CHECK(found[0].serial == 3);
    CHECK(found[0].candidates.empty());
    CHECK_FALSE(office.in_flight.any());
}

TEST_CASE("without a jack headphones count as out") {
    const drivers::NoJack jack;
    CHECK_FALSE(jack.is_there());
    CHECK_FALSE(jack.is_inserted());
}

}  // namespace qiming
