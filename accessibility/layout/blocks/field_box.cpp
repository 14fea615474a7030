// What is typed: the name of it, the value, and letters that are not yet words.
#include <algorithm>
#include <cmath>

#include "accessibility/layout/blocks/blocks.h"
#include "accessibility/layout/blocks/insets.h"

namespace qiming::accessibility {
namespace {

const std::string& drawn_value(const Node& node) {
    return node.revealed ? node.private_value : node.value;
}

// As large as fits, hidden or revealed: nothing moves when it is.
TextStyle figures_for(const Sheet& sheet, const Node& node, float room) {
    TextStyle figures{sheet.sizes.figure, Weight::Bold, Ink::Text};
    while (figures.em > sheet.sizes.body &&
           std::max(sheet.width_of(node.value, figures), sheet.width_of(node.private_value, figures)) > room) {
        figures.em -= 1;
    }
    return figures;
}

// Of the value, in as many lines as it needs hidden or revealed.
float height_of_value(const Sheet& sheet, const Node& node, const TextStyle& style, float room) {
    const auto height = [&](const std::string& text) {
        return height_of(set_text(sheet, text, style, {0, 0}, room));
    };
    return std::max(height(node.value), height(node.private_value));
}

// What stands beside the value: letters that are not yet words.
std::string beside_value(const Sheet& sheet, std::size_t index) {
    std::string words;
    for (const std::size_t child : sheet.tree.items()[index].children) {
        words += (words.empty() ? "" : " ") + sheet.tree.items()[child].node.name;
    }
    return words;
}

// Runs of one line, in the middle of it, one after the other.
struct LineOfRuns {
    const Sheet& sheet;
    float x;
    float right;
    float y;
    float height;
    std::vector<TextRun> runs{};
    bool fits = true;

    void add(const std::string& text, const TextStyle& style) {
        if (text.empty()) {
            return;
        }
        const float width = std::ceil(sheet.width_of(text, style)) + 1;
        fits = fits && x + width <= right;
        TextRun run = set_text(sheet, text, style, {x, y}, width);
        move_by(run, 0, std::round((height - height_of(run)) / 2));
        runs.push_back(std::move(run));
        x += width + std::round(sheet.sizes.body);
    }
};

// Name, value and what stands beside it on one line, where that fits and nothing else is to be told.
bool set_on_one_line(const Sheet& sheet, std::size_t index, float line, Box& box) {
    const Sizes& sizes = sheet.sizes;
    const Node& node = sheet.tree.items()[index].node;
    LineOfRuns runs{sheet, box.rect.x + sizes.pad_x, box.rect.right() - sizes.pad_x, sizes.pad_y, line};
    runs.add(node.name, {sizes.body, Weight::Regular, Ink::Quiet});
    runs.add(drawn_value(node), {sizes.figure, Weight::Bold, Ink::Text});
    runs.add(beside_value(sheet, index), {sizes.body, Weight::Regular, Ink::Text});
    if (!runs.fits || !node.hint.empty()) {
        return false;
    }
    box.runs = std::move(runs.runs);
    box.rect.height = std::max(sizes.target, line + 2 * sizes.pad_y);
    return true;
}

// A long value goes on in a column of its own beside the name, and under the name what else there is.
bool set_in_two_columns(const Sheet& sheet, std::size_t index, Box& box) {
    const Sizes& sizes = sheet.sizes;
    const Node& node = sheet.tree.items()[index].node;
    const TextStyle quiet{sizes.body, Weight::Regular, Ink::Quiet};
    const TextStyle plain{sizes.body, Weight::Regular, Ink::Text};
    const std::string beside = beside_value(sheet, index);
    const float names =
        std::ceil(std::max(sheet.width_of(node.name, quiet), sheet.width_of(beside, plain))) + 1;
    const float room = box.rect.width - 2 * sizes.pad_x;
    if (names > room * 0.4F || !node.hint.empty()) {
        return false;
    }
    const float left = box.rect.x + sizes.pad_x;
    const float shift = names + sizes.body;
    TextRun name = set_text(sheet, node.name, quiet, {left, sizes.pad_y}, names);
    float bottom = sizes.pad_y + height_of(name);
    box.runs.push_back(std::move(name));
    box.runs.push_back(set_text(sheet, drawn_value(node), {sizes.body, Weight::Bold, Ink::Text},
                                {left + shift, sizes.pad_y}, room - shift));
    const float value_bottom = sizes.pad_y + height_of(box.runs.back());
    if (!beside.empty()) {
        box.runs.push_back(set_text(sheet, beside, plain, {left, bottom}, names));
        bottom += height_of(box.runs.back());
    }
    box.rect.height = std::max(sizes.target, std::max(bottom, value_bottom) + sizes.pad_y);
    return true;
}

// The name and what stands beside the value: on one line where that holds both, else one under the other. Where
// they end downwards.
float set_name(const Sheet& sheet, std::size_t index, Box& box) {
    const Sizes& sizes = sheet.sizes;
    const TextStyle quiet{sizes.body, Weight::Regular, Ink::Quiet};
    const TextStyle plain{sizes.body, Weight::Regular, Ink::Text};
    const std::string& name = sheet.tree.items()[index].node.name;
    const std::string beside = beside_value(sheet, index);
    const float left = box.rect.x + sizes.pad_x;
    const float room = box.rect.width - 2 * sizes.pad_x;
    float bottom = sizes.pad_y;
    LineOfRuns names{sheet, left, box.rect.right() - sizes.pad_x, bottom,
                     std::round(sizes.body * line_height_per_em)};
    names.add(name, quiet);
    names.add(beside, plain);
    if (names.fits) {
        box.runs = std::move(names.runs);
        return bottom + names.height;
    }
    box.runs.push_back(set_text(sheet, name, quiet, {left, bottom}, room));
    bottom += height_of(box.runs.back());
    if (!beside.empty()) {
        box.runs.push_back(set_text(sheet, beside, plain, {left, bottom}, room));
        bottom += height_of(box.runs.back());
    }
    return bottom;
}

}  // namespace

Box field_box(const Sheet& sheet, std::size_t index, float x, float width, bool is_close) {
    const Sizes& sizes = sheet.sizes;
    const Node& node = sheet.tree.items()[index].node;
    Box box = box_of(sheet, index, Shape::FieldBox, {x, 0, width, 0});
    // An empty field keeps the height of a line: nothing jumps when the first digit is typed.
    const float line = figure_line(sizes);
    if (is_close && (set_on_one_line(sheet, index, line, box) || set_in_two_columns(sheet, index, box))) {
        return box;
    }
    const float left = x + sizes.pad_x;
    const float room = width - 2 * sizes.pad_x;
    const TextStyle quiet{sizes.body, Weight::Regular, Ink::Quiet};
    float bottom = set_name(sheet, index, box);
    const TextStyle figures = figures_for(sheet, node, room);
    TextRun value = set_text(sheet, drawn_value(node), figures, {left, bottom}, room);
    const float value_height = std::max(line, height_of_value(sheet, node, figures, room));
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

}  // namespace qiming::accessibility
