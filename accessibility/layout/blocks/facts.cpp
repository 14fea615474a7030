// A name and what it stands for: the facts of a list, and numbers in large figures.
#include <algorithm>
#include <cmath>

#include "accessibility/layout/blocks/blocks.h"
#include "accessibility/layout/blocks/insets.h"

namespace qiming::accessibility {
namespace {

// The widest name among the facts of a list, but no more than about a third of `room`.
float width_of_names(const Sheet& sheet, std::size_t list, const TextStyle& style, float room) {
    float names = 0;
    for (const std::size_t sibling : sheet.tree.items()[list].children) {
        const Node& other = sheet.tree.items()[sibling].node;
        if (other.role == Role::Fact && !other.value.empty()) {
            names = std::max(names, std::ceil(sheet.width_of(other.name, style)) + 1);
        }
    }
    return std::min(names, std::floor(room * 0.36F));
}

}  // namespace

std::vector<Box> fact_boxes(const Sheet& sheet, std::size_t index, float x, float width, float min_height) {
    const Tree::Item& item = sheet.tree.items()[index];
    const Sizes& sizes = sheet.sizes;
    const TextStyle quiet{sizes.body, Weight::Regular, Ink::Quiet};
    const TextStyle plain = item.node.emphasis == Emphasis::Large
                                ? TextStyle{sizes.title, Weight::Bold, Ink::Text}
                                : TextStyle{sizes.body, Weight::Regular, Ink::Text};
    const float pad = fact_inset(sizes);
    const float room = width - 2 * pad;
    const float names = width_of_names(sheet, item.parent, quiet, room);
    Box box = box_of(sheet, index, Shape::None, {x, 0, width, 0});
    float height = 0;
    if (item.node.value.empty()) {
        box.runs.push_back(set_text(sheet, item.node.name, plain, {x + pad, 0}, room));
        height = height_of(box.runs.back());
    } else if (sizes.magnified) {
        box.runs.push_back(set_text(sheet, item.node.name, quiet, {x + pad, 0}, room));
        height = height_of(box.runs.back());
        box.runs.push_back(set_text(sheet, item.node.value, plain, {x + pad, height}, room));
        height += height_of(box.runs.back());
    } else {
        const float value_x = names + std::round(sizes.body * 0.9F);
        box.runs.push_back(set_text(sheet, item.node.name, quiet, {x + pad, 0}, names));
        box.runs.push_back(set_text(sheet, item.node.value, plain, {x + pad + value_x, 0}, room - value_x));
        height = std::max(height_of(box.runs[0]), height_of(box.runs[1]));
    }
    if (!item.node.hint.empty()) {
        box.runs.push_back(set_text(sheet, item.node.hint, quiet, {x + pad, height}, room));
        height += height_of(box.runs.back());
    }
    box.rect.height = std::max(min_height, height + fact_slack(sizes));
    for (TextRun& run : box.runs) {
        move_by(run, 0, std::round((box.rect.height - height) / 2));
    }
    std::vector<Box> boxes;
    boxes.push_back(std::move(box));
    return boxes;
}

Block number_block(const Sheet& sheet, std::size_t index, const Column& column) {
    const Node& node = sheet.tree.items()[index].node;
    const Sizes& sizes = sheet.sizes;
    Box box = box_of(sheet, index, Shape::Card, {column.x, 0, column.width, 0});
    float x = column.x + sizes.pad_x;
    float room = column.width - 2 * sizes.pad_x;
    const TextStyle quiet{sizes.body, Weight::Regular, Ink::Quiet};
    TextStyle figures{std::round(sizes.figure * 1.3F), Weight::Bold, Ink::Text};
    const float name_width = std::ceil(sheet.width_of(node.name, quiet)) + std::round(sizes.body * 0.9F);
    const bool beside = column.close && name_width + sheet.width_of(node.value, figures) <= room;
    box.runs.push_back(set_text(sheet, node.name, quiet, {x, sizes.pad_y}, room));
    float bottom = sizes.pad_y;
    if (beside) {
        const float lower = std::round((figures.em - quiet.em) * line_height_per_em / 2);
        move_by(box.runs.back(), 0, lower);
        x += name_width;
        room -= name_width;
    } else {
        bottom += height_of(box.runs.back());
    }
    while (figures.em > sizes.body && sheet.width_of(node.value, figures) > room) {
        figures.em -= 1;
    }
    box.runs.push_back(set_text(sheet, node.value, figures, {x, bottom}, room));
    bottom += height_of(box.runs.back());
    if (!node.hint.empty()) {
        box.runs.push_back(
            set_text(sheet, node.hint, {sizes.body, Weight::Regular, Ink::Quiet}, {x, bottom}, room));
        bottom += height_of(box.runs.back());
    }
    box.rect.height = bottom + sizes.pad_y;
    Block block;
    block.height = box.rect.height;
    block.gap_above = sizes.gap;
    block.has_stop = node.focusable;
    block.boxes.push_back(std::move(box));
    return block;
}

}  // namespace qiming::accessibility
