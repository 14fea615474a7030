#include "accessibility/interaction/hit_test.h"

#include <algorithm>
#include <utility>

#include "accessibility/intent.h"

namespace qiming::accessibility {
namespace {

// A touch means what the centre key means on the same node.
Intent intent_for(const Node& node) {
    if (node.does && is_command(*node.does)) {
        return Command{*node.does};
    }
    if (node.activatable) {
        return ActivateNode{node.id};
    }
    return MoveFocus{node.id};
}

std::optional<Intent> corner_means(const Tree& tree, const Layout& layout, Point point) {
    const auto& items = tree.items();
    const auto at_corner =
        std::find_if(items.begin(), items.end(), [](const Tree::Item& item) { return item.node.at_corner; });
    if (at_corner == items.end() || !layout.corner.contains(point)) {
        return std::nullopt;
    }
    return intent_for(at_corner->node);
}

}  // namespace

UnderFinger under_finger(const Tree& tree, const Layout& layout, Point point) {
    if (layout.pager && layout.pager->backward.contains(point)) {
        return {{}, layout.pager->backward_to, false};
    }
    if (layout.pager && layout.pager->forward.contains(point)) {
        return {{}, layout.pager->forward_to, true};
    }
    for (auto box = layout.boxes.rbegin(); box != layout.boxes.rend(); ++box) {
        if (box->target && box->rect.contains(point) && tree.find(box->id) != nullptr) {
            return {box->id, {}, false};
        }
    }
    return {};
}

std::optional<Intent> hit_test(const Tree& tree, const Layout& layout, Point point) {
    const UnderFinger under = under_finger(tree, layout, point);
    if (!under.turns_to.empty()) {
        return MoveFocus{under.turns_to};
    }
    if (!under.node.empty()) {
        return intent_for(tree.find(under.node)->node);
    }
    return corner_means(tree, layout, point);
}

std::optional<Touch> tap_means(const Tree& tree, const Layout& layout, Point down, Point up) {
    auto meant = hit_test(tree, layout, down);
    if (meant != hit_test(tree, layout, up)) {
        return std::nullopt;
    }
    return Touch{std::move(meant)};
}

}  // namespace qiming::accessibility
