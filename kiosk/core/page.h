// What a room of kiosk/core gives for its screen: the middle of the page. The frame around it
// (banner, notice, toolbar) is the same everywhere and stands in kiosk/core/frame. Pure.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/core/nodes.h"

namespace qiming::kiosk {

struct Page {
    NodeId id;
    std::string name;  // also drawn as the heading
    std::optional<Node> progress;
    std::vector<Node> children;
};

}  // namespace qiming::kiosk
