// Reads the SDL event queue: keypad and keyboard, touch screen and mouse, window.
//
//  1. A key is reported once, when it goes down; what a held key repeats is left out (R31).
//  2. Fingers are reported as they go down, move and come up, and so is a mouse while its left button is down;
//     the mouse events that SDL makes out of touches are left out.
//  3. Points are in pixels of the panel, whatever size the window has.
//  4. A button of a joystick, which is what a switch is to the machine, is a key: "Joystick 1".
//  5. A key beside which Ctrl, Alt or the like is held is another key, which no key map knows: "Alt+F4".
//  6. wait() sleeps without polling, also without a display, where SDL itself would poll.
// wait() belongs to the main thread, the one that made the display; post() may come from any thread.
#pragma once

#include <memory>

#include "drivers/input/input.h"

namespace qiming::drivers {

struct PanelSize {
    float width_px = 1920;
    float height_px = 1080;
};

class SdlInput final : public InputSource {
public:
    // Asks SDL for its event queue; needs no display yet.
    explicit SdlInput(PanelSize panel);
    ~SdlInput() override;
    SdlInput(const SdlInput&) = delete;
    SdlInput& operator=(const SdlInput&) = delete;

    bool wait(int timeout_ms, Input& input) override;
    void post() override;

private:
    struct Queue;
    std::unique_ptr<Queue> queue_;
};

}  // namespace qiming::drivers
