#include "accessibility/presentation/whereabouts.h"

#include "accessibility/presentation/wording.h"

namespace qiming::accessibility {
namespace {

bool is_in_banner(const Tree& tree, const Tree::Item& item) {
    return item.parent != Tree::no_parent && tree.items()[item.parent].node.role == Role::Banner;
}

}  // namespace

Lines result_lines(const Voice& voice) {
    Lines lines;
    for (const Tree::Item& item : voice.tree.items()) {
        const bool is_result = item.node.role == Role::Number || item.node.role == Role::Status;
        if (is_result && !is_in_banner(voice.tree, item) && item.node.id != voice.tree.focus().node.id) {
            append(lines, live_lines(voice, item.node));
        }
    }
    return lines;
}

Lines banner_lines(const Voice& voice) {
    Lines lines;
    for (const Tree::Item& item : voice.tree.items()) {
        const bool is_in = is_in_banner(voice.tree, item);
        if (is_in) {
            lines.push_back(voice.written(item.node, item.node.name));
        }
        if (is_in && !item.node.value.empty()) {
            lines.push_back(voice.written(item.node, item.node.value));
        }
    }
    return lines;
}

}  // namespace qiming::accessibility
