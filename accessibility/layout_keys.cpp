// Keys on the screen: of a digit pad, of a keyboard, and the characters to choose from.
#include <algorithm>
#include <cmath>

#include "accessibility/layout_blocks.h"
#include "accessibility/utf8.h"

namespace qiming::accessibility {
namespace {

bool is_one_character(std::string_view text) {
    return decode_utf8(text).size() == 1;
}

// What a key is called and, where it has one, how it stands ("way of typing: pinyin").
std::string words_of(const Node& node) {
    return node.value.empty() ? node.name : node.name + "\n" + node.value;
}

// Wide enough for the longest label, where the column is.
float width_of_key(const Sheet& sheet, const std::vector<std::size_t>& children, const Column& column) {
    const Sizes& sizes = sheet.sizes;
    float width = sizes.target;
    for (const std::size_t child : children) {
        const Node& node = sheet.tree.items()[child].node;
        const float em = is_one_character(node.name) ? sizes.title : sizes.body;
        const std::string& longest = node.value.size() > node.name.size() ? node.value : node.name;
        const float label = sheet.width_of(longest, {em, Weight::Bold, Ink::Text});
        const float icon = node.icon.empty() ? 0 : std::round(sizes.body * 1.2F) + std::round(sizes.mm);
        width = std::max(width, std::ceil(label + icon) + 4 * std::round(sizes.mm));
    }
    return std::min(width, column.width);
}

}  // namespace

Box key_box(const Sheet& sheet, std::size_t index, Rect rect) {
    const Sizes& sizes = sheet.sizes;
    const Node& node = sheet.tree.items()[index].node;
    const std::string words = words_of(node);
    const float pad = std::round(sizes.mm);
    const float label_em = is_one_character(words) ? sizes.title : sizes.body;
    const float icon = node.icon.empty() || is_one_character(words) ? 0 : std::round(sizes.body * 1.2F);
    const float label_width = std::ceil(sheet.width_of(words, {label_em, Weight::Bold, Ink::Text})) + 1;
    const bool with_icon = icon > 0 && icon + pad + label_width + 2 * pad <= rect.width;
    const float shift = with_icon ? icon + pad : 0;
    TextRun label = set_text(sheet, words, {label_em, Weight::Bold, Ink::Text}, {rect.x + pad + shift, rect.y},
                             rect.width - 2 * pad - shift, Align::Centre);
    rect.height = std::max(rect.height, height_of(label) + 2 * pad);
    Box box = box_of(sheet, index, Shape::PadKey, rect);
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

std::vector<Block> key_blocks(const Sheet& sheet, const std::vector<std::size_t>& children,
                              const Column& column) {
    const float gap = sheet.sizes.gap;
    const float least = width_of_key(sheet, children, column);
    const auto most =
        static_cast<std::size_t>(std::max(1.0F, std::floor((column.width + gap) / (least + gap))));
    const std::size_t rows = children.empty() ? 0 : (children.size() + most - 1) / most;
    const std::size_t per_row = rows == 0 ? 0 : (children.size() + rows - 1) / rows;
    const float widest = std::max(least, 2.2F * sheet.sizes.target);
    const float shared =
        std::floor((column.width + gap) / static_cast<float>(std::max<std::size_t>(per_row, 1)) - gap);
    const float width = std::min(shared, widest);
    std::vector<Block> blocks;
    for (std::size_t first = 0; first < children.size(); first += per_row) {
        Block block;
        block.gap_above = gap;
        block.has_stop = can_be_focused(sheet, children);
        float height = sheet.sizes.target;
        for (int pass = 0; pass < 2; ++pass) {  // a label of two lines makes the whole row higher
            block.boxes.clear();
            for (std::size_t at = first; at < std::min(first + per_row, children.size()); ++at) {
                const float x = column.x + (width + gap) * static_cast<float>(at - first);
                block.boxes.push_back(key_box(sheet, children[at], {x, 0, width, height}));
                height = std::max(height, block.boxes.back().rect.height);
            }
        }
        block.height = height;
        blocks.push_back(std::move(block));
    }
    return blocks;
}

}  // namespace qiming::accessibility
