#include "accessibility/presentation/mending.h"

#include <algorithm>
#include <bitset>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "accessibility/presentation/telling_apart.h"
#include "accessibility/text/plain_text.h"

namespace qiming::accessibility {
namespace {

constexpr char mark = '|';  // stands in no id that the house makes or reads

bool may_be_nameless(const Node& node) {
    return !node.focusable && (node.role == Role::Group || node.role == Role::List);
}

class Mender {
public:
    explicit Mender(const Phrasebook& words) : words_(words) {}

    MendedPage page(Node root) {
        ids_.insert(root.id);
        mend_children(root);
        if (missing_ > 0) {
            tell_missing(root);
        }
        return {std::move(root), std::move(mends_)};
    }

private:
    void note(const Node& node, std::string_view reason) { mends_.push_back({node.role, reason}); }

    void mend_children(Node& parent) {
        std::vector<Node> kept;
        for (Node& child : parent.children) {
            mend_states(child);
            if (name(child)) {
                give_own_id(child, parent.id, kept.size() + 1);
                mend_children(child);
                kept.push_back(std::move(child));
            }
        }
        parent.children = std::move(kept);
        part_twins(parent.children);
    }

    // False: it can't be named, and is to be left out.
    bool name(Node& node) {
        if (!is_blank(node.name) || (node.name.empty() && may_be_nameless(node))) {
            return true;
        }
        note(node, "no name");
        for (std::string* other : {&node.value, &node.hint}) {
            if (!is_blank(*other)) {
                node.name = std::exchange(*other, "");
                node.private_name = node.private_name || !std::exchange(node.private_value, "").empty();
                return true;
            }
        }
        if (!node.focusable && !node.children.empty()) {
            node.role = Role::Group;
            node.name.clear();
            return true;
        }
        missing_ += node.focusable ? 1 : 0;
        return false;
    }

    void mend_states(Node& node) {
        if (node.role == Role::Page) {
            note(node, "a Page inside a Page");
            node.role = Role::Group;
        }
        if (node.activatable && !node.focusable) {
            note(node, "can be activated but not focused");
            node.focusable = true;
        }
        if (node.irreversible && !node.activatable) {
            note(node, "irreversible but cannot be activated");
            node.irreversible = false;
        }
        if (node.does && !is_command(*node.does)) {
            const auto gesture = static_cast<std::size_t>(*node.does);
            if (gestures_.test(gesture)) {
                note(node, "another node stands for the same gesture");
                node.does.reset();
            }
            gestures_.set(gesture);
        }
    }

    void give_own_id(Node& node, const NodeId& parent, std::size_t number) {
        if (node.id.empty()) {
            note(node, "a node without an id");
            node.id = parent + mark + std::to_string(number);
        }
        const NodeId wanted = node.id;
        for (int next = 2; !ids_.insert(node.id).second; ++next) {
            if (next == 2) {
                note(node, "this id occurs twice");
            }
            node.id = wanted + mark + std::to_string(next);
        }
    }

    // Only names of one role compete.
    void part_twins(std::vector<Node>& siblings) {
        std::map<Role, std::vector<Node*>> by_role;
        for (Node& sibling : siblings) {
            if (!sibling.name.empty()) {
                by_role[sibling.role].push_back(&sibling);
            }
        }
        for (const auto& [role, nodes] : by_role) {
            std::set<std::string_view> names;
            for (const Node* node : nodes) {
                if (!names.insert(node->name).second) {
                    note(*node, "a sibling has the same role and name");
                }
            }
            if (names.size() < nodes.size()) {
                number(nodes);
            }
        }
    }

    void number(const std::vector<Node*>& nodes) const {
        std::vector<Nameable> things;
        for (const Node* node : nodes) {
            things.push_back({node->name, {}});
        }
        const auto named = told_apart(things, words_);
        for (std::size_t at = 0; at < nodes.size(); ++at) {
            nodes[at]->name = named[at].name;
        }
    }

    void tell_missing(Node& root) const {
        Node told;
        told.id = "missing";
        told.role = Role::Text;
        told.name = words_.say("names.missing", {{"count", std::to_string(missing_)}});
        const auto title = std::find_if(root.children.begin(), root.children.end(),
                                        [](const Node& node) { return node.role == Role::Heading; });
        root.children.insert(title == root.children.end() ? root.children.begin() : title + 1, std::move(told));
    }

    const Phrasebook& words_;
    std::set<NodeId> ids_;
    std::bitset<static_cast<std::size_t>(gesture_count)> gestures_;
    std::vector<Mend> mends_;
    std::size_t missing_ = 0;  // of what could have been chosen
};

}  // namespace

std::optional<MendedPage> mended(Node page, const Phrasebook& words) {
    if (page.role != Role::Page || page.id.empty() || is_blank(page.name)) {
        return std::nullopt;
    }
    return Mender(words).page(std::move(page));
}

NodeId unmended(const NodeId& id) {
    return id.substr(0, id.find(mark));
}

}  // namespace qiming::accessibility
