#include "accessibility/layout/set_text.h"

#include <algorithm>
#include <cmath>

#include "accessibility/layout/line_breaking.h"

namespace qiming::accessibility {

float Sheet::width_of(std::string_view text, const TextStyle& style) const {
    return measure.width(text, style.em, style.weight);
}

TextRun set_text(const Sheet& sheet, std::string_view text, const TextStyle& style, Point at, float width,
                 Align align) {
    TextRun run;
    run.em_px = style.em;
    run.line_height = std::round(style.em * line_height_per_em);
    run.weight = style.weight;
    run.ink = style.ink;
    if (text.empty()) {
        return run;
    }
    float y = at.y;
    for (std::string& line : break_lines(text, width, style.em, style.weight, sheet.measure)) {
        const float spare = align == Align::Left ? 0 : width - sheet.width_of(line, style);
        const float x = at.x + std::floor(std::max(0.0F, align == Align::Centre ? spare / 2 : spare));
        run.lines.push_back({std::move(line), {x, y}});
        y += run.line_height;
    }
    return run;
}

float height_of(const TextRun& run) {
    return run.line_height * static_cast<float>(run.lines.size());
}

float width_of(const Sheet& sheet, const TextRun& run) {
    float widest = 0;
    for (const TextLine& line : run.lines) {
        widest = std::max(widest, sheet.width_of(line.text, {run.em_px, run.weight, run.ink}));
    }
    return widest;
}

void move_by(TextRun& run, float x, float y) {
    for (TextLine& line : run.lines) {
        line.origin.x += x;
        line.origin.y += y;
    }
}

namespace {

void move_by(Rect& rect, float x, float y) {
    rect.x += x;
    rect.y += y;
}

}  // namespace

void move_by(Box& box, float x, float y) {
    move_by(box.rect, x, y);
    for (TextRun& run : box.runs) {
        move_by(run, x, y);
    }
    if (box.icon) {
        move_by(box.icon->rect, x, y);
    }
    if (box.mark) {
        move_by(*box.mark, x, y);
    }
    if (box.badge) {
        move_by(*box.badge, x, y);
        move_by(box.badge_run, x, y);
    }
}

}  // namespace qiming::accessibility
