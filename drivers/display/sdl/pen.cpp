#include "drivers/display/sdl/pen.h"

#include <algorithm>
#include <cmath>

namespace qiming::drivers {
namespace {

using accessibility::Colour;
using accessibility::Rect;

ImU32 packed(Colour colour) {
    return IM_COL32(colour.red, colour.green, colour.blue, 255);
}

Rect whole(const Rect& rect) {
    const float x = std::round(rect.x);
    const float y = std::round(rect.y);
    return {x, y, std::round(rect.right()) - x, std::round(rect.bottom()) - y};
}

int whole_radius(const Rect& rect, float radius) {
    return static_cast<int>(std::floor(std::min({radius, rect.width / 2, rect.height / 2})));
}

// Where the middle of the characters stands above the baseline, in ems: between that of capital
// letters (0.37) and that of Chinese characters (0.38).
constexpr float middle_above_baseline = 0.375F;

}  // namespace

void Pen::fill(const Rect& rect, Colour colour) {
    const Rect at = whole(rect);
    list_.AddRectFilled({at.x, at.y}, {at.right(), at.bottom()}, packed(colour));
}

void Pen::fill_rounded(const Rect& rect, float radius, Colour colour) {
    const Rect at = whole(rect);
    const int corner = whole_radius(at, radius);
    const auto r = static_cast<float>(corner);
    fill({at.x, at.y + r, at.width, at.height - 2 * r}, colour);
    fill({at.x + r, at.y, at.width - 2 * r, r}, colour);
    fill({at.x + r, at.bottom() - r, at.width - 2 * r, r}, colour);
    corner_pictures(at, corner, 0, colour);
}

void Pen::outline(const Rect& rect, float radius, float thickness, Colour colour) {
    const Rect at = whole(rect);
    const int corner = whole_radius(at, radius);
    const auto r = static_cast<float>(corner);
    const float line = std::max(1.0F, std::round(thickness));
    fill({at.x + r, at.y, at.width - 2 * r, line}, colour);
    fill({at.x + r, at.bottom() - line, at.width - 2 * r, line}, colour);
    fill({at.x, at.y + r, line, at.height - 2 * r}, colour);
    fill({at.right() - line, at.y + r, line, at.height - 2 * r}, colour);
    corner_pictures(at, corner, static_cast<int>(line), colour);
}

void Pen::dashed_outline(const Rect& rect, float radius, float thickness, Colour colour) {
    const Rect at = whole(rect);
    const int corner = whole_radius(at, radius);
    const auto r = static_cast<float>(corner);
    const float line = std::max(1.0F, std::round(thickness));
    const float dash = line * 3;
    for (float x = at.x + r + dash; x < at.right() - r - dash; x += 2 * dash) {
        fill({x, at.y, dash, line}, colour);
        fill({x, at.bottom() - line, dash, line}, colour);
    }
    for (float y = at.y + r + dash; y < at.bottom() - r - dash; y += 2 * dash) {
        fill({at.x, y, line, dash}, colour);
        fill({at.right() - line, y, line, dash}, colour);
    }
    corner_pictures(at, corner, static_cast<int>(line), colour);
}

void Pen::corner_pictures(const Rect& rect, int radius, int thickness, Colour colour) {
    if (radius < 1) {
        return;
    }
    SDL_Texture* texture = corners_.of(radius, thickness);
    const auto r = static_cast<float>(radius);
    for (const bool right : {false, true}) {
        for (const bool below : {false, true}) {
            const ImVec2 from{right ? rect.right() - r : rect.x, below ? rect.bottom() - r : rect.y};
            const ImVec2 uv{right ? 0.5F : 0.0F, below ? 0.5F : 0.0F};
            list_.AddImage(texture, from, {from.x + r, from.y + r}, uv, {uv.x + 0.5F, uv.y + 0.5F},
                           packed(colour));
        }
    }
}

void Pen::text(const accessibility::TextRun& run, Colour colour) {
    for (const accessibility::TextLine& line : run.lines) {
        const Picture& picture = pictures_.line(line.text, run.em_px, run.weight, colour);
        if (!picture.texture) {
            continue;
        }
        const float baseline =
            std::round(line.origin.y + run.line_height / 2 + middle_above_baseline * run.em_px);
        const ImVec2 from{std::round(line.origin.x) + picture.left, baseline - picture.top};
        list_.AddImage(picture.texture.get(), from, {from.x + picture.width, from.y + picture.height});
    }
}

void Pen::icon(char32_t code_point, const Rect& rect, Colour colour) {
    const Picture& picture = pictures_.icon(code_point, rect.height, colour);
    if (picture.texture) {
        const ImVec2 from{std::round(rect.x + (rect.width - picture.width) / 2),
                          std::round(rect.y + (rect.height - picture.height) / 2)};
        list_.AddImage(picture.texture.get(), from, {from.x + picture.width, from.y + picture.height});
    }
}

}  // namespace qiming::drivers
