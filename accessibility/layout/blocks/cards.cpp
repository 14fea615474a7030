// Cards: a name, and around it whatever the node has - icon tile or mark, second line, value, chips,
// number badge. A card is as high as these make it, and at least as high as its caller asks (Sizes::card).
#include <algorithm>
#include <cmath>

#include "accessibility/layout/blocks/blocks.h"
#include "accessibility/layout/blocks/insets.h"
#include "accessibility/layout/line_breaking.h"
#include "accessibility/position.h"

namespace qiming::accessibility {
namespace {

// The key that chooses this item: 1-9, then 0; empty for all others.
std::string key_of(const Sheet& sheet, std::size_t index) {
    const std::size_t list = sheet.tree.list_of(index);
    const auto& items = sheet.tree.items();
    for (const Tree::Item& item : items) {
        if (item.node.role == Role::Field && item.node.takes_digits) {
            return {};  // digits are typed here
        }
    }
    for (std::size_t other = 0; other < items.size(); ++other) {
        const std::vector<std::size_t> numbered =
            items[other].node.role == Role::List ? items_of(sheet.tree, other) : std::vector<std::size_t>{};
        const bool activatable = std::any_of(numbered.begin(), numbered.end(),
                                             [&](std::size_t item) { return items[item].node.activatable; });
        if (activatable) {
            const auto position = other == list ? position_of(sheet.tree, index) : std::nullopt;
            return position && position->number <= 10 ? std::to_string(position->number % 10) : std::string();
        }
    }
    return {};
}

Shape shape_of(Role role) {
    return role == Role::Choice ? Shape::ChoiceCard : role == Role::Checkbox ? Shape::CheckCard : Shape::Card;
}

// Builds one card from the left and the right inwards, then from the top down.
class CardMaker {
public:
    CardMaker(const Sheet& sheet, std::size_t index, float x, float width)
        : sheet_(sheet), item_(sheet.tree.items()[index]), index_(index) {
        card_ = box_of(sheet, index, shape_of(item_.node.role), {x, 0, width, 0});
        left_ = x + sheet.sizes.pad_x;
        right_ = x + width - sheet.sizes.pad_x;
    }

    // Icon and number on top, words under them.
    std::vector<Box> make_upright(float min_height) {
        const float pad = sheet_.sizes.pad_x;
        const float right = right_;
        set_badge();
        right_ = right;
        const float side = std::round(sheet_.sizes.tile * 1.3F);
        card_.icon = IconBox{item_.node.icon, {left_, 0, side, side}, true, Ink::OnPrimary};
        set_words();
        const float words = pad + side + std::round(pad * 0.8F);
        card_.rect.height = std::max(min_height, words + bottom_ + pad);
        card_.icon->rect.y = pad;
        for (TextRun& run : card_.runs) {
            move_by(run, 0, words);
        }
        if (card_.badge) {
            const float y = std::round(pad * 0.7F);
            card_.badge->y = y;
            move_by(card_.badge_run, 0, y);
        }
        return {std::move(card_)};
    }

    std::vector<Box> make(float min_height) {
        set_badge();
        set_icon_or_mark();
        set_words();
        set_chips();
        const float content = std::max(bottom_, tallest_);
        card_.rect.height = std::max(min_height, content + 2 * sheet_.sizes.pad_y);
        settle();
        std::vector<Box> boxes{std::move(card_)};
        boxes.insert(boxes.end(), std::make_move_iterator(chips_.begin()),
                     std::make_move_iterator(chips_.end()));
        return boxes;
    }

private:
    bool is_choice() const { return card_.shape != Shape::Card; }

    void set_badge() {
        card_.badge_text = sheet_.sizes.numbers ? key_of(sheet_, index_) : std::string();
        if (card_.badge_text.empty()) {
            return;
        }
        const float side = std::round(sheet_.sizes.body * 1.5F);
        const float inset = std::round(sheet_.sizes.pad_x * 0.7F);
        const float x = card_.rect.right() - inset - side;
        const TextStyle style{sheet_.sizes.body, Weight::Regular, Ink::Quiet};
        card_.badge = Rect{x, 0, side, side};
        card_.badge_run = set_text(sheet_, card_.badge_text, style, {x, 0}, side, Align::Centre);
        move_by(card_.badge_run, 0, std::round((side - card_.badge_run.line_height) / 2));
        right_ = x - std::round(sheet_.sizes.body * 0.5F);
        tallest_ = side;
    }

    void set_icon_or_mark() {
        const Node& node = item_.node;
        float side = 0;
        if (is_choice()) {
            side = mark_side(sheet_.sizes);
            card_.mark = Rect{left_, 0, side, side};
        } else if (!node.icon.empty() && sheet_.sizes.tile > 0) {
            side = sheet_.sizes.tile;
            card_.icon = IconBox{node.icon, {left_, 0, side, side}, true, Ink::OnPrimary};
        } else {
            return;
        }
        left_ += side + gap_after_mark(sheet_.sizes);
        tallest_ = std::max(tallest_, side);
    }

    void add_run(TextRun run) {
        bottom_ += height_of(run);
        card_.runs.push_back(std::move(run));
    }

    void set_words() {
        const Node& node = item_.node;
        const Sizes& sizes = sheet_.sizes;
        const Ink ink = node.unavailable ? Ink::Quiet : Ink::Text;
        const TextStyle name = is_choice() ? TextStyle{sizes.choice, Weight::Regular, ink}
                                           : TextStyle{sizes.title, Weight::Bold, ink};
        const TextStyle value{is_choice() ? sizes.body : sizes.title,
                              is_choice() ? Weight::Regular : Weight::Bold, ink};
        const float room = right_ - left_;
        const float value_width = node.value.empty() ? 0 : std::ceil(sheet_.width_of(node.value, value)) + 1;
        const float between = node.value.empty() ? 0 : sizes.body;
        const bool side_by_side = sheet_.width_of(node.name, name) + between + value_width <= room;
        add_run(
            set_text(sheet_, node.name, name, {left_, 0}, side_by_side ? room - between - value_width : room));
        if (!node.value.empty() && side_by_side) {
            card_.runs.push_back(
                set_text(sheet_, node.value, value, {right_ - value_width, 0}, value_width, Align::Right));
        } else if (!node.value.empty()) {
            add_run(set_text(sheet_, node.value, value, {left_, bottom_}, room));
        }
        if (!node.hint.empty()) {
            add_run(
                set_text(sheet_, node.hint, {sizes.body, Weight::Regular, Ink::Quiet}, {left_, bottom_}, room));
        }
    }

    // Children that are text stand as small outlined chips under the words.
    void set_chips() {
        const Sizes& sizes = sheet_.sizes;
        const TextStyle style{sizes.body, Weight::Regular, Ink::Accent};
        const float pad = std::round(sizes.body * 0.45F);
        const float gap = std::round(sizes.body * 0.4F);
        const float height = std::round(sizes.body * 1.5F);
        float x = left_;
        for (const std::size_t child : item_.children) {
            const Node& node = sheet_.tree.items()[child].node;
            const float width =
                std::min(std::ceil(sheet_.width_of(node.name, style)) + 2 * pad + 1, right_ - left_);
            if (chips_.empty() || x + width > right_) {
                x = left_;
                bottom_ += (chips_.empty() ? std::round(sizes.body * 0.25F) : gap) + height;
            }
            Box chip = box_of(sheet_, child, Shape::Badge, {x, bottom_ - height, width, height});
            TextRun run = set_text(sheet_, node.name, style, {x + pad, chip.rect.y}, width - 2 * pad);
            const float more = height_of(run) - run.line_height;  // a chip wider than the card takes two lines
            chip.rect.height += more;
            bottom_ += more;
            move_by(run, 0, std::round((chip.rect.height - height_of(run)) / 2));
            chip.runs.push_back(std::move(run));
            chips_.push_back(std::move(chip));
            x += width + gap;
        }
    }

    // Everything has its place across; now the whole is centred downwards.
    void settle() {
        const float height = card_.rect.height;
        const float words = std::round((height - bottom_) / 2);
        for (TextRun& run : card_.runs) {
            move_by(run, 0, words);
        }
        for (Box& chip : chips_) {
            move_by(chip, 0, words);
        }
        if (card_.mark) {
            card_.mark->y = std::round((height - card_.mark->height) / 2);
        }
        if (card_.icon) {
            card_.icon->rect.y = std::round((height - card_.icon->rect.height) / 2);
        }
        if (card_.badge) {
            const float inset = std::round(sheet_.sizes.pad_x * 0.7F);
            const float middle = std::round((height - card_.badge->height) / 2);
            const float y = std::min(inset, middle);
            card_.badge->y = y;
            move_by(card_.badge_run, 0, y);
        }
    }

    const Sheet& sheet_;
    const Tree::Item& item_;
    std::size_t index_;
    Box card_;
    std::vector<Box> chips_;
    float left_ = 0;
    float right_ = 0;
    float bottom_ = 0;   // of the words set so far
    float tallest_ = 0;  // of what stands beside them
};

}  // namespace

std::vector<Box> item_boxes(const Sheet& sheet, std::size_t index, float x, float width, float min_height) {
    const Role role = sheet.tree.items()[index].node.role;
    const bool is_card = role == Role::Button || role == Role::Choice || role == Role::Checkbox;
    return is_card ? CardMaker(sheet, index, x, width).make(min_height)
                   : fact_boxes(sheet, index, x, width, min_height);
}

namespace {

// Three pictured cards with room to spare stand side by side, upright.
bool are_upright(const Sheet& sheet, const std::vector<std::size_t>& children, float third) {
    const auto& items = sheet.tree.items();
    const Sizes& sizes = sheet.sizes;
    return sizes.roomy && !sizes.magnified && children.size() == 3 && third >= 16 * sizes.body &&
           std::all_of(children.begin(), children.end(), [&](std::size_t index) {
               const Tree::Item& item = items[index];
               const float word = widest_piece(item.node.name, sizes.title, Weight::Bold, sheet.measure);
               return item.node.role == Role::Button && !item.node.icon.empty() && item.children.empty() &&
                      word <= third - 2 * sizes.pad_x;
           });
}

Block upright_block(const Sheet& sheet, const std::vector<std::size_t>& children, float x, float width) {
    Block block;
    block.gap_above = sheet.sizes.gap;
    for (const std::size_t index : children) {
        block.height =
            std::max(block.height, CardMaker(sheet, index, 0, width).make_upright(0).front().rect.height);
    }
    for (const std::size_t index : children) {
        block.boxes.push_back(CardMaker(sheet, index, x, width).make_upright(block.height).front());
        block.has_stop = block.has_stop || sheet.tree.items()[index].node.focusable;
        x += width + sheet.sizes.gap;
    }
    return block;
}

}  // namespace

std::vector<Block> grid_blocks(const Sheet& sheet, const std::vector<std::size_t>& children,
                               const Column& column) {
    const Sizes& sizes = sheet.sizes;
    const bool icons = std::any_of(children.begin(), children.end(), [&](std::size_t index) {
        return !sheet.tree.items()[index].node.icon.empty();
    });
    const float third = std::floor((column.width - 2 * sizes.gap) / 3);
    if (are_upright(sheet, children, third)) {
        return {upright_block(sheet, children, column.x, third)};
    }
    const float half = std::floor((column.width - sizes.gap) / 2);
    const bool two = half >= (icons ? sizes.narrow_icons : sizes.narrow) && children.size() > 1;
    const std::size_t per_row = two ? 2 : 1;
    const float width = two ? half : column.width;
    std::vector<Block> blocks;
    for (std::size_t first = 0; first < children.size(); first += per_row) {
        const std::size_t end = std::min(first + per_row, children.size());
        float height = icons ? std::max(sizes.card, sizes.tile + sizes.card / 3) : sizes.card;
        for (std::size_t at = first; at < end; ++at) {
            height = std::max(height, height_of(item_boxes(sheet, children[at], column.x, width, height)));
        }
        Block block;
        block.height = height;
        block.gap_above = sizes.gap;
        for (std::size_t at = first; at < end; ++at) {
            const float x = column.x + (width + sizes.gap) * static_cast<float>(at - first);
            std::vector<Box> boxes = item_boxes(sheet, children[at], x, width, height);
            block.boxes.insert(block.boxes.end(), std::make_move_iterator(boxes.begin()),
                               std::make_move_iterator(boxes.end()));
            block.has_stop = block.has_stop || sheet.tree.items()[children[at]].node.focusable;
        }
        blocks.push_back(std::move(block));
    }
    return blocks;
}

}  // namespace qiming::accessibility
