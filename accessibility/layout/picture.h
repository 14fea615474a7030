// The finished picture as data: what a display draws, and how it measures text. Pure values.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "accessibility/layout/geometry.h"
#include "accessibility/node.h"

namespace qiming::accessibility {

inline constexpr float corner_mm = 60;

enum class Weight { Regular, Bold };

// Implemented by the display driver, and by a fixed-width fake in tests. Widths add up: the width of
// two texts in a row is the sum of theirs (the driver sets text without kerning).
class TextMeasure {
public:
    virtual ~TextMeasure() = default;
    // Width in pixels of one line of text whose em is `em_px` high.
    virtual float width(std::string_view text, float em_px, Weight weight) const = 0;
};

struct Viewport {
    float width_px = 1920;
    float height_px = 1080;
    float px_per_mm = 4.035F;  // 21.5-inch 1080p panel, 102.5 pixels per inch
};

struct TextLine {
    std::string text;
    Point origin;  // top left of the line's box, which is line_height high
};

// Names a colour of the theme (accessibility/layout/theme.h) for one run of text.
enum class Ink { Text, Quiet, OnBar, OnPrimary, Accent };

struct TextRun {
    std::vector<TextLine> lines;
    float em_px = 0;
    float line_height = 0;
    Weight weight = Weight::Regular;
    Ink ink = Ink::Text;
};

struct IconBox {
    std::string icon;
    Rect rect;
    bool on_tile = false;  // drawn in reverse on a filled tile
    Ink ink = Ink::Accent;
};

// One node as it is drawn. `shape` tells the painter which outline and fill it has.
enum class Shape {
    None,
    Bar,
    BarCell,
    Card,
    ChoiceCard,
    CheckCard,
    PrimaryButton,
    OutlineButton,
    PadKey,
    FieldBox,
    ProgressBar,
    NoticeStrip,
    Badge
};

struct Box {
    NodeId id;
    Shape shape = Shape::None;
    Rect rect;
    std::vector<TextRun> runs;
    std::optional<IconBox> icon;
    std::optional<Rect> mark;   // the ring or square of a choice; the rail of a progress bar
    std::optional<Rect> badge;  // the small numbered square; its text is `badge_text`
    std::string badge_text;
    TextRun badge_run;
    float fraction = 0;  // of a progress bar
    bool focused = false;
    bool selected = false;
    bool unavailable = false;
    bool invalid = false;
    bool target = false;  // can be touched
};

struct Pager {
    Rect backward;  // empty rectangle on the first screenful
    Rect forward;   // empty rectangle on the last one
    std::vector<TextRun> runs;
    NodeId backward_to;
    NodeId forward_to;
};

struct Layout {
    Rect banner;
    Rect middle;
    Rect caption;  // the whole strip
    Rect toolbar;
    float caption_em_px = 0;
    std::vector<TextRun> caption_runs;  // empty while nothing is said
    Rect speaking_chip;                 // "speaking", drawn beside a caption only
    TextRun speaking_run;
    std::vector<Box> boxes;  // in reading order
    std::optional<Pager> pager;
    Rect corner;                     // lower left, corner_mm each way: found without seeing it (R60)
    std::optional<Rect> scan_frame;  // round what scanning offers, as far as this screenful shows it
    int screenful = 0;
    int screenfuls = 1;
    // Under 1 only where a text that cannot be focused is longer than a screenful: it is made smaller
    // rather than cut off. A law keeps it at 1 on every real screen; such a text should be a Fact.
    float middle_scale = 1;
};

}  // namespace qiming::accessibility
