// What a room of kiosk/core gives for its screen: the middle of the page. The frame around it
// (banner, notice, toolbar) is the same everywhere and stands in kiosk/core/frame. Pure.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/core/nodes.h"

namespace qiming::kiosk {

struct Draft;

// What is done when a node is chosen. Told where the node is made, so that no id is written twice.
using Deed = std::function<void(Draft&)>;

class Deeds {
public:
    // `node`, which does that.
    Node on(Node node, Deed deed) {
        by_node_.insert_or_assign(node.id, std::move(deed));
        return node;
    }
    // Null: it does nothing, or stands for a gesture that means the same everywhere.
    const Deed* find(const NodeId& node) const {
        const auto found = by_node_.find(node);
        return found == by_node_.end() ? nullptr : &found->second;
    }

private:
    std::map<NodeId, Deed> by_node_;
};

struct Page {
    NodeId id;
    std::string name;  // also drawn as the heading
    std::optional<Node> progress;
    std::vector<Node> children;
    Deeds deeds = {};
};

}  // namespace qiming::kiosk
