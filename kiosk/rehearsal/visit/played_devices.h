// The devices of a scripted visit: those of the field where a visitor is not needed, and played ones for the
// clock, the sound, the jack and the printer, which the script moves. Main thread; outlives the kiosk.
#pragma once

#include <cstdint>
#include <filesystem>

#include "drivers/audio/recorder/recorder.h"
#include "drivers/clock/stepped/stepped_clock.h"
#include "drivers/jack/scripted/scripted_jack.h"
#include "drivers/printer/recording/recording_printer.h"
#include "kiosk/devices/field_devices.h"

namespace qiming::shell {

class PlayedDevices final : public FieldDevices {
public:
    // `wall_s_at_start`: what the machine's clock shows as the visit begins, in seconds since 1970. What is
    // heard goes into the file `sound`.
    PlayedDevices(std::int64_t wall_s_at_start, std::filesystem::path sound)
        : FieldDevices(true), wall_s_at_start_(wall_s_at_start), sound_(std::move(sound)) {}

    std::unique_ptr<drivers::Clock> clock(const config::Settings& settings) override;
    Opened<drivers::AudioOut> audio(const config::Settings& settings, int sample_rate,
                                    drivers::SampleSource& source) override;
    std::unique_ptr<drivers::Jack> jack(const config::Settings& settings,
                                        drivers::JackListener& listener) override;
    std::unique_ptr<drivers::Printer> printer(const config::Settings& settings,
                                              drivers::PrinterListener& listener) override;
    // A display that happens to stand on the machine is no part of the visit.
    std::unique_ptr<drivers::BrailleTables> braille_tables() override;
    std::unique_ptr<drivers::Braille> braille(drivers::BrailleListener& listener,
                                              drivers::BrailleTables& tables) override;

    // What was made last, for the script; there while its owner is. What is to be heard, and its recorder, only
    // when they could be opened.
    drivers::SteppedClock& stepped_clock() { return *clock_; }
    drivers::SampleSource& source() { return *source_; }
    drivers::Recorder& recorder() { return *recorder_; }
    drivers::ScriptedJack& scripted_jack() { return *jack_; }
    drivers::RecordingPrinter& recording_printer() { return *printer_; }

private:
    std::int64_t wall_s_at_start_;
    std::filesystem::path sound_;
    drivers::SteppedClock* clock_ = nullptr;
    drivers::SampleSource* source_ = nullptr;
    drivers::Recorder* recorder_ = nullptr;
    drivers::ScriptedJack* jack_ = nullptr;
    drivers::RecordingPrinter* printer_ = nullptr;
};

}  // namespace qiming::shell
