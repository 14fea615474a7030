// The few shapes that the painter draws with: rectangles, rounded rectangles, outlines, dashes,
// lines of text and icons. Everything lands on whole pixels.
#pragma once

#include <string>

#include "drivers/display/sdl/canvas.h"
#include "drivers/display/sdl/corners.h"
#include "drivers/display/sdl/text_pictures.h"

namespace qiming::drivers {

class Pen {
public:
    Pen(ImDrawList& list, Corners& corners, TextPictures& pictures)
        : list_(list), corners_(corners), pictures_(pictures) {}

    void fill(const accessibility::Rect& rect, accessibility::Colour colour);
    void fill_rounded(const accessibility::Rect& rect, float radius, accessibility::Colour colour);
    // Inside `rect`.
    void outline(const accessibility::Rect& rect, float radius, float thickness, accessibility::Colour colour);
    void dashed_outline(const accessibility::Rect& rect, float radius, float thickness,
                        accessibility::Colour colour);
    void text(const accessibility::TextRun& run, accessibility::Colour colour);
    void icon(char32_t code_point, const accessibility::Rect& rect, accessibility::Colour colour);

private:
    void corner_pictures(const accessibility::Rect& rect, int radius, int thickness,
                         accessibility::Colour colour);

    ImDrawList& list_;
    Corners& corners_;
    TextPictures& pictures_;
};

}  // namespace qiming::drivers
