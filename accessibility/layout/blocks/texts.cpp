// What is read but not operated: headings, running text, notices, states, progress.
#include <algorithm>
#include <cmath>

#include "accessibility/layout/blocks/blocks.h"

namespace qiming::accessibility {
namespace {

TextStyle style_of(const Sheet& sheet, const Tree::Item& item) {
    const Sizes& sizes = sheet.sizes;
    if (item.node.role == Role::Heading) {
        const bool title = sheet.tree.items()[item.parent].node.role == Role::Page;
        return {title ? sizes.heading : sizes.title, Weight::Bold, Ink::Text};
    }
    switch (item.node.emphasis) {
        case Emphasis::Quiet: return {sizes.body, Weight::Regular, Ink::Quiet};
        case Emphasis::Large: return {sizes.large, Weight::Bold, Ink::Text};
        case Emphasis::Normal:
        case Emphasis::Primary: return {sizes.body, Weight::Regular, Ink::Text};
    }
    return {sizes.body, Weight::Regular, Ink::Text};
}

float gap_above(const Sheet& sheet, const Node& node) {
    const Sizes& sizes = sheet.sizes;
    switch (node.role) {
        case Role::Heading: return std::round(2 * sizes.mm);
        case Role::Notice:
        case Role::Status: return std::round(3.5F * sizes.mm);
        default: return sizes.text_gap;
    }
}

// A picture beside magnified words stands only where they need no more lines for it.
bool has_room_for_picture(const Sheet& sheet, const Node& node, const TextStyle& style, const Column& column,
                          float picture) {
    if (!sheet.sizes.magnified || node.role == Role::Notice) {
        return true;
    }
    const float without = height_of(set_text(sheet, node.name, style, {0, 0}, column.width));
    return height_of(set_text(sheet, node.name, style, {0, 0}, column.width - picture)) <= without;
}

constexpr float shortest_rail_mm = 40;
constexpr float before_rail_em = 0.8F;

// How long the rest takes is told on "where am I", too; here it must not cost a line.
std::string with_rest_if_it_fits(const Sheet& sheet, const Node& node, const TextStyle& style,
                                 const Column& column) {
    const std::string whole = node.value + "  " + node.hint;
    const float used = sheet.width_of(node.name, style) + sheet.width_of(whole, style) +
                       (2 * before_rail_em * style.em) + 2 + (shortest_rail_mm * sheet.sizes.mm);
    return node.hint.empty() || used > column.width ? node.value : whole;
}

// "Register demand   step 3 of 9   =====-----"; the bar goes under the words where there is no room.
Block progress_block(const Sheet& sheet, std::size_t index, const Column& column) {
    const Sizes& sizes = sheet.sizes;
    const Node& node = sheet.tree.items()[index].node;
    const TextStyle style{sizes.body, Weight::Regular, Ink::Quiet};
    const std::string value = with_rest_if_it_fits(sheet, node, style, column);
    Box box = box_of(sheet, index, Shape::ProgressBar, {column.x, 0, column.width, 0});
    const float between = std::round(sizes.body * before_rail_em);
    const float name_width = std::ceil(sheet.width_of(node.name, style)) + 1;
    const float value_width = std::ceil(sheet.width_of(value, style)) + 1;
    const float rail_height = std::round(3 * sizes.mm);
    const float line = std::round(sizes.body * line_height_per_em);
    const float used = name_width + between + value_width;
    float bottom = line;
    if (used <= column.width) {
        box.runs.push_back(set_text(sheet, node.name, style, {column.x, 0}, name_width));
        box.runs.push_back(set_text(sheet, value, style, {column.x + name_width + between, 0}, value_width));
    } else {
        box.runs.push_back(set_text(sheet, node.name, style, {column.x, 0}, column.width));
        bottom = height_of(box.runs.back());
        box.runs.push_back(set_text(sheet, value, style, {column.x, bottom}, column.width));
        bottom += height_of(box.runs.back());
    }
    const float rail_x = used + between;
    const float rail_most = 110 * sizes.mm;
    if (used <= column.width && column.width - rail_x >= shortest_rail_mm * sizes.mm) {
        box.mark = Rect{column.x + rail_x, std::round((line - rail_height) / 2),
                        std::round(std::min(rail_most, column.width - rail_x)), rail_height};
    } else {
        box.mark = Rect{column.x, bottom + std::round(sizes.mm), std::round(std::min(rail_most, column.width)),
                        rail_height};
        bottom += rail_height + std::round(sizes.mm);
    }
    box.rect.height = bottom;
    Block block;
    block.height = bottom;
    block.gap_above = gap_above(sheet, node);
    block.has_stop = node.focusable;
    block.may_wait = !node.focusable;
    block.boxes.push_back(std::move(box));
    return block;
}

// What is left of the line of a title, if it takes but one.
std::optional<Column> right_of_title(const Sheet& sheet, const Block& heading, const Column& column) {
    const TextRun& title = heading.boxes.front().runs.front();
    if (title.lines.size() != 1) {
        return std::nullopt;
    }
    Column right = column;
    right.x +=
        std::ceil(title.lines.front().origin.x - column.x + width_of(sheet, title)) + 2 * sheet.sizes.body;
    right.width -= right.x - column.x;
    return right.width > 0 ? std::optional(right) : std::nullopt;
}

}  // namespace

namespace {

// Picture and words, of a notice inside its strip. Where they end downwards.
float set_words(const Sheet& sheet, const Tree::Item& item, const Column& column, Box& box) {
    const Sizes& sizes = sheet.sizes;
    const Node& node = item.node;
    const TextStyle style = style_of(sheet, item);
    const bool strip = node.role == Role::Notice;
    const float pad_x = strip ? sizes.pad_x : 0;
    const float pad_y = strip ? sizes.pad_y : 0;
    float x = column.x + pad_x;
    const float line = std::round(style.em * line_height_per_em);
    const std::string icon = !node.icon.empty() ? node.icon : strip ? "info" : "";
    const float side = std::round(style.em * 1.2F);
    const float between = std::round(style.em * 0.4F);
    if (!icon.empty() && has_room_for_picture(sheet, node, style, column, side + between)) {
        const Ink ink = node.invalid ? Ink::Text : Ink::Accent;
        box.icon = IconBox{icon, {x, pad_y + std::round((line - side) / 2), side, side}, false, ink};
        x += side + between;
    }
    const float width = column.x + column.width - pad_x - x;
    box.runs.push_back(set_text(sheet, node.name, style, {x, pad_y}, width));
    float bottom = pad_y + height_of(box.runs.back());
    for (const std::string* more : {&node.value, &node.hint}) {
        if (!more->empty()) {
            const Ink ink = more == &node.hint ? Ink::Quiet : style.ink;
            box.runs.push_back(set_text(sheet, *more, {sizes.body, Weight::Regular, ink}, {x, bottom}, width));
            bottom += height_of(box.runs.back());
        }
    }
    return bottom + pad_y;
}

// What stands in `box` as high as `bottom` moves to the middle of `height`.
void centre_in(Box& box, float bottom, float height) {
    const float lower = std::round((height - bottom) / 2);
    for (TextRun& run : box.runs) {
        move_by(run, 0, lower);
    }
    if (box.icon) {
        box.icon->rect.y += lower;
    }
}

}  // namespace

Block text_block(const Sheet& sheet, std::size_t index, const Column& column) {
    const Tree::Item& item = sheet.tree.items()[index];
    const Node& node = item.node;
    if (node.role == Role::Progress) {
        return progress_block(sheet, index, column);
    }
    const Sizes& sizes = sheet.sizes;
    const Shape shape = node.role == Role::Notice ? Shape::NoticeStrip : Shape::None;
    Box box = box_of(sheet, index, shape, {column.x, 0, column.width, 0});
    float bottom = set_words(sheet, item, column, box);
    if (node.focusable && bottom < sizes.row_target) {
        centre_in(box, bottom, sizes.row_target);
        bottom = sizes.row_target;
    }
    box.rect.height = bottom;
    Block block;
    block.height = bottom;
    block.gap_above = node.focusable ? sizes.gap : gap_above(sheet, node);
    block.has_stop = node.focusable;
    block.may_wait = !node.focusable && node.role == Role::Text && node.emphasis == Emphasis::Quiet;
    block.is_heading = node.role == Role::Heading && !node.focusable &&
                       sheet.tree.items()[item.parent].node.role == Role::Page;
    block.boxes.push_back(std::move(box));
    return block;
}

std::optional<Block> heading_with_step(const Sheet& sheet, Block heading, std::size_t step,
                                       const Column& column) {
    const auto right = right_of_title(sheet, heading, column);
    if (!right) {
        return std::nullopt;
    }
    Block beside = progress_block(sheet, step, *right);
    if (beside.height > std::round(sheet.sizes.body * line_height_per_em)) {
        return std::nullopt;
    }
    for (Box& box : beside.boxes) {
        move_by(box, 0, std::round((heading.height - beside.height) / 2));
        heading.boxes.insert(heading.boxes.begin(), std::move(box));
    }
    return heading;
}

std::optional<Block> heading_with_state(const Sheet& sheet, Block heading, std::size_t state,
                                        const Column& column) {
    const auto right = right_of_title(sheet, heading, column);
    if (!right) {
        return std::nullopt;
    }
    Block beside = text_block(sheet, state, *right);
    if (beside.boxes.front().runs.front().lines.size() != 1) {
        return std::nullopt;
    }
    const float height = std::max(heading.height, beside.height);
    for (Box& box : heading.boxes) {
        move_by(box, 0, std::round((height - heading.height) / 2));
    }
    for (Box& box : beside.boxes) {
        move_by(box, 0, std::round((height - beside.height) / 2));
        heading.boxes.push_back(std::move(box));
    }
    heading.height = height;
    return heading;
}

}  // namespace qiming::accessibility
