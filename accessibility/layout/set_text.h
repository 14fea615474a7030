// Sets text: breaks it into lines and places them. The one maker of TextRuns. Pure.
#pragma once

#include <string_view>

#include "accessibility/layout/picture.h"
#include "accessibility/layout/sizes.h"
#include "accessibility/phrasebook.h"
#include "accessibility/preferences.h"
#include "accessibility/tree.h"

namespace qiming::accessibility {

inline constexpr float line_height_per_em = 1.32F;

struct TextStyle {
    float em = 0;
    Weight weight = Weight::Regular;
    Ink ink = Ink::Text;
};

enum class Align { Left, Centre, Right };

// What every part of a layout is worked out from.
struct Sheet {
    const Tree& tree;
    const TextMeasure& measure;
    const Phrasebook& phrases;
    Sizes sizes;
    const Preferences& preferences;

    float width_of(std::string_view text, const TextStyle& style) const;
};

// Lines of `text`, `width` wide, the first one's top at `at`. No lines for an empty text.
TextRun set_text(const Sheet& sheet, std::string_view text, const TextStyle& style, Point at, float width,
                 Align align = Align::Left);
float height_of(const TextRun& run);
float width_of(const Sheet& sheet, const TextRun& run);
void move_by(TextRun& run, float x, float y);
void move_by(Box& box, float x, float y);

}  // namespace qiming::accessibility
