// A row of buttons: first at the left, last at the right, the others evenly between; more rows where
// one is too narrow.
#include <algorithm>
#include <cmath>
#include <limits>

#include "accessibility/layout/blocks/blocks.h"

namespace qiming::accessibility {
namespace {

struct Action {
    std::size_t index = 0;
    float width = 0;
};

float icon_side(const Sizes& sizes) {
    return std::round(sizes.choice * 1.2F);
}

float wanted_width(const Sheet& sheet, const Node& node, float most) {
    const Sizes& sizes = sheet.sizes;
    const float label = std::ceil(sheet.width_of(node.name, {sizes.choice, Weight::Bold, Ink::Accent})) + 1;
    const float icon = node.icon.empty() ? 0 : icon_side(sizes) + std::round(sizes.choice * 0.4F);
    return std::min(most,
                    std::max(label + icon + 2 * std::round(1.2F * sizes.choice), std::round(50 * sizes.mm)));
}

Box action_box(const Sheet& sheet, std::size_t index, float x, float width, float height) {
    const Sizes& sizes = sheet.sizes;
    const Node& node = sheet.tree.items()[index].node;
    const bool filled = node.emphasis == Emphasis::Primary;
    Box box = box_of(sheet, index, filled ? Shape::PrimaryButton : Shape::OutlineButton, {x, 0, width, height});
    const Ink ink = filled ? Ink::OnPrimary : Ink::Accent;
    const float pad = std::round(0.6F * sizes.choice);
    const float icon = node.icon.empty() ? 0 : icon_side(sizes);
    const float between = icon > 0 ? std::round(sizes.choice * 0.4F) : 0;
    const float room = width - 2 * pad - icon - between;
    TextRun label = set_text(sheet, node.name, {sizes.choice, Weight::Bold, ink}, {x + pad + icon + between, 0},
                             room, Align::Centre);
    box.rect.height = std::max(height, height_of(label) + 2 * sizes.pad_y);
    const float top = std::round((box.rect.height - height_of(label)) / 2);
    move_by(label, 0, top);
    if (icon > 0) {
        const float first = label.lines.empty() ? x + pad : label.lines.front().origin.x;
        box.icon = IconBox{node.icon,
                           {first - between - icon, std::round((box.rect.height - icon) / 2), icon, icon},
                           false,
                           ink};
    }
    box.runs.push_back(std::move(label));
    return box;
}

// Boxes of one row, each at its final width and all as high as the tallest.
Block row_block(const Sheet& sheet, const std::vector<Action>& row, const Column& column) {
    float spare = column.width;
    float height = sheet.sizes.target;
    for (const Action& action : row) {
        spare -= action.width;
        height = std::max(height, action_box(sheet, action.index, 0, action.width, height).rect.height);
    }
    const float between = row.size() > 1 ? std::floor(spare / static_cast<float>(row.size() - 1)) : 0;
    const bool alone_and_primary =
        row.size() == 1 && sheet.tree.items()[row.front().index].node.emphasis == Emphasis::Primary;
    Block block;
    block.height = height;
    block.gap_above = sheet.sizes.gap;
    block.at_bottom = true;
    const bool at_right = alone_and_primary && !sheet.preferences.main_button_left;
    float x = column.x + (at_right ? spare : 0);
    for (const Action& action : row) {
        const bool last = row.size() > 1 && &action == &row.back();
        block.boxes.push_back(action_box(sheet, action.index, last ? column.x + column.width - action.width : x,
                                         action.width, height));
        block.has_stop = block.has_stop || sheet.tree.items()[action.index].node.focusable;
        x += action.width + between;
    }
    return block;
}

// Several rows are one block, so that the actions of a page stay together.
Block joined(std::vector<Block> rows) {
    Block all = std::move(rows.front());
    for (std::size_t at = 1; at < rows.size(); ++at) {
        for (Box& box : rows[at].boxes) {
            move_by(box, 0, all.height + rows[at].gap_above);
            all.boxes.push_back(std::move(box));
        }
        all.height += rows[at].gap_above + rows[at].height;
        all.has_stop = all.has_stop || rows[at].has_stop;
    }
    return all;
}

}  // namespace

std::vector<Block> action_blocks(const Sheet& sheet, const std::vector<std::size_t>& children,
                                 const Column& column) {
    std::vector<Block> rows;
    std::vector<Action> row;
    float used = 0;
    for (const std::size_t index : children) {
        const Action action{index, wanted_width(sheet, sheet.tree.items()[index].node, column.width)};
        if (!row.empty() && used + sheet.sizes.gap + action.width > column.width) {
            rows.push_back(row_block(sheet, row, column));
            row.clear();
            used = 0;
        }
        used += action.width + (row.empty() ? 0 : sheet.sizes.gap);
        row.push_back(action);
    }
    if (!row.empty()) {
        rows.push_back(row_block(sheet, row, column));
    }
    if (sheet.sizes.magnified) {  // together they may be higher than a screenful
        return rows;
    }
    std::vector<Block> blocks;
    if (!rows.empty()) {
        blocks.push_back(joined(std::move(rows)));
    }
    return blocks;
}

std::vector<Block> beside_blocks(const Sheet& sheet, const std::vector<std::size_t>& buttons,
                                 const Column& column) {
    std::vector<Block> blocks = action_blocks(sheet, buttons, column);
    for (Block& block : blocks) {
        block.at_bottom = false;
    }
    return blocks;
}

float beside_width(const Sheet& sheet, const std::vector<std::size_t>& buttons) {
    float width = 0;
    for (const std::size_t index : buttons) {
        width += width > 0 ? sheet.sizes.gap : 0;
        width += wanted_width(sheet, sheet.tree.items()[index].node, std::numeric_limits<float>::max());
    }
    return width;
}

}  // namespace qiming::accessibility
