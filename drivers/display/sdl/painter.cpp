#include "drivers/display/sdl/painter.h"

#include <algorithm>
#include <cmath>

#include "accessibility/layout/icons.h"

namespace qiming::drivers {
namespace {

using accessibility::Box;
using accessibility::Colour;
using accessibility::Layout;
using accessibility::Rect;
using accessibility::Shape;

constexpr float radius_mm = 3.5F;
constexpr float small_radius_mm = 1.5F;
constexpr float line_mm = 0.6F;
constexpr float thick_mm = 1.1F;
constexpr float scan_frame_mm = 4.4F;

Rect grown(const Rect& rect, float by) {
    return {rect.x - by, rect.y - by, rect.width + 2 * by, rect.height + 2 * by};
}

}  // namespace

void Painter::paint(const Layout& layout) {
    paint_regions(layout);
    for (const Box& box : layout.boxes) {
        paint_box(box);
    }
    paint_caption(layout);
    if (layout.pager) {
        paint_pager(*layout.pager);
    }
    for (const Box& box : layout.boxes) {
        if (box.focused) {
            paint_ring(box);
        }
    }
    if (layout.scan_frame) {
        paint_scan_frame(*layout.scan_frame);
    }
}

void Painter::paint_regions(const Layout& layout) {
    pen_.fill(layout.middle, theme_.page);
    const float line = std::round(line_mm * mm_);
    pen_.fill(layout.caption, theme_.card);
    pen_.fill({0, layout.caption.y, layout.caption.width, line}, theme_.line);
}

void Painter::paint_caption(const Layout& layout) {
    if (layout.caption_runs.empty()) {
        return;
    }
    if (layout.speaking_chip.width > 0) {
        pen_.fill_rounded(layout.speaking_chip, small_radius_mm * mm_, theme_.primary);
        pen_.text(layout.speaking_run, theme_.on_primary);
    }
    for (const accessibility::TextRun& run : layout.caption_runs) {
        pen_.text(run, accessibility::colour_of(run.ink, theme_));
    }
}

void Painter::paint_pager(const accessibility::Pager& pager) {
    for (const Rect* button : {&pager.backward, &pager.forward}) {
        if (button->width > 0) {
            pen_.fill_rounded(*button, radius_mm * mm_, theme_.card);
            pen_.outline(*button, radius_mm * mm_, line_mm * mm_, theme_.accent);
        }
    }
    for (const accessibility::TextRun& run : pager.runs) {
        pen_.text(run, accessibility::colour_of(run.ink, theme_));
    }
}

void Painter::paint_box(const Box& box) {
    paint_ground(box);
    if (box.icon) {
        const accessibility::IconBox& icon = *box.icon;
        if (icon.on_tile) {
            pen_.fill_rounded(icon.rect, radius_mm * mm_, theme_.primary);
        }
        const float inset = icon.on_tile ? std::round(icon.rect.height * 0.2F) : 0;
        pen_.icon(accessibility::icon_code_point(icon.icon), grown(icon.rect, -inset),
                  icon.on_tile ? theme_.on_primary : accessibility::colour_of(icon.ink, theme_));
    }
    if (box.badge) {
        pen_.outline(*box.badge, small_radius_mm * mm_, std::max(1.0F, line_mm * mm_ * 0.7F), theme_.line);
        pen_.text(box.badge_run, accessibility::colour_of(box.badge_run.ink, theme_));
    }
    for (const accessibility::TextRun& run : box.runs) {
        pen_.text(run, accessibility::colour_of(run.ink, theme_));
    }
}

void Painter::paint_ground(const Box& box) {
    const float radius = radius_mm * mm_;
    switch (box.shape) {
        case Shape::None: return;
        case Shape::Bar:
            pen_.fill(box.rect, theme_.bar);
            if (theme_.bar == theme_.page) {
                const float line = std::round(line_mm * mm_);
                const float y = box.rect.y > 0 ? box.rect.y : box.rect.bottom() - line;
                pen_.fill({box.rect.x, y, box.rect.width, line}, theme_.bar_line);
            }
            return;
        case Shape::BarCell: pen_.outline(box.rect, radius, line_mm * mm_ * 0.7F, theme_.bar_line); return;
        case Shape::Card:
        case Shape::ChoiceCard:
        case Shape::CheckCard:
        case Shape::PadKey:
        case Shape::FieldBox: paint_card(box); return;
        case Shape::PrimaryButton: pen_.fill_rounded(box.rect, radius, theme_.primary); return;
        case Shape::OutlineButton:
            pen_.fill_rounded(box.rect, radius, theme_.card);
            pen_.outline(box.rect, radius, line_mm * mm_ * 1.3F, theme_.accent);
            return;
        case Shape::ProgressBar: paint_progress(box); return;
        case Shape::NoticeStrip:
            pen_.fill_rounded(box.rect, radius, theme_.card);
            pen_.outline(box.rect, radius, thick_mm * mm_, box.invalid ? theme_.error : theme_.accent);
            return;
        case Shape::Badge:
            pen_.outline(box.rect, small_radius_mm * mm_ * 1.3F, line_mm * mm_ * 0.9F, theme_.accent);
            return;
    }
}

void Painter::paint_card(const Box& box) {
    const float radius = radius_mm * mm_;
    pen_.fill_rounded(box.rect, radius, box.selected ? theme_.selected_card : theme_.card);
    if (box.invalid) {
        pen_.outline(box.rect, radius, thick_mm * mm_, theme_.error);
    } else if (box.selected) {
        pen_.outline(box.rect, radius, thick_mm * mm_, theme_.primary);
    } else if (box.unavailable) {
        pen_.dashed_outline(box.rect, radius, line_mm * mm_, theme_.line);
    } else {
        pen_.outline(box.rect, radius, line_mm * mm_, theme_.line);
    }
    if (box.mark) {
        paint_mark(box);
    }
}

void Painter::paint_mark(const Box& box) {
    const Rect& mark = *box.mark;
    const float line = std::round(0.9F * mm_);
    const Colour edge = box.unavailable ? theme_.quiet_text : theme_.text;
    if (box.shape == Shape::ChoiceCard) {
        pen_.outline(mark, mark.height / 2, line, edge);
        if (box.selected) {
            pen_.fill_rounded(grown(mark, -std::round(mark.height * 0.26F)), mark.height, theme_.primary);
        }
        return;
    }
    if (box.selected) {
        pen_.fill_rounded(mark, small_radius_mm * mm_, theme_.primary);
        pen_.icon(accessibility::icon_code_point("check"), grown(mark, -std::round(mark.height * 0.1F)),
                  theme_.on_primary);
    } else {
        pen_.outline(mark, small_radius_mm * mm_, line, edge);
    }
}

void Painter::paint_progress(const Box& box) {
    if (!box.mark) {
        return;
    }
    Rect done = *box.mark;
    done.width = std::round(done.width * std::clamp(box.fraction, 0.0F, 1.0F));
    pen_.fill_rounded(*box.mark, box.mark->height / 2, theme_.card);
    if (done.width > 0) {
        pen_.fill_rounded(done, done.height / 2, theme_.primary);
    }
    pen_.outline(*box.mark, box.mark->height / 2, line_mm * mm_ * 0.7F, theme_.line);
}

// Outside the ring of the focus, which stands on the first item.
void Painter::paint_scan_frame(const Rect& offered) {
    const float out = std::round(scan_frame_mm * mm_);
    pen_.outline(grown(offered, out), radius_mm * mm_ + out, std::round(thick_mm * mm_), theme_.text);
}

void Painter::paint_ring(const Box& box) {
    const bool on_bar = box.shape == Shape::BarCell;
    const Colour ground = on_bar ? theme_.bar : theme_.page;
    const Colour outer = accessibility::ring_on(theme_, ground);
    const bool apart = accessibility::ring_bed(theme_, ground) != outer;
    const float inner_band = std::round(1.4F * mm_);
    const float strip = apart ? std::round(0.4F * mm_) : 0;
    const float outer_band = std::round((apart ? 0.9F : 1.2F) * mm_);
    const float radius = radius_mm * mm_;
    // The strip keeps the inner band off a filled button of nearly its own colour, too.
    const float inner = strip + inner_band;
    const float all = inner + strip + outer_band;
    pen_.outline(grown(box.rect, inner), radius + inner, inner_band, theme_.ring_inner);
    pen_.outline(grown(box.rect, all), radius + all, outer_band, outer);
}

}  // namespace qiming::drivers
