// Keys on the screen: of a digit pad, of a keyboard, and the characters to choose from.
#include <algorithm>
#include <cmath>

#include "accessibility/layout/blocks/blocks.h"
#include "accessibility/text/utf8.h"

namespace qiming::accessibility {
namespace {

bool is_one_character(std::string_view text) {
    return decode_utf8(text).size() == 1;
}

// What a key is called and, where it has one, how it stands ("typing: pinyin").
std::string words_of(const Node& node, const char* between) {
    return node.value.empty() ? node.name : node.name + between + node.value;
}

constexpr const char* on_one_line = " ";
constexpr const char* on_two_lines = "\n";

TextStyle label_style(const Sheet& sheet, const Node& node) {
    const bool is_letter = is_one_character(node.name) && node.value.empty();
    return {is_letter ? sheet.sizes.title : sheet.sizes.body, Weight::Bold, Ink::Text};
}

float icon_side(const Sheet& sheet) {
    return std::round(sheet.sizes.body * 1.2F);
}

// Between an icon and its word.
float icon_gap(const Sheet& sheet) {
    return std::round(sheet.sizes.body * 0.3F);
}

// Wide enough for the longest label, where the column is.
float width_of_key(const Sheet& sheet, const KeyRow& keys, const Column& column, const char* between) {
    const Sizes& sizes = sheet.sizes;
    float width = sizes.target;
    for (const std::size_t key : keys) {
        const Node& node = sheet.tree.items()[key].node;
        const TextStyle style = label_style(sheet, node);
        const float label = between == on_one_line
                                ? sheet.width_of(words_of(node, between), style)
                                : std::max(sheet.width_of(node.name, style), sheet.width_of(node.value, style));
        const float icon = node.icon.empty() ? 0 : icon_side(sheet) + icon_gap(sheet);
        width = std::max(width, std::ceil(label + icon) + 4 * std::round(sizes.mm));
    }
    return std::min(width, column.width);
}

struct Slot {
    std::size_t index = 0;
    float x = 0;
    float width = 0;
};

Block row_of(const Sheet& sheet, const std::vector<Slot>& slots) {
    Block block;
    block.gap_above = sheet.sizes.gap;
    block.sinks = true;
    float height = sheet.sizes.target;
    for (int pass = 0; pass < 2; ++pass) {  // a label of two lines makes the whole row higher
        block.boxes.clear();
        for (const Slot& slot : slots) {
            block.boxes.push_back(key_box(sheet, slot.index, {slot.x, 0, slot.width, height}));
            height = std::max(height, block.boxes.back().rect.height);
        }
    }
    block.height = height;
    block.has_stop = std::any_of(slots.begin(), slots.end(), [&](const Slot& slot) {
        return sheet.tree.items()[slot.index].node.focusable;
    });
    return block;
}

// A key is wider than it must be where there is room, but not so wide that it looks like a button.
float widest_key(const Sheet& sheet) {
    return 2.2F * sheet.sizes.target;
}

// Letters give up some of that for labels of one line beside them.
float comfortable_key(const Sheet& sheet) {
    return 1.25F * sheet.sizes.target;
}

// So many columns of one width, rows in the middle of the longest, and beside them the ends.
struct Keyboard {
    std::size_t columns = 0;
    std::size_t ends_a_row = 0;
    float key_width = 0;
    float end_width = 0;
    bool fits = false;
};

Keyboard keyboard_of(const Sheet& sheet, const std::vector<KeyRow>& rows, const KeyRow& ends,
                     const Column& column) {
    const float gap = sheet.sizes.gap;
    Keyboard keyboard;
    float least = 0;
    for (const KeyRow& row : rows) {
        keyboard.columns = std::max(keyboard.columns, row.size());
        least = std::max(least, width_of_key(sheet, row, column, on_two_lines));
    }
    if (keyboard.columns == 0) {
        return keyboard;
    }
    keyboard.ends_a_row = (ends.size() + rows.size() - 1) / rows.size();
    const auto columns = static_cast<float>(keyboard.columns);
    const auto share = [&](const char* between) {
        keyboard.end_width = ends.empty() ? 0 : width_of_key(sheet, ends, column, between);
        const float beside = static_cast<float>(keyboard.ends_a_row) * (keyboard.end_width + gap);
        return std::floor((column.width - beside + gap) / columns - gap);
    };
    float shared = share(on_one_line);
    if (shared < std::max(least, comfortable_key(sheet))) {
        shared = share(on_two_lines);
    }
    keyboard.key_width = std::min(shared, std::max(least, widest_key(sheet)));
    keyboard.fits = shared >= least;
    return keyboard;
}

Block keyboard_row(const Sheet& sheet, const Keyboard& keyboard, const std::vector<KeyRow>& rows,
                   const KeyRow& ends, std::size_t row, const Column& column) {
    const float gap = sheet.sizes.gap;
    const float pitch = keyboard.key_width + gap;
    const float shift = std::round(static_cast<float>(keyboard.columns - rows[row].size()) * pitch / 2);
    std::vector<Slot> slots;
    for (std::size_t at = 0; at < rows[row].size(); ++at) {
        slots.push_back({rows[row][at], column.x + shift + pitch * static_cast<float>(at), keyboard.key_width});
    }
    const std::size_t first = std::min(row * keyboard.ends_a_row, ends.size());
    const std::size_t last = std::min(first + keyboard.ends_a_row, ends.size());
    const float right = column.x + column.width + gap;
    for (std::size_t at = first; at < last; ++at) {
        const auto from_right = static_cast<float>(keyboard.ends_a_row - (at - first));
        slots.push_back({ends[at], right - from_right * (keyboard.end_width + gap), keyboard.end_width});
    }
    return row_of(sheet, slots);
}

// A row that is too long for the column goes on under itself.
std::vector<Block> wrapped_row(const Sheet& sheet, const KeyRow& keys, const Column& column) {
    const float gap = sheet.sizes.gap;
    const float least = width_of_key(sheet, keys, column, on_two_lines);
    const auto most =
        static_cast<std::size_t>(std::max(1.0F, std::floor((column.width + gap) / (least + gap))));
    const std::size_t rows = keys.empty() ? 0 : (keys.size() + most - 1) / most;
    const std::size_t per_row = rows == 0 ? 0 : (keys.size() + rows - 1) / rows;
    const float shared =
        std::floor((column.width + gap) / static_cast<float>(std::max<std::size_t>(per_row, 1)) - gap);
    const float width = std::min(shared, std::max(least, widest_key(sheet)));
    std::vector<Block> blocks;
    for (std::size_t first = 0; first < keys.size(); first += per_row) {
        std::vector<Slot> slots;
        for (std::size_t at = first; at < std::min(first + per_row, keys.size()); ++at) {
            slots.push_back({keys[at], column.x + (width + gap) * static_cast<float>(at - first), width});
        }
        blocks.push_back(row_of(sheet, slots));
    }
    return blocks;
}

}  // namespace

Box key_box(const Sheet& sheet, std::size_t index, Rect rect) {
    const Sizes& sizes = sheet.sizes;
    const Node& node = sheet.tree.items()[index].node;
    const float pad = std::round(sizes.mm);
    const TextStyle style = label_style(sheet, node);
    const auto width_of = [&](const std::string& words) { return std::ceil(sheet.width_of(words, style)) + 1; };
    const std::string one_line = words_of(node, on_one_line);
    const bool fits = width_of(one_line) + 2 * pad <= rect.width;
    const std::string words = fits ? one_line : words_of(node, on_two_lines);
    const float icon = icon_side(sheet);
    const bool with_icon =
        !node.icon.empty() && icon + icon_gap(sheet) + width_of(words) + 2 * pad <= rect.width;
    const float shift = with_icon ? icon + icon_gap(sheet) : 0;
    TextRun label = set_text(sheet, words, style, {rect.x + pad + shift, rect.y}, rect.width - 2 * pad - shift,
                             Align::Centre);
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

std::vector<Block> key_blocks(const Sheet& sheet, const std::vector<KeyRow>& rows, const KeyRow& ends,
                              const Column& column) {
    const Keyboard keyboard = keyboard_of(sheet, rows, ends, column);
    std::vector<Block> blocks;
    if (keyboard.fits) {
        for (std::size_t row = 0; row < rows.size(); ++row) {
            blocks.push_back(keyboard_row(sheet, keyboard, rows, ends, row, column));
        }
        return blocks;
    }
    if (!ends.empty()) {
        blocks = key_blocks(sheet, rows, {}, column);
        const std::vector<Block> under = wrapped_row(sheet, ends, column);
        blocks.insert(blocks.end(), under.begin(), under.end());
        return blocks;
    }
    for (const KeyRow& row : rows) {
        const std::vector<Block> wrapped = wrapped_row(sheet, row, column);
        blocks.insert(blocks.end(), wrapped.begin(), wrapped.end());
    }
    return blocks;
}

}  // namespace qiming::accessibility
