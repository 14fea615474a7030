#include "kiosk/rehearsal/visit/played_devices.h"

#include "drivers/braille/none/no_braille.h"
#include "kiosk/runtime/region_clock.h"

namespace qiming::shell {
namespace {

// Hands `made` out, and keeps where it is.
template <class Device>
std::unique_ptr<Device> noted(std::unique_ptr<Device> made, Device*& at) {
    at = made.get();
    return made;
}

}  // namespace

std::unique_ptr<drivers::Clock> PlayedDevices::clock(const config::Settings& settings) {
    return noted(std::make_unique<drivers::SteppedClock>(wall_s_at_start_, zone_of(settings)), clock_);
}

Opened<drivers::AudioOut> PlayedDevices::audio(const config::Settings&, int sample_rate,
                                               drivers::SampleSource& source) {
    auto opened = drivers::Recorder::open(sound_.string(), sample_rate, source);
    if (!opened) {
        return tl::unexpected<DeviceFault>(DeviceFault{opened.error().problem, opened.error().remedy});
    }
    source_ = &source;
    return noted(std::move(*opened), recorder_);
}

std::unique_ptr<drivers::Jack> PlayedDevices::jack(const config::Settings&, drivers::JackListener& listener) {
    return noted(std::make_unique<drivers::ScriptedJack>(listener), jack_);
}

std::unique_ptr<drivers::Printer> PlayedDevices::printer(const config::Settings&,
                                                         drivers::PrinterListener& listener) {
    return noted(std::make_unique<drivers::RecordingPrinter>(listener), printer_);
}

std::unique_ptr<drivers::BrailleTables> PlayedDevices::braille_tables() {
    return std::make_unique<drivers::NoBrailleTables>();
}

std::unique_ptr<drivers::Braille> PlayedDevices::braille(drivers::BrailleListener&, drivers::BrailleTables&) {
    return std::make_unique<drivers::NoBraille>();
}

}  // namespace qiming::shell
