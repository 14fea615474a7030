// The devices of a terminal in a hall. Main thread.
#pragma once

#include "kiosk/devices/devices.h"

namespace qiming::shell {

class FieldDevices : public Devices {
public:
    // `window`: the panel is a window instead of the full screen.
    explicit FieldDevices(bool window) : window_(window) {}

    std::unique_ptr<drivers::Clock> clock(const config::Settings& settings) override;
    std::unique_ptr<drivers::InputSource> input(const config::Settings& settings) override;
    Opened<drivers::Display> display(const config::Settings& settings) override;
    tl::expected<Synthesiser, DeviceFault> speech(drivers::SpeechListener& listener,
                                                  const drivers::RecordedVoice& recorded) override;
    Opened<drivers::AudioOut> audio(const config::Settings& settings, int sample_rate,
                                    drivers::SampleSource& source) override;
    std::unique_ptr<drivers::Jack> jack(const config::Settings& settings,
                                        drivers::JackListener& listener) override;
    std::unique_ptr<drivers::Printer> printer(const config::Settings& settings,
                                              drivers::PrinterListener& listener) override;
    std::unique_ptr<drivers::Pinyin> pinyin(const content::CharacterTable& characters,
                                            drivers::PinyinListener& listener) override;
    std::unique_ptr<drivers::BrailleTables> braille_tables() override;
    std::unique_ptr<drivers::Braille> braille(drivers::BrailleListener& listener,
                                              drivers::BrailleTables& tables) override;

private:
    bool window_;
};

}  // namespace qiming::shell
