#include "kiosk/devices/field_devices.h"

#include <spdlog/spdlog.h>

#include <utility>

#include "drivers/audio/sdl/sdl_audio.h"
#include "drivers/braille/brlapi/brlapi_braille.h"
#include "drivers/braille/louis/louis_tables.h"
#include "drivers/clock/system/system_clock.h"
#include "drivers/display/sdl/sdl_display.h"
#include "drivers/input/sdl/sdl_input.h"
#include "drivers/jack/evdev/evdev_jack.h"
#include "drivers/jack/none/no_jack.h"
#include "drivers/pinyin/libpinyin/libpinyin_engine.h"
#include "drivers/printer/cups/cups_printer.h"
#include "drivers/printer/none/no_printer.h"
#include "drivers/speech/espeak/espeak_speech.h"
#include "kiosk/runtime/region_clock.h"

namespace qiming::shell {
namespace {

template <class Fault>
tl::unexpected<DeviceFault> as_device_fault(Fault fault) {
    return tl::unexpected<DeviceFault>(DeviceFault{std::move(fault.problem), std::move(fault.remedy)});
}

}  // namespace

std::unique_ptr<drivers::Clock> FieldDevices::clock(const config::Settings& settings) {
    return std::make_unique<drivers::SystemClock>(zone_of(settings));
}

std::unique_ptr<drivers::InputSource> FieldDevices::input(const config::Settings& settings) {
    return std::make_unique<drivers::SdlInput>(
        drivers::PanelSize{static_cast<float>(settings.width_px), static_cast<float>(settings.height_px)});
}

Opened<drivers::Display> FieldDevices::display(const config::Settings& settings) {
    auto opened =
        drivers::open_sdl_display({!window_, settings.width_px, settings.height_px, settings.px_per_mm});
    if (!opened) {
        return as_device_fault(std::move(opened.error()));
    }
    return std::move(*opened);
}

tl::expected<Synthesiser, DeviceFault> FieldDevices::speech(drivers::SpeechListener& listener,
                                                            const drivers::RecordedVoice& recorded) {
    auto opened = drivers::EspeakSpeech::open({}, listener, &recorded);
    if (!opened) {
        return as_device_fault(std::move(opened.error()));
    }
    drivers::SampleSource& source = (*opened)->source();
    const int sample_rate = (*opened)->sample_rate();
    return Synthesiser{std::move(*opened), source, sample_rate};
}

Opened<drivers::AudioOut> FieldDevices::audio(const config::Settings& settings, int sample_rate,
                                              drivers::SampleSource& source) {
    drivers::SdlAudioOptions options;
    options.speaker = settings.audio_speaker;
    options.headphones = settings.audio_headphones;
    options.sample_rate = sample_rate;
    options.period_frames = settings.audio_period_frames;
    auto opened = drivers::SdlAudio::open(options, source);
    if (!opened) {
        return as_device_fault(std::move(opened.error()));
    }
    return std::move(*opened);
}

std::unique_ptr<drivers::Jack> FieldDevices::jack(const config::Settings& settings,
                                                  drivers::JackListener& listener) {
    if (settings.audio_jack == "none") {
        return std::make_unique<drivers::NoJack>();
    }
    auto jack = std::make_unique<drivers::EvdevJack>(drivers::switch_device(settings.audio_jack), listener);
    if (!jack->is_there()) {
        spdlog::warn(
            "no input device tells of headphones: they count as out until one does, and all is said on "
            "the speaker");
    }
    return jack;
}

std::unique_ptr<drivers::Printer> FieldDevices::printer(const config::Settings& settings,
                                                        drivers::PrinterListener& listener) {
    if (settings.printer_uri.empty()) {
        return std::make_unique<drivers::NoPrinter>(listener);
    }
    const std::string user = "qiming-" + std::to_string(settings.kiosk_code);
    return std::make_unique<drivers::CupsPrinter>(drivers::IppAddress{settings.printer_uri, user}, listener);
}

std::unique_ptr<drivers::Pinyin> FieldDevices::pinyin(const content::CharacterTable& characters,
                                                      drivers::PinyinListener& listener) {
    return std::make_unique<drivers::LibpinyinEngine>(listener, characters);
}

std::unique_ptr<drivers::BrailleTables> FieldDevices::braille_tables() {
    return std::make_unique<drivers::LouisTables>();
}

std::unique_ptr<drivers::Braille> FieldDevices::braille(drivers::BrailleListener& listener,
                                                        drivers::BrailleTables& tables) {
    return std::make_unique<drivers::BrlapiBraille>(drivers::BrlapiAddress{}, listener,
                                                    [&tables] { tables.load(); });
}

}  // namespace qiming::shell
