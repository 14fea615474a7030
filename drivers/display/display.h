// A panel: measures text and draws a layout. Used by the main thread only.
#pragma once

#include <string>

#include <tl/expected.hpp>

#include "accessibility/layout/picture.h"
#include "accessibility/preferences.h"

namespace qiming::drivers {

struct DisplayFault {
    std::string problem;
    std::string remedy;
};

class Display {
public:
    virtual ~Display() = default;
    virtual const accessibility::TextMeasure& measure() const = 0;
    virtual accessibility::Viewport viewport() const = 0;
    // Draws one frame and shows it. Draws nothing of its own: everything stands in the layout.
    virtual void draw(const accessibility::Layout& layout, const accessibility::Preferences& preferences) = 0;
    // Writes the last frame as PNG.
    virtual tl::expected<void, DisplayFault> save_png(const std::string& file) = 0;
    // Forgets cached text pictures, so that nothing of a visit stays in memory (R38).
    virtual void forget() = 0;
};

}  // namespace qiming::drivers
