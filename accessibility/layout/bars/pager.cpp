#include "accessibility/layout/bars/pager.h"

#include <algorithm>
#include <cmath>

namespace qiming::accessibility {
namespace {

Rect pager_button(const Sheet& sheet, const std::string& label, const TextStyle& style, float x, float y,
                  bool at_right) {
    const float around = sheet.sizes.magnified ? 2 * sheet.sizes.pad_x : 2 * style.em;
    const float width =
        std::max(std::round(40 * sheet.sizes.mm), std::ceil(sheet.width_of(label, style)) + around);
    return {at_right ? x - width : x, y, width, pager_height(sheet.sizes)};
}

TextRun centred(const Sheet& sheet, const std::string& label, const TextStyle& style, const Rect& rect) {
    TextRun run = set_text(sheet, label, style, {rect.x, rect.y}, rect.width, Align::Centre);
    move_by(run, 0, std::round((rect.height - height_of(run)) / 2));
    return run;
}

}  // namespace

float pager_height(const Sizes& sizes) {
    return std::max(sizes.target, std::round(sizes.body * line_height_per_em + 2 * sizes.mm));
}

Pager pager_for(const Sheet& sheet, std::size_t page, std::size_t count, const Column& column, float bottom) {
    const TextStyle bold{sheet.sizes.body, Weight::Bold, Ink::Accent};
    const float y = bottom - pager_height(sheet.sizes);
    Pager pager;
    if (page > 0) {
        const std::string label = sheet.phrases.say("layout.previous_screenful");
        pager.backward = pager_button(sheet, label, bold, column.x, y, false);
        pager.runs.push_back(centred(sheet, label, bold, pager.backward));
    }
    if (page + 1 < count) {
        const std::string label = sheet.phrases.say("layout.next_screenful");
        pager.forward = pager_button(sheet, label, bold, column.x + column.width, y, true);
        pager.runs.push_back(centred(sheet, label, bold, pager.forward));
    }
    const std::string position =
        sheet.phrases.say(sheet.sizes.magnified ? "layout.pager_short" : "layout.pager",
                          {{"number", std::to_string(page + 1)}, {"count", std::to_string(count)}});
    TextStyle quiet{sheet.sizes.body, Weight::Regular, Ink::Quiet};
    Rect between{column.x, y, column.width, pager_height(sheet.sizes)};
    if (sheet.sizes.magnified) {  // there is no room to spare for the middle of the panel
        between.x = pager.backward.width > 0 ? pager.backward.right() : column.x;
        between.width = (pager.forward.width > 0 ? pager.forward.x : column.x + column.width) - between.x;
        // "11/11" stays on its line: a second one would lie over what stands above the pager.
        const float wide = sheet.width_of(position, quiet);
        quiet.em = wide > between.width ? std::floor(quiet.em * between.width / wide) : quiet.em;
    }
    pager.runs.push_back(centred(sheet, position, quiet, between));
    return pager;
}

}  // namespace qiming::accessibility
