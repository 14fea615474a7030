#include "accessibility/layout/blocks/blocks.h"

#include <algorithm>

namespace qiming::accessibility {
namespace {

const Node& node_at(const Sheet& sheet, std::size_t index) {
    return sheet.tree.items()[index].node;
}

const std::vector<std::size_t>& children_of(const Sheet& sheet, std::size_t index) {
    return sheet.tree.items()[index].children;
}

bool is_pad(const Sheet& sheet, std::size_t index) {
    return node_at(sheet, index).arrangement == Arrangement::Pad && !children_of(sheet, index).empty();
}

bool is_container(Role role) {
    return role == Role::Group || role == Role::List;
}

// Walks containers and gathers blocks.
class Gatherer {
public:
    Gatherer(const Sheet& sheet, const Column& column) : sheet_(sheet), column_(column) {}

    void gather(const std::vector<std::size_t>& siblings) {
        for (std::size_t at = 0; at < siblings.size(); ++at) {
            const std::size_t index = siblings[at];
            const Node& node = node_at(sheet_, index);
            if (node.role == Role::Banner || node.role == Role::Toolbar || is_folded_away(node.role) ||
                is_only_captioned(node)) {
                continue;
            }
            if (is_keys(index)) {
                at = add_keyboard(siblings, at);
            } else if (is_container(node.role)) {
                gather_container(index);
            } else if (node.role == Role::Field) {
                at = add_field(siblings, at);
            } else if (node.role == Role::Button &&
                       node_at(sheet_, sheet_.tree.items()[index].parent).role == Role::Page) {
                add(action_blocks(sheet_, {index}, column_));
            } else {
                add_item(index);
            }
        }
    }

    std::vector<Block> blocks;

private:
    // Where text is magnified the step is told when the page is entered, and by "where am I"; from three
    // times on a notice stands in the caption alone.
    bool is_folded_away(Role role) const {
        const Sizes& sizes = sheet_.sizes;
        return (role == Role::Progress && sizes.magnified) ||
               (role == Role::Notice && sizes.text_size >= TextSize::Triple);
    }

    // What is wrong stays on a close page; what merely happened stands in the caption.
    bool is_only_captioned(const Node& node) const {
        return (column_.close && node.role == Role::Notice && node.emphasis == Emphasis::Quiet) ||
               (column_.terse && node.explains && !node.focusable);
    }

    bool is_keys(std::size_t index) const {
        const Arrangement arrangement = node_at(sheet_, index).arrangement;
        return arrangement == Arrangement::Keys || arrangement == Arrangement::RowEnds;
    }

    // With the buttons that go with it, and its pad; the last that was added comes back.
    std::size_t add_field(const std::vector<std::size_t>& siblings, std::size_t at) {
        FieldParts parts{siblings[at]};
        const std::vector<std::size_t> before(siblings.begin(),
                                              siblings.begin() + static_cast<std::ptrdiff_t>(at));
        if (at + 1 < siblings.size() && node_at(sheet_, siblings[at + 1]).arrangement == Arrangement::Beside) {
            parts.buttons = children_of(sheet_, siblings[++at]);
        }
        if (at + 1 < siblings.size() && is_pad(sheet_, siblings[at + 1])) {
            parts.pad = siblings[++at];
        }
        const bool beside_all = parts.pad != Tree::no_parent && column_.compact && no_stops_yet() &&
                                lead_width(sheet_, column_) >= sheet_.sizes.body * 9;
        if (beside_all) {
            add_beside_pad(before, parts);
        } else {
            add(field_blocks(sheet_, parts, column_));
        }
        return at;
    }

    // Neighbours of one kind, and the keys at their ends; `at` is the first, the last one comes back.
    std::size_t add_keyboard(const std::vector<std::size_t>& siblings, std::size_t at) {
        const Role role = node_at(sheet_, siblings[at]).role;
        std::vector<KeyRow> rows;
        KeyRow ends;
        for (; at < siblings.size() && is_keys(siblings[at]); ++at) {
            const Node& node = node_at(sheet_, siblings[at]);
            if (node.arrangement == Arrangement::RowEnds) {
                ends = children_of(sheet_, siblings[at++]);
                break;
            }
            if (node.role != role) {
                break;
            }
            rows.push_back(children_of(sheet_, siblings[at]));
        }
        add(key_blocks(sheet_, rows, ends, column_));
        return at - 1;
    }

    void gather_container(std::size_t index) {
        const std::vector<std::size_t>& children = children_of(sheet_, index);
        switch (node_at(sheet_, index).arrangement) {
            case Arrangement::Row: add(action_blocks(sheet_, children, column_)); return;
            case Arrangement::Beside: add(beside_blocks(sheet_, children, column_)); return;
            case Arrangement::Pad: add(field_blocks(sheet_, {Tree::no_parent, {}, index}, column_)); return;
            case Arrangement::Keys:
            case Arrangement::RowEnds: return;  // see add_keyboard
            case Arrangement::Grid: add(grid_blocks(sheet_, children, column_)); return;
            case Arrangement::Column: gather(children); return;
        }
    }

    void add_item(std::size_t index) {
        switch (node_at(sheet_, index).role) {
            case Role::Button:
            case Role::Choice:
            case Role::Checkbox: add_card(index); return;
            case Role::Fact: add_fact(index); return;
            case Role::Number: add({number_block(sheet_, index, column_)}); return;
            case Role::Heading: add_heading(index); return;
            case Role::Status: add_state(index); return;
            case Role::Progress: step_ = index; [[fallthrough]];
            default: add({text_block(sheet_, index, column_)}); return;
        }
    }

    // On a close page the step stands at the right of the title, where one line holds both.
    void add_heading(std::size_t index) {
        Block heading = text_block(sheet_, index, column_);
        if (column_.close && step_ && blocks.size() == 1) {
            if (std::optional<Block> both = heading_with_step(sheet_, heading, *step_, column_)) {
                blocks.back() = std::move(*both);
                return;
            }
        }
        blocks.push_back(std::move(heading));
    }

    // And so does what became of something.
    void add_state(std::size_t index) {
        if (column_.close && blocks.size() == 1 && blocks.back().is_heading) {
            if (std::optional<Block> both = heading_with_state(sheet_, blocks.back(), index, column_)) {
                blocks.back() = std::move(*both);
                return;
            }
        }
        add({text_block(sheet_, index, column_)});
    }

    bool no_stops_yet() const {
        return std::none_of(blocks.begin(), blocks.end(), [](const Block& block) { return block.has_stop; });
    }

    // What leads up to the field is set once more, in a narrower column.
    void add_beside_pad(const std::vector<std::size_t>& before, const FieldParts& parts) {
        const Column narrow{column_.x, lead_width(sheet_, column_), column_.height};
        Gatherer lead(sheet_, narrow);
        lead.gather(before);
        const auto waits = [this](const Block& block) { return column_.brief && block.may_wait; };
        std::erase_if(lead.blocks, waits);
        Block together = beside_pad(sheet_, lead.blocks, parts, column_);
        std::erase_if(blocks, [&](const Block& block) { return !block.is_heading && !waits(block); });
        for (Block& block : blocks) {
            block.only_repeated = block.is_heading;
        }
        blocks.push_back(std::move(together));
    }

    void add_card(std::size_t index) {
        Block block;
        block.boxes = item_boxes(sheet_, index, column_.x, column_.width, sheet_.sizes.card);
        block.height = height_of(block.boxes);
        block.gap_above = sheet_.sizes.gap;
        block.has_stop = node_at(sheet_, index).focusable;
        blocks.push_back(std::move(block));
    }

    // One that does something is as large, and as far from its neighbours, as any button.
    void add_fact(std::size_t index) {
        const Sizes& sizes = sheet_.sizes;
        const Node& node = node_at(sheet_, index);
        Block block;
        block.panel = node_at(sheet_, sheet_.tree.items()[index].parent).id;
        block.boxes =
            fact_boxes(sheet_, index, column_.x + sizes.panel_pad, column_.width - 2 * sizes.panel_pad,
                       node.activatable ? sizes.target : sizes.row_target);
        block.height = height_of(block.boxes);
        block.gap_above = node.activatable ? sizes.gap : sizes.row_gap;
        block.has_stop = node.focusable;
        blocks.push_back(std::move(block));
    }

    void add(std::vector<Block> more) {
        blocks.insert(blocks.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    }

    const Sheet& sheet_;
    const Column& column_;
    std::optional<std::size_t> step_;  // of the visit, where it was added
};

// What may wait moves behind the first block that can be operated.
void let_wait(std::vector<Block>& blocks) {
    const auto first_stop =
        std::find_if(blocks.begin(), blocks.end(), [](const Block& block) { return block.has_stop; });
    if (first_stop != blocks.end()) {
        std::stable_partition(blocks.begin(), first_stop + 1,
                              [](const Block& block) { return !block.may_wait; });
    }
}

}  // namespace

std::vector<Block> blocks_of(const Sheet& sheet, const Column& column) {
    Gatherer gatherer(sheet, column);
    gatherer.gather(sheet.tree.root().children);
    std::vector<Block>& blocks = gatherer.blocks;
    if (column.brief) {
        let_wait(blocks);
    }
    // Actions stand at the bottom when nothing operable follows them.
    const auto last_stop =
        std::find_if(blocks.rbegin(), blocks.rend(), [](const Block& block) { return block.has_stop; });
    for (auto block = blocks.begin(); block != blocks.end(); ++block) {
        block->at_bottom = block->at_bottom && last_stop != blocks.rend() && &*block == &*last_stop;
    }
    const auto heading =
        std::find_if(blocks.begin(), blocks.end(), [](const Block& block) { return block.is_heading; });
    for (auto block = blocks.begin(); block != blocks.end(); ++block) {
        block->is_heading = block == heading;
    }
    return std::move(blocks);
}

Box box_of(const Sheet& sheet, std::size_t index, Shape shape, Rect rect) {
    const Node& node = sheet.tree.items()[index].node;
    Box box;
    box.id = node.id;
    box.shape = shape;
    box.rect = rect;
    box.focused = index == sheet.tree.focus_index();
    box.selected = node.selected.value_or(false);
    box.unavailable = node.unavailable;
    box.invalid = node.invalid;
    box.target = node.focusable;
    box.fraction = node.fraction;
    return box;
}

float height_of(const std::vector<Box>& boxes) {
    float bottom = 0;
    for (const Box& box : boxes) {
        bottom = std::max(bottom, box.rect.bottom());
    }
    return bottom;
}

bool can_be_focused(const Sheet& sheet, const std::vector<std::size_t>& indexes) {
    return std::any_of(indexes.begin(), indexes.end(),
                       [&](std::size_t index) { return node_at(sheet, index).focusable; });
}

}  // namespace qiming::accessibility
