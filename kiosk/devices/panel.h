// What a visitor touches and sees: opened first, so that there is something to see while the rest is. Main
// thread.
#pragma once

#include <memory>

#include "kiosk/core/event.h"
#include "kiosk/devices/device_probe.h"
#include "kiosk/devices/devices.h"

namespace qiming::shell {

// Pages are cut for the panel that is there, whatever the settings say of it.
inline kiosk::PanelMeasured measured(const drivers::Display& display) {
    const accessibility::Viewport panel = display.viewport();
    return {{static_cast<int>(panel.width_px), static_cast<int>(panel.height_px)}};
}

class Panel {
public:
    // `devices` and `probe` outlive it.
    static tl::expected<std::unique_ptr<Panel>, DeviceFault> open(const config::Settings& settings,
                                                                  Devices& devices, DeviceProbe& probe) {
        auto input = devices.input(settings);
        auto display = devices.display(settings);
        if (!display) {
            return tl::unexpected<DeviceFault>(display.error());
        }
        return std::unique_ptr<Panel>(new Panel(std::move(input), std::move(*display), probe));
    }
    drivers::InputSource& input() { return input_; }
    drivers::Display& display() { return display_; }

private:
    Panel(std::unique_ptr<drivers::InputSource> input, std::unique_ptr<drivers::Display> display,
          DeviceProbe& probe)
        : real_input_(std::move(input)),
          real_display_(std::move(display)),
          input_(probe.before(*real_input_)),
          display_(probe.before(*real_display_)) {}

    std::unique_ptr<drivers::InputSource> real_input_;
    std::unique_ptr<drivers::Display> real_display_;
    drivers::InputSource& input_;
    drivers::Display& display_;
};

}  // namespace qiming::shell
