#include "kiosk/rehearsal/gallery/ax_dump.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace qiming::shell {
namespace {

using accessibility::Node;
using Json = nlohmann::ordered_json;

Json states_of(const Node& node, bool focused) {
    Json states = Json::array();
    const auto add = [&](bool holds, const char* word) {
        if (holds) {
            states.push_back(word);
        }
    };
    add(focused, "focused");
    add(node.focusable, "focusable");
    add(node.activatable, "activatable");
    add(node.selected.value_or(false), "selected");
    add(node.selected && !*node.selected, "not selected");
    add(node.unavailable, "unavailable");
    add(node.invalid, "invalid");
    add(node.takes_digits, "takes digits");
    add(node.live != accessibility::Live::Off, "live");
    return states;
}

Json rect_of(const accessibility::Layout& layout, const accessibility::NodeId& id) {
    const auto box = std::find_if(layout.boxes.begin(), layout.boxes.end(),
                                  [&](const accessibility::Box& candidate) { return candidate.id == id; });
    if (box == layout.boxes.end()) {
        return nullptr;  // on another screenful, or without a picture of its own
    }
    return {{"x", box->rect.x}, {"y", box->rect.y}, {"width", box->rect.width}, {"height", box->rect.height}};
}

}  // namespace

std::string ax_dump(const accessibility::Tree& tree, const accessibility::Layout& layout,
                    const accessibility::Presentation& told, const accessibility::Phrasebook& phrases,
                    const accessibility::Preferences& preferences) {
    Json entering = Json::array();
    for (const accessibility::Utterance& utterance : told.said) {
        std::string words;
        for (const auto& span : utterance.spans) {
            words += span.text;
        }
        entering.push_back(words);
    }
    Json nodes = Json::array();
    for (std::size_t index = 0; index < tree.items().size(); ++index) {
        const auto& item = tree.items()[index];
        const Node& node = item.node;
        Json one{
            {"id", node.id},
            {"parent", item.parent == accessibility::Tree::no_parent ? Json(nullptr)
                                                                     : Json(tree.items()[item.parent].node.id)},
            {"role", name_of(node.role)},
            {"name", node.name},
            {"value", node.value},
            {"hint", node.hint},
            {"states", states_of(node, index == tree.focus_index())},
            {"rectangle", rect_of(layout, node.id)}};
        if (node.focusable) {
            one["said"] = accessibility::spoken_form(tree, index, phrases, preferences);
        }
        nodes.push_back(std::move(one));
    }
    return Json{{"page", tree.root().node.id},
                {"title", tree.root().node.name},
                {"language", accessibility::tag_of(preferences.language)},
                {"screenful", layout.screenful + 1},
                {"screenfuls", layout.screenfuls},
                {"said_on_entering", std::move(entering)},
                {"felt", told.felt},
                {"caption", told.captioned},
                {"nodes", std::move(nodes)}}
        .dump(1);
}

}  // namespace qiming::shell
