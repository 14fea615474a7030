// Paints one layout: which shape has which fill, outline and ring. All sizes in millimetres.
#pragma once

#include "accessibility/layout/picture.h"
#include "accessibility/layout/theme.h"
#include "drivers/display/sdl/pen.h"

namespace qiming::drivers {

class Painter {
public:
    Painter(Pen& pen, const accessibility::Theme& theme, float px_per_mm)
        : pen_(pen), theme_(theme), mm_(px_per_mm) {}

    void paint(const accessibility::Layout& layout);

private:
    void paint_regions(const accessibility::Layout& layout);
    void paint_caption(const accessibility::Layout& layout);
    void paint_pager(const accessibility::Pager& pager);
    void paint_box(const accessibility::Box& box);
    void paint_ground(const accessibility::Box& box);
    void paint_card(const accessibility::Box& box);
    void paint_mark(const accessibility::Box& box);
    void paint_progress(const accessibility::Box& box);
    void paint_ring(const accessibility::Box& box);
    void paint_scan_frame(const accessibility::Rect& offered);

    Pen& pen_;
    const accessibility::Theme& theme_;
    float mm_;
};

}  // namespace qiming::drivers
