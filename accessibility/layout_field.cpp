// A field for digits, with its pad at its right on a wide screen and under it on a tall one.
#include <algorithm>
#include <cmath>

#include "accessibility/layout_blocks.h"
#include "accessibility/metrics.h"

namespace qiming::accessibility {
namespace {

constexpr std::size_t pad_columns = 3;

Box field_box(const Sheet& sheet, std::size_t index, float x, float width) {
    const Sizes& sizes = sheet.sizes;
    const Node& node = sheet.tree.items()[index].node;
    Box box = box_of(sheet, index, Shape::FieldBox, {x, 0, width, 0});
    const float left = x + sizes.pad_x;
    const float room = width - 2 * sizes.pad_x;
    const TextStyle quiet{sizes.body, Weight::Regular, Ink::Quiet};
    float bottom = sizes.pad_y;
    box.runs.push_back(set_text(sheet, node.name, quiet, {left, bottom}, room));
    bottom += height_of(box.runs.back());
    TextStyle figures{sizes.figure, Weight::Bold, Ink::Text};
    while (figures.em > sizes.body && sheet.width_of(node.value, figures) > room) {
        figures.em -= 1;
    }
    // An empty field keeps the height of a line: nothing jumps when the first digit is typed.
    const float line = std::round(sizes.figure * line_height_per_em);
    TextRun value = set_text(sheet, node.value, figures, {left, bottom}, room);
    const float value_height = std::max(line, height_of(value));
    move_by(value, 0, std::round((value_height - height_of(value)) / 2));
    if (!value.lines.empty()) {
        box.runs.push_back(std::move(value));
    }
    bottom += value_height;
    if (!node.hint.empty()) {
        box.runs.push_back(set_text(sheet, node.hint, quiet, {left, bottom}, room));
        bottom += height_of(box.runs.back());
    }
    box.rect.height = std::max(sizes.target, bottom + sizes.pad_y);
    return box;
}

Box key_box(const Sheet& sheet, std::size_t index, Rect rect) {
    const Sizes& sizes = sheet.sizes;
    const Node& node = sheet.tree.items()[index].node;
    Box box = box_of(sheet, index, Shape::PadKey, rect);
    const float pad = std::round(sizes.mm);
    float label_em = node.name.size() == 1 ? sizes.title : sizes.body;
    const float icon = node.icon.empty() || node.name.size() == 1 ? 0 : std::round(sizes.body * 1.2F);
    const float label_width = std::ceil(sheet.width_of(node.name, {label_em, Weight::Bold, Ink::Text})) + 1;
    const bool with_icon = icon > 0 && icon + pad + label_width + 2 * pad <= rect.width;
    const float shift = with_icon ? icon + pad : 0;
    TextRun label = set_text(sheet, node.name, {label_em, Weight::Bold, Ink::Text},
                             {rect.x + pad + shift, rect.y}, rect.width - 2 * pad - shift, Align::Centre);
    move_by(label, 0, std::round((rect.height - height_of(label)) / 2));
    if (with_icon && !label.lines.empty()) {
        box.icon = IconBox{
            node.icon,
            {label.lines.front().origin.x - shift, rect.y + std::round((rect.height - icon) / 2), icon, icon},
            false,
            Ink::Text};
    }
    box.runs.push_back(std::move(label));
    return box;
}

std::vector<Box> pad_boxes(const Sheet& sheet, const std::vector<std::size_t>& keys, Rect area) {
    const std::size_t rows = (keys.size() + pad_columns - 1) / pad_columns;
    const float gap = sheet.sizes.gap;
    const float width =
        std::floor((area.width - gap * static_cast<float>(pad_columns - 1)) / static_cast<float>(pad_columns));
    const float height =
        std::floor((area.height - gap * static_cast<float>(rows - 1)) / static_cast<float>(rows));
    std::vector<Box> boxes;
    for (std::size_t at = 0; at < keys.size(); ++at) {
        const float x = area.x + (width + gap) * static_cast<float>(at % pad_columns);
        const float y = area.y + (height + gap) * static_cast<float>(at / pad_columns);
        boxes.push_back(key_box(sheet, keys[at], {x, y, width, height}));
    }
    return boxes;
}

}  // namespace

std::vector<Block> field_blocks(const Sheet& sheet, std::size_t field, std::size_t pad, const Column& column) {
    const Sizes& sizes = sheet.sizes;
    Block block;
    block.gap_above = sizes.gap;
    block.has_stop = true;
    const bool has_field = field != Tree::no_parent;
    const bool has_pad = pad != Tree::no_parent;
    const float pad_width =
        std::min(column.width, 3 * std::max(std::round(42 * sizes.mm), sizes.body * 4) + 2 * sizes.gap);
    const float beside = column.width - pad_width - 2 * sizes.gap;
    const bool wide = has_field && has_pad && beside >= sizes.body * 9;
    if (has_field) {
        block.boxes.push_back(field_box(sheet, field, column.x, wide ? beside : column.width));
        block.height = block.boxes.back().rect.bottom();
    }
    if (has_pad) {
        const std::vector<std::size_t>& keys = sheet.tree.items()[pad].children;
        const float rows = static_cast<float>((keys.size() + pad_columns - 1) / pad_columns);
        const float gaps = sizes.gap * (rows - 1);
        // Keys give up some of their height, down to the floor, before the pad leaves the screenful.
        const float line = std::round(sizes.body * line_height_per_em);
        const float least = std::max(std::ceil(target_floor_mm * sizes.mm), line);
        const float room = column.height - (wide ? 0 : block.height + sizes.gap);
        const float key = std::clamp(std::floor((room - gaps) / rows), least, sizes.target);
        const Rect area{wide ? column.x + column.width - pad_width : column.x,
                        wide || !has_field ? 0 : block.height + sizes.gap, pad_width, key * rows + gaps};
        for (Box& box : pad_boxes(sheet, keys, area)) {
            block.boxes.push_back(std::move(box));
        }
        block.height = std::max(block.height, area.bottom());
    }
    std::vector<Block> blocks;
    blocks.push_back(std::move(block));
    return blocks;
}

}  // namespace qiming::accessibility
