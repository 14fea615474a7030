#include "accessibility/layout/page/pages.h"

#include <algorithm>
#include <iterator>
#include <optional>

namespace qiming::accessibility {
namespace {

// Space between one block (or the top, when null) and the next (or the end, when null).
float space(const Sheet& sheet, const Block* before, const Block* after) {
    const bool same_panel =
        before != nullptr && after != nullptr && !before->panel.empty() && before->panel == after->panel;
    float space = 0;
    if (before != nullptr && after != nullptr) {
        space = !before->has_stop && after->has_stop ? std::max(after->gap_above, sheet.sizes.gap * 0.8F)
                                                     : after->gap_above;
        if (!same_panel && (!before->panel.empty() || !after->panel.empty())) {
            space = std::max(space, sheet.sizes.gap);
        }
    }
    if (!same_panel) {
        const bool leaves = before != nullptr && !before->panel.empty();
        const bool enters = after != nullptr && !after->panel.empty();
        space += (leaves ? sheet.sizes.panel_pad : 0) + (enters ? sheet.sizes.panel_pad : 0);
    }
    return space;
}

float height_of(const Sheet& sheet, const std::vector<Block>& blocks, const std::vector<std::size_t>& page) {
    float height = 0;
    const Block* before = nullptr;
    for (const std::size_t index : page) {
        height += space(sheet, before, &blocks[index]) + blocks[index].height;
        before = &blocks[index];
    }
    return height + space(sheet, before, nullptr);
}

bool has_stop(const std::vector<Block>& blocks, const std::vector<std::size_t>& page) {
    return std::any_of(page.begin(), page.end(), [&](std::size_t index) { return blocks[index].has_stop; });
}

class Cutter {
public:
    Cutter(const Sheet& sheet, const std::vector<Block>& blocks, float height, std::size_t lead)
        : sheet_(sheet), blocks_(blocks), height_(height), first_(lead) {
        const auto heading =
            std::find_if(blocks.begin(), blocks.end(), [](const Block& block) { return block.is_heading; });
        const auto at = static_cast<std::size_t>(heading - blocks.begin());
        if (heading != blocks.end() && at >= lead && !sheet.sizes.magnified) {
            heading_ = at;
        }
    }

    Screenfuls cut() {
        for (std::size_t index = first_; index < blocks_.size(); ++index) {
            if (!blocks_[index].only_repeated) {
                add(index);
            }
        }
        finish_page();
        return std::move(result_);
    }

private:
    void add(std::size_t index) {
        page_.push_back(index);
        if (fits()) {
            return;
        }
        page_.pop_back();
        if (has_stop(blocks_, page_)) {
            turn_page();
        }
        page_.push_back(index);
        if (!fits() && !result_.pages.empty() && blocks_[index].has_stop) {
            make_room();
        }
    }

    // A subheading goes with what stands under it; the title is repeated.
    void turn_page() {
        std::vector<std::size_t> carried;
        while (!blocks_[page_.back()].has_stop) {
            carried.insert(carried.begin(), page_.back());
            page_.pop_back();
        }
        finish_page();
        if (heading_) {
            page_.push_back(*heading_);
        }
        page_.insert(page_.end(), carried.begin(), carried.end());
    }

    // On a screenful after the first: what may wait goes behind the block that was added last, and the
    // title is not repeated.
    void make_room() {
        const std::size_t added = page_.back();
        const auto waits = [&](std::size_t block) { return block != added && blocks_[block].may_wait; };
        std::vector<std::size_t> waiting;
        std::copy_if(page_.begin(), page_.end(), std::back_inserter(waiting), waits);
        std::erase_if(page_, waits);
        if (!fits() && heading_ && page_.front() == *heading_) {
            page_.erase(page_.begin());
        }
        for (const std::size_t block : waiting) {
            add(block);
        }
    }

    bool fits() const { return height_of(sheet_, blocks_, page_) <= height_; }

    void finish_page() {
        result_.overfull = result_.overfull || !fits() || (!has_stop(blocks_, page_) && !result_.pages.empty());
        result_.pages.push_back(std::move(page_));
        page_.clear();
    }

    const Sheet& sheet_;
    const std::vector<Block>& blocks_;
    float height_;
    std::size_t first_;
    std::optional<std::size_t> heading_;
    std::vector<std::size_t> page_;
    Screenfuls result_;
};

// The card behind the facts of one list.
Box panel_box(const Sheet& sheet, const NodeId& id, float top, float bottom, const Column& column) {
    Box box;
    box.id = id;
    box.shape = Shape::Card;
    box.rect = {column.x, top - sheet.sizes.panel_pad, column.width, bottom - top + 2 * sheet.sizes.panel_pad};
    return box;
}

// Where the blocks at the end of a screenful that stand at its bottom begin: the first of them, and its top.
struct Tail {
    std::size_t first = 0;
    float top = 0;
};

Tail tail_of(const Sheet& sheet, const std::vector<Block>& blocks, const std::vector<std::size_t>& page,
             float bottom) {
    Tail tail{page.size(), bottom};
    while (tail.first > 0) {
        const Block& block = blocks[page[tail.first - 1]];
        if (!block.at_bottom && !block.sinks) {
            break;
        }
        const bool is_last = tail.first == page.size();
        tail.top -= block.height + (is_last ? 0 : space(sheet, &block, &blocks[page[tail.first]]));
        --tail.first;
    }
    return tail;
}

}  // namespace

Screenfuls cut(const Sheet& sheet, const std::vector<Block>& blocks, float height, float pager,
               std::size_t lead) {
    Screenfuls whole = Cutter(sheet, blocks, height, lead).cut();
    return whole.pages.size() <= 1 ? whole : Cutter(sheet, blocks, height - pager, lead).cut();
}

std::vector<Box> place(const Sheet& sheet, const std::vector<Block>& blocks,
                       const std::vector<std::size_t>& page, float top, float bottom, const Column& column) {
    std::vector<Box> boxes;
    const Block* before = nullptr;
    std::size_t panel = 0;  // where the card of the panel at hand stands in `boxes`
    float y = top;
    const Tail tail = tail_of(sheet, blocks, page, bottom);
    for (std::size_t place = 0; place < page.size(); ++place) {
        const Block& block = blocks[page[place]];
        y += space(sheet, before, &block);
        const float at = place == tail.first ? std::max(y, tail.top) : y;
        if (!block.panel.empty() && (before == nullptr || before->panel != block.panel)) {
            panel = boxes.size();
            boxes.push_back(panel_box(sheet, block.panel, at, at, column));
        }
        if (!block.panel.empty()) {
            boxes[panel].rect.height = at + block.height + sheet.sizes.panel_pad - boxes[panel].rect.y;
        }
        for (Box box : block.boxes) {
            move_by(box, 0, at);
            boxes.push_back(std::move(box));
        }
        y = at + block.height;
        before = &block;
    }
    return boxes;
}

}  // namespace qiming::accessibility
