// A field for digits, with its pad at its right on a wide screen and under it on a tall one.
#include <algorithm>
#include <cmath>

#include "accessibility/layout/blocks/blocks.h"
#include "accessibility/layout/metrics.h"
#include "accessibility/layout/reading_parts.h"

namespace qiming::accessibility {
namespace {

constexpr std::size_t pad_columns = 3;

std::vector<Box> pad_boxes(const Sheet& sheet, const std::vector<std::size_t>& keys, Rect area,
                           std::size_t columns = pad_columns) {
    const std::size_t rows = (keys.size() + columns - 1) / columns;
    const float gap = sheet.sizes.gap;
    const float width =
        std::floor((area.width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns));
    const float height =
        std::floor((area.height - gap * static_cast<float>(rows - 1)) / static_cast<float>(rows));
    std::vector<Box> boxes;
    for (std::size_t at = 0; at < keys.size(); ++at) {
        const std::size_t row = at / columns;
        const float x = area.x + (width + gap) * static_cast<float>(at % columns);
        const float y = area.y + (height + gap) * static_cast<float>(row);
        boxes.push_back(key_box(sheet, keys[at], {x, y, width, height}));
    }
    return boxes;
}

struct PadSize {
    float width = 0;
    float height = 0;
};

// Keys give up some of their height, down to the floor, before the pad leaves the screenful.
PadSize pad_size(const Sheet& sheet, std::size_t pad, const Column& column, float room) {
    const Sizes& sizes = sheet.sizes;
    const std::size_t whole_rows = (sheet.tree.items()[pad].children.size() + pad_columns - 1) / pad_columns;
    const auto rows = static_cast<float>(whole_rows);
    const float gaps = sizes.gap * (rows - 1);
    const float line = std::round(sizes.title * line_height_per_em);
    const float least = std::max(std::ceil(target_floor_mm * sizes.mm), line);
    const float wanted = column.compact ? least : std::floor((room - gaps) / rows);
    const float key = std::clamp(wanted, least, std::max(least, sizes.target));
    return {column.width - lead_width(sheet, column) - 2 * sizes.gap, key * rows + gaps};
}

void append(Block& block, std::vector<Box> boxes) {
    for (Box& box : boxes) {
        block.height = std::max(block.height, box.rect.bottom());
        block.boxes.push_back(std::move(box));
    }
}

// Under what stands in `block` already.
void append_under(const Sheet& sheet, Block& block, std::vector<Block> more) {
    for (Block& each : more) {
        const float top = block.height + (block.boxes.empty() ? 0 : sheet.sizes.gap);
        for (Box& box : each.boxes) {
            move_by(box, 0, top);
            block.boxes.push_back(std::move(box));
        }
        block.height = top + each.height;
    }
}

// Where no pad is, the buttons stand at the right of the field: it keeps its keyboard on one screenful.
bool fits_at_right(const Sheet& sheet, const FieldParts& parts, const Column& column) {
    constexpr float most = 0.4F;
    return !parts.buttons.empty() && parts.pad == Tree::no_parent &&
           beside_width(sheet, parts.buttons) <= column.width * most;
}

Block field_and_buttons_in_a_row(const Sheet& sheet, const FieldParts& parts, const Column& column) {
    Column right = column;
    right.width = beside_width(sheet, parts.buttons);
    right.x = column.x + column.width - right.width;
    Block block;
    append(block, {field_box(sheet, parts.field, column.x, column.width - right.width - sheet.sizes.gap,
                             column.close)});
    for (Block& buttons : beside_blocks(sheet, parts.buttons, right)) {
        append(block, std::move(buttons.boxes));
    }
    return block;
}

bool is_wide(const Sheet& sheet, const Column& column) {
    return lead_width(sheet, column) >= sheet.sizes.body * 9;
}

// Field and pad together where a screenful holds both; else one after the other, the pad row by row
// where it is too high as well.
std::vector<Block> magnified_blocks(const Sheet& sheet, std::size_t field, std::size_t pad,
                                    const Column& column) {
    const Sizes& sizes = sheet.sizes;
    std::vector<Block> blocks;
    const auto begin_block = [&] {
        blocks.emplace_back();
        blocks.back().gap_above = sizes.gap;
        blocks.back().has_stop = true;
    };
    if (field != Tree::no_parent) {
        begin_block();
        append(blocks.back(), {field_box(sheet, field, column.x, column.width)});
    }
    if (pad == Tree::no_parent) {
        return blocks;
    }
    const auto& keys = sheet.tree.items()[pad].children;
    std::vector<std::string> names;
    for (const std::size_t index : keys) {
        names.push_back(sheet.tree.items()[index].node.name);
    }
    const auto [columns, rows, key, all] = magnified_pad(sizes, names, column.width);
    const float above = blocks.empty() ? 0 : blocks.back().height + sizes.gap;
    if (above + all <= column.paged_height) {
        if (blocks.empty()) {
            begin_block();
        }
        append(blocks.back(), pad_boxes(sheet, keys, {column.x, above, column.width, all}, columns));
        return blocks;
    }
    const std::size_t at_once = all <= column.paged_height ? rows : 1;
    for (std::size_t row = 0; row < rows; row += at_once) {
        const auto first = keys.begin() + static_cast<std::ptrdiff_t>(row * columns);
        const std::size_t end = std::min((row + at_once) * columns, keys.size());
        begin_block();
        const float height = at_once == rows ? all : key;
        append(blocks.back(), pad_boxes(sheet, {first, keys.begin() + static_cast<std::ptrdiff_t>(end)},
                                        {column.x, 0, column.width, height}, columns));
    }
    return blocks;
}

}  // namespace

PadShape magnified_pad(const Sizes& sizes, const std::vector<std::string>& names, float width) {
    float widest = 0;
    for (const std::string& name : names) {
        widest = std::max(widest, wide_characters().width(name, sizes.body, Weight::Bold));
    }
    const float key = std::max(sizes.target, std::ceil(widest) + 1 + 2 * std::round(sizes.mm));
    const float fitting = std::floor((width + sizes.gap) / (key + sizes.gap));
    PadShape shape;
    for (const std::size_t columns : {2U, 3U, 4U, 6U}) {
        shape.columns = static_cast<float>(columns) <= fitting ? columns : shape.columns;
    }
    shape.rows = (names.size() + shape.columns - 1) / shape.columns;
    shape.key_height =
        std::max(sizes.target, std::round(sizes.title * line_height_per_em) + std::round(2 * sizes.mm));
    shape.height =
        shape.key_height * static_cast<float>(shape.rows) + sizes.gap * static_cast<float>(shape.rows - 1);
    return shape;
}

float lead_width(const Sheet& sheet, const Column& column) {
    const Sizes& sizes = sheet.sizes;
    const float pad = static_cast<float>(pad_columns) * std::max(std::round(42 * sizes.mm), sizes.body * 4) +
                      static_cast<float>(pad_columns - 1) * sizes.gap;
    return column.width - std::min(column.width, pad) - 2 * sizes.gap;
}

std::vector<Block> field_blocks(const Sheet& sheet, const FieldParts& parts, const Column& column) {
    if (sheet.sizes.magnified && parts.buttons.empty()) {
        return magnified_blocks(sheet, parts.field, parts.pad, column);
    }
    if (sheet.sizes.magnified) {
        std::vector<Block> all = magnified_blocks(sheet, parts.field, Tree::no_parent, column);
        for (auto& more : {beside_blocks(sheet, parts.buttons, column),
                           magnified_blocks(sheet, Tree::no_parent, parts.pad, column)}) {
            all.insert(all.end(), more.begin(), more.end());
        }
        return all;
    }
    const std::size_t pad = parts.pad;
    const bool has_field = parts.field != Tree::no_parent;
    const bool has_pad = pad != Tree::no_parent;
    const bool side_by_side = has_field && has_pad && is_wide(sheet, column);
    Block block;
    if (has_field && fits_at_right(sheet, parts, column)) {
        block = field_and_buttons_in_a_row(sheet, parts, column);
    } else if (has_field) {
        Column lead = column;
        lead.width = side_by_side ? lead_width(sheet, column) : column.width;
        append(block, {field_box(sheet, parts.field, lead.x, lead.width, column.close)});
        append_under(sheet, block, beside_blocks(sheet, parts.buttons, lead));
    }
    block.gap_above = sheet.sizes.gap;
    block.has_stop = true;
    if (has_pad) {
        const float above = side_by_side || !has_field ? 0 : block.height + sheet.sizes.gap;
        const PadSize size = pad_size(sheet, pad, column, column.height - above);
        const float x = side_by_side ? column.x + column.width - size.width : column.x;
        append(block, pad_boxes(sheet, sheet.tree.items()[pad].children, {x, above, size.width, size.height}));
    }
    std::vector<Block> blocks;
    blocks.push_back(std::move(block));
    return blocks;
}

Block beside_pad(const Sheet& sheet, const std::vector<Block>& lead, const FieldParts& parts,
                 const Column& column) {
    Block block;
    block.has_stop = true;
    float y = 0;
    for (const Block& part : lead) {
        y += block.boxes.empty() ? 0 : part.gap_above;
        for (Box box : part.boxes) {
            move_by(box, 0, y);
            block.boxes.push_back(std::move(box));
        }
        y += part.height;
    }
    Box typed = field_box(sheet, parts.field, column.x, lead_width(sheet, column));
    move_by(typed, 0, y + std::round(sheet.sizes.gap * 0.8F));
    append(block, {std::move(typed)});
    Column roomy = column;
    roomy.compact = false;
    Column under = column;
    under.width = lead_width(sheet, column);
    append_under(sheet, block, beside_blocks(sheet, parts.buttons, under));
    const PadSize size = pad_size(sheet, parts.pad, roomy,
                                  std::min(column.height, std::max(block.height, column.height * 0.8F)));
    append(block, pad_boxes(sheet, sheet.tree.items()[parts.pad].children,
                            {column.x + column.width - size.width, 0, size.width, size.height}));
    return block;
}

}  // namespace qiming::accessibility
