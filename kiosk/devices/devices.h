// What a kiosk is made of: a maker for each device. Those of a hall are in field_devices.h; a rehearsal has
// some that are played. Called on the main thread, by who puts a kiosk together.
//
//  - What is made belongs to the caller. Listeners, sources and tables that are handed in outlive it.
//  - A device that is not there is one that does nothing (drivers/<family>/none), never null.
//  - Display, voice and sound can fail to be opened; what is then done is the caller's to decide.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include <tl/expected.hpp>

#include "config/settings.h"
#include "content/typing/character_table.h"
#include "drivers/audio/audio_out.h"
#include "drivers/braille/braille.h"
#include "drivers/clock/clock.h"
#include "drivers/display/display.h"
#include "drivers/input/input.h"
#include "drivers/jack/jack.h"
#include "drivers/pinyin/pinyin.h"
#include "drivers/printer/printer.h"
#include "drivers/speech/recorded_voice.h"
#include "drivers/speech/speech.h"

namespace qiming::shell {

struct DeviceFault {
    std::string problem;
    std::string remedy;
    std::string text() const { return problem + " " + remedy; }
};

template <class Device>
using Opened = tl::expected<std::unique_ptr<Device>, DeviceFault>;

struct Synthesiser {
    std::unique_ptr<drivers::Speech> speech;
    drivers::SampleSource& source;  // what is to be heard of it, as long as it lives
    int sample_rate = 0;
};

class Devices {
public:
    virtual ~Devices() = default;
    // The machine's clock, whether it is right or not.
    virtual std::unique_ptr<drivers::Clock> clock(const config::Settings& settings) = 0;
    virtual std::unique_ptr<drivers::InputSource> input(const config::Settings& settings) = 0;
    virtual Opened<drivers::Display> display(const config::Settings& settings) = 0;
    virtual tl::expected<Synthesiser, DeviceFault> speech(drivers::SpeechListener& listener,
                                                          const drivers::RecordedVoice& recorded) = 0;
    virtual Opened<drivers::AudioOut> audio(const config::Settings& settings, int sample_rate,
                                            drivers::SampleSource& source) = 0;
    virtual std::unique_ptr<drivers::Jack> jack(const config::Settings& settings,
                                                drivers::JackListener& listener) = 0;
    virtual std::unique_ptr<drivers::Printer> printer(const config::Settings& settings,
                                                      drivers::PrinterListener& listener) = 0;
    virtual std::unique_ptr<drivers::Pinyin> pinyin(const content::CharacterTable& characters,
                                                    drivers::PinyinListener& listener) = 0;
    virtual std::unique_ptr<drivers::BrailleTables> braille_tables() = 0;
    // The tables are loaded before the first display is told of.
    virtual std::unique_ptr<drivers::Braille> braille(drivers::BrailleListener& listener,
                                                      drivers::BrailleTables& tables) = 0;
};

}  // namespace qiming::shell
