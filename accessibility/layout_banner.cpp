#include <algorithm>
#include <cmath>

#include "accessibility/layout_regions.h"

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

}  // namespace

Region banner_region(const Sheet& sheet, const Viewport& viewport) {
    Region region;
    const auto& items = sheet.tree.items();
    const auto banner = std::find_if(items.begin(), items.end(),
                                     [](const Tree::Item& item) { return item.node.role == Role::Banner; });
    if (banner == items.end()) {
        return region;
    }
    const Sizes& sizes = sheet.sizes;
    const Parts parts = parts_of(sheet.tree, *banner);
    const TextStyle bold{std::round(sizes.body * 1.1F), Weight::Bold, Ink::OnBar};
    const TextStyle plain{sizes.body, Weight::Regular, Ink::OnBar};
    std::vector<Box> right;
    const float edge =
        set_right(sheet, parts.right, viewport.width_px - sizes.margin, viewport.width_px * 0.4F, right);
    if (parts.title != nullptr) {
        const float room = edge - sizes.margin;
        const float wide = std::min(room, std::ceil(sheet.width_of(parts.title->name, bold)) + 1);
        region.boxes.push_back(text_box(sheet, *parts.title, bold, {sizes.margin, 0, wide, 0}));
        const float subtitle_at = sizes.margin + wide + sizes.body;
        if (parts.subtitle != nullptr && subtitle_at + sheet.width_of(parts.subtitle->name, plain) + 1 < edge) {
            region.boxes.push_back(
                text_box(sheet, *parts.subtitle, plain, {subtitle_at, 0, edge - subtitle_at, 0}));
        }
    }
    region.boxes.insert(region.boxes.end(), std::make_move_iterator(right.begin()),
                        std::make_move_iterator(right.end()));
    float tallest = std::round(sizes.body * line_height_per_em);
    for (const Box& box : region.boxes) {
        tallest = std::max(tallest, box.rect.height);
    }
    region.rect = {0, 0, viewport.width_px,
                   tallest + 2 * std::round(std::max(sizes.body * 0.6F, 3 * sizes.mm))};
    for (Box& box : region.boxes) {
        move_by(box, 0, std::round((region.rect.height - box.rect.height) / 2));
    }
    Box bar;
    bar.id = banner->node.id;
    bar.shape = Shape::Bar;
    bar.rect = region.rect;
    region.boxes.insert(region.boxes.begin(), std::move(bar));
    return region;
}

}  // namespace qiming::accessibility
