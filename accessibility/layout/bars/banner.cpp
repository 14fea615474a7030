#include <algorithm>
#include <cmath>

#include "accessibility/layout/bars/regions.h"

namespace qiming::accessibility {
namespace {

struct Parts {
    const Node* title = nullptr;
    const Node* subtitle = nullptr;
    std::vector<const Node*> right;  // as they are read: state, then clock
};

Parts parts_of(const Tree& tree, const Tree::Item& banner) {
    Parts parts;
    for (const std::size_t index : banner.children) {
        const Node& node = tree.items()[index].node;
        if (node.role == Role::Status || !parts.right.empty()) {
            parts.right.push_back(&node);
        } else if (parts.title == nullptr) {
            parts.title = &node;
        } else if (parts.subtitle == nullptr) {
            parts.subtitle = &node;
        } else {
            parts.right.push_back(&node);
        }
    }
    return parts;
}

// A state is shown by its value ("online"); its name says what it is the state of.
const std::string& words_of(const Node& node) {
    return node.value.empty() ? node.name : node.value;
}

Box text_box(const Sheet& sheet, const Node& node, const TextStyle& style, Rect rect) {
    Box box;
    box.id = node.id;
    box.rect = rect;
    box.runs.push_back(set_text(sheet, words_of(node), style, {rect.x, rect.y}, rect.width));
    box.rect.height = height_of(box.runs.back());
    return box;
}

// Sets `nodes` from the right edge inwards; returns the left edge of what they take.
float set_right(const Sheet& sheet, const std::vector<const Node*>& nodes, float right, float most,
                std::vector<Box>& boxes) {
    const TextStyle style{sheet.sizes.body, Weight::Regular, Ink::OnBar};
    const float icon = std::round(sheet.sizes.body * 1.1F);
    std::vector<Box> set;
    for (auto node = nodes.rbegin(); node != nodes.rend(); ++node) {
        const float before = (*node)->icon.empty() ? 0 : icon + std::round(icon * 0.35F);
        const float wide = std::min(std::ceil(sheet.width_of(words_of(**node), style)) + 1, most - before);
        Box box = text_box(sheet, **node, style, {right - wide, 0, wide, 0});
        if (before > 0) {
            box.rect.x -= before;
            box.rect.width += before;
            box.icon = IconBox{
                (*node)->icon, {box.rect.x, (box.rect.height - icon) / 2, icon, icon}, false, Ink::OnBar};
        }
        right = box.rect.x - sheet.sizes.body;
        set.push_back(std::move(box));
    }
    boxes.insert(boxes.end(), std::make_move_iterator(set.rbegin()), std::make_move_iterator(set.rend()));
    return right;
}

// Centres boxes of one row on its tallest; the row's top stands at `top`.
void centre_row(std::vector<Box>& boxes, float top) {
    float tallest = 0;
    for (const Box& box : boxes) {
        tallest = std::max(tallest, box.rect.height);
    }
    for (Box& box : boxes) {
        move_by(box, 0, top + std::round((tallest - box.rect.height) / 2) - box.rect.y);
    }
}

// Sets name and subtitle from the left margin up to `edge`, which is where the state begins. Where name and
// state do not fit side by side, the state stands under the name: how far down comes back, else 0.
float set_left(const Sheet& sheet, const Parts& parts, float edge, float far_edge, std::vector<Box>& boxes) {
    if (parts.title == nullptr) {
        return 0;
    }
    const Sizes& sizes = sheet.sizes;
    const TextStyle bold{std::round(sizes.body * 1.1F), Weight::Bold, Ink::OnBar};
    const TextStyle plain{sizes.body, Weight::Regular, Ink::OnBar};
    const float whole = std::ceil(sheet.width_of(parts.title->name, bold)) + 1;
    const bool in_two_rows = sizes.margin + whole > edge;
    const float right = in_two_rows ? far_edge : edge;
    const float wide = std::min(right - sizes.margin, whole);
    boxes.push_back(text_box(sheet, *parts.title, bold, {sizes.margin, 0, wide, 0}));
    const float top = in_two_rows ? boxes.back().rect.height : 0;
    const float subtitle_at = sizes.margin + wide + sizes.body;
    if (parts.subtitle != nullptr && subtitle_at + sheet.width_of(parts.subtitle->name, plain) + 1 < right) {
        boxes.push_back(text_box(sheet, *parts.subtitle, plain, {subtitle_at, 0, right - subtitle_at, 0}));
    }
    return top;
}

}  // namespace

Region banner_region(const Sheet& sheet, const Viewport& viewport) {
    Region region;
    if (sheet.sizes.magnified) {  // folded away into "where am I"
        return region;
    }
    const auto& items = sheet.tree.items();
    const auto banner = std::find_if(items.begin(), items.end(),
                                     [](const Tree::Item& item) { return item.node.role == Role::Banner; });
    if (banner == items.end()) {
        return region;
    }
    const Sizes& sizes = sheet.sizes;
    const Parts parts = parts_of(sheet.tree, *banner);
    std::vector<Box> right;
    const float far_edge = viewport.width_px - sizes.margin;
    const float edge = set_right(sheet, parts.right, far_edge, far_edge - sizes.margin, right);
    const float top = set_left(sheet, parts, edge, far_edge, region.boxes);
    centre_row(region.boxes, 0);
    centre_row(right, top);
    region.boxes.insert(region.boxes.end(), std::make_move_iterator(right.begin()),
                        std::make_move_iterator(right.end()));
    float bottom = std::round(sizes.body * line_height_per_em);
    for (const Box& box : region.boxes) {
        bottom = std::max(bottom, box.rect.bottom());
    }
    const float inset = std::round(std::max(sizes.body * 0.6F, 3 * sizes.mm));
    region.rect = {0, 0, viewport.width_px, bottom + 2 * inset};
    for (Box& box : region.boxes) {
        move_by(box, 0, inset);
    }
    if (top == 0) {
        centre_row(region.boxes, inset);
    }
    Box bar;
    bar.id = banner->node.id;
    bar.shape = Shape::Bar;
    bar.rect = region.rect;
    region.boxes.insert(region.boxes.begin(), std::move(bar));
    return region;
}

}  // namespace qiming::accessibility
