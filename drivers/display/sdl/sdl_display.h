// A panel by SDL2: Dear ImGui paints shapes and places text, FreeType draws each line of text once
// into a picture that is kept.
//
//  1. Rendering is software by default; nothing redraws by itself.
//  2. Without an X or Wayland display it draws into a plain window of SDL's dummy driver, pixel for
//     pixel the same.
//  3. Fonts are mapped, not read; a line of text is drawn when it is first shown, and kept until
//     forget() or until it has not been shown for a while.
//
// Owner and only user: the main thread.
#pragma once

#include <memory>
#include <string>

#include <tl/expected.hpp>

#include "drivers/display/display.h"

namespace qiming::drivers {

struct SdlDisplayOptions {
    bool full_screen = true;  // of the panel's own size; else a window of the size below
    int width = 1920;
    int height = 1080;
    float px_per_mm = 4.035F;  // 21.5-inch 1080p panel
    bool accelerated = false;  // where the terminal has a GPU
    std::string title = "Qiming";
};

tl::expected<std::unique_ptr<Display>, DisplayFault> open_sdl_display(const SdlDisplayOptions& options);

}  // namespace qiming::drivers
