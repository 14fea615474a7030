#include "accessibility/layout/blocks/stop_heights.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "accessibility/layout/blocks/blocks.h"
#include "accessibility/layout/blocks/insets.h"
#include "accessibility/layout/line_breaking.h"
#include "accessibility/layout/reading_parts.h"

namespace qiming::accessibility {

StopHeights::StopHeights(const Sizes& sizes, float width) : sizes_(sizes), width_(width) {}

std::size_t StopHeights::lines_of(const std::string& text, float width, float em) const {
    return text.empty() ? 0 : break_lines(text, width, em, Weight::Bold, wide_characters()).size();
}

float StopHeights::of_words(const std::string& text, float width, float em) const {
    return std::round(em * line_height_per_em) * static_cast<float>(lines_of(text, width, em));
}

float StopHeights::line() const {
    return std::round(sizes_.body * line_height_per_em);
}

float StopHeights::card_width(const Node& node) const {
    const bool marked = node.role == Role::Choice || node.role == Role::Checkbox;
    const float mark = marked ? mark_side(sizes_) + gap_after_mark(sizes_) : 0;
    const bool pictured = !marked && !node.icon.empty() && sizes_.tile > 0;
    const float tile = pictured ? sizes_.tile + gap_after_mark(sizes_) : 0;
    const float badge = sizes_.numbers ? 2 * sizes_.body : 0;
    return width_ - 2 * sizes_.pad_x - mark - tile - badge;
}

float StopHeights::of_card(const Node& node) const {
    const float width = card_width(node);
    float height = of_words(node.name, width, sizes_.title) + of_words(node.value, width, sizes_.title) +
                   of_words(node.hint, width, sizes_.body);
    height += static_cast<float>(node.children.size()) * std::round(sizes_.body * 1.9F);
    return std::max(sizes_.target, height + 2 * sizes_.pad_y);
}

float StopHeights::fact_width() const {
    return width_ - 2 * sizes_.panel_pad - 2 * fact_inset(sizes_);
}

float StopHeights::around_fact() const {
    return fact_slack(sizes_) + 2 * sizes_.panel_pad;
}

float StopHeights::of_fact(const Node& node) const {
    const float em = node.emphasis == Emphasis::Large ? sizes_.title : sizes_.body;
    return of_words(node.name, fact_width(), sizes_.body) + of_words(node.value, fact_width(), em) +
           of_words(node.hint, fact_width(), sizes_.body) + around_fact();
}

float StopHeights::of_field(const Node& node, const std::string& told_beside) const {
    const float width = width_ - 2 * sizes_.pad_x;
    const std::size_t lines = std::max({std::size_t{1}, lines_of(node.value, width, sizes_.body),
                                        lines_of(node.private_value, width, sizes_.body)});
    const float figures = static_cast<float>(lines) * figure_line(sizes_);
    return of_words(node.name, width, sizes_.body) + figures + of_words(told_beside, width, sizes_.body) +
           2 * sizes_.pad_y;
}

float StopHeights::of_text(const Node& node) const {
    const float em = node.role == Role::Heading ? sizes_.heading : sizes_.title;
    return of_words(node.name, width_, em) + of_words(node.value, width_, sizes_.body) +
           of_words(node.hint, width_, sizes_.body);
}

float StopHeights::of_pad(const Node& pad) const {
    std::vector<std::string> names;
    for (const Node& key : pad.children) {
        names.push_back(key.name);
    }
    return sizes_.gap + magnified_pad(sizes_, names, width_).height;
}

float StopHeights::of_row(const Node& row) const {
    const float rows = row.arrangement == Arrangement::Pad ? 1 : static_cast<float>(row.children.size());
    return std::max(sizes_.target, line() + 2 * sizes_.pad_y) * rows + sizes_.gap * (rows - 1);
}

}  // namespace qiming::accessibility
