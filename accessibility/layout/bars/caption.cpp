#include <algorithm>
#include <cmath>

#include "accessibility/layout/bars/regions.h"

namespace qiming::accessibility {
namespace {

// Long enough for most phrases; from the largest size on the middle needs the room more.
std::size_t lines_of_strip(const Sizes& sizes, const Viewport& viewport) {
    return sizes.text_size >= TextSize::Largest && viewport.width_px > viewport.height_px ? 1 : 2;
}

std::string_view said_of(const StripText& text) {
    const bool is_part = text.said.begin < text.said.end && text.said.end <= text.whole.size();
    return is_part ? text.whole.substr(text.said.begin, text.said.end - text.said.begin) : text.whole;
}

// In at most `most` lines: the whole, else what is being said of it, else as much of that as there is room for.
TextRun caption_run(const Sheet& sheet, const StripText& text, Point at, float width, std::size_t most) {
    const TextStyle style{sheet.sizes.body, Weight::Regular, Ink::Text};
    TextRun run = set_text(sheet, text.whole, style, at, width);
    if (run.lines.size() > most) {
        run = set_text(sheet, said_of(text), style, at, width);
    }
    if (run.lines.size() > most) {
        run.lines.resize(most);
    }
    return run;
}

}  // namespace

bool is_low_reach(const Viewport& viewport, const Preferences& preferences) {
    return preferences.low_reach && viewport.height_px > viewport.width_px;
}

float caption_height(const Sheet& sheet, const Viewport& viewport) {
    const Sizes& sizes = sheet.sizes;
    const float line = std::round(sizes.body * line_height_per_em);
    return line * static_cast<float>(lines_of_strip(sizes, viewport)) + 2 * sizes.caption_inset;
}

void place_caption(const Sheet& sheet, const Viewport& viewport, const StripText& text, float y,
                   Layout& layout) {
    const Sizes& sizes = sheet.sizes;
    const TextStyle chip{sizes.body, Weight::Bold, Ink::OnPrimary};
    const float line = std::round(sizes.body * line_height_per_em);
    const float most = static_cast<float>(lines_of_strip(sizes, viewport));
    const float inset = sizes.caption_inset;
    const float height = caption_height(sheet, viewport);
    layout.caption = {0, y, viewport.width_px, height};
    layout.caption_em_px = sizes.body;
    if (text.whole.empty()) {
        return;
    }
    // Where a line holds but a few words, they are not shared with a label.
    const bool unlabelled = sizes.text_size >= TextSize::Triple || sheet.preferences.sound_off;
    const std::string speaking = unlabelled ? std::string() : sheet.phrases.say("layout.speaking");
    const float pad = std::round(sizes.body * 0.45F);
    const float chip_width =
        speaking.empty() ? -pad * 1.5F : std::ceil(sheet.width_of(speaking, chip)) + 2 * pad;
    const float top = layout.caption.y + inset;
    const float chip_height = std::min(line + std::round(sizes.mm), height - inset);
    const float x = sizes.margin + chip_width + pad * 1.5F;
    const float width = viewport.width_px - sizes.margin - x;
    TextRun run = caption_run(sheet, text, {x, top}, width, static_cast<std::size_t>(most));
    const float spare = line * most - height_of(run);
    move_by(run, 0, std::round(spare / 2));
    layout.caption_runs.push_back(std::move(run));
    // Its place is kept while nothing sounds, so that the words beside it stand still.
    if (speaking.empty() || !text.sounds) {
        return;
    }
    layout.speaking_chip = {sizes.margin, std::round(top + (line * most - chip_height) / 2), chip_width,
                            chip_height};
    layout.speaking_run =
        set_text(sheet, speaking, chip,
                 {layout.speaking_chip.x + pad, std::round(layout.speaking_chip.y + (chip_height - line) / 2)},
                 chip_width);
}

}  // namespace qiming::accessibility
