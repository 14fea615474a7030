#include "accessibility/layout/magnified/long_stops.h"

#include <utility>

#include "accessibility/layout/magnified/places.h"

namespace qiming::accessibility {
namespace {

// Puts what it makes of each node behind `kept`.
class Shortener {
public:
    explicit Shortener(const Screenful& screenful) : screenful_(screenful), heights_(screenful.heights) {}

    std::vector<Node> shortened(std::vector<Node> nodes) const {
        std::vector<Node> kept;
        for (Node& node : nodes) {
            const bool is_apart = node.role == Role::Banner || node.role == Role::Toolbar;
            const bool is_container = node.role == Role::Group || node.role == Role::List;
            if (is_container && !is_row_of_buttons(node)) {
                node.children = shortened(std::move(node.children));
            }
            if (is_apart || is_container || is_row_of_buttons(node)) {
                kept.push_back(std::move(node));
            } else {
                add_stop(std::move(node), kept);
            }
        }
        return kept;
    }

private:
    static bool is_operable_card(const Node& node) {
        return node.role == Role::Button || node.role == Role::Choice || node.role == Role::Checkbox;
    }

    bool is_too_high(const Node& node) const { return screenful_.height_of_stop(node) > screenful_.height; }

    void add_stop(Node node, std::vector<Node>& kept) const {
        if (node.role == Role::Fact && is_too_high(node)) {
            cut_fact(std::move(node), kept);
        } else if (is_operable_card(node) && is_too_high(node)) {
            shorten_card(std::move(node), kept);
        } else if (node.role == Role::Field && is_too_high(node)) {
            shorten_field(std::move(node), kept);
        } else {
            kept.push_back(std::move(node));
        }
    }

    // What stands beside the name goes behind the card, as a text of its own.
    void shorten_card(Node node, std::vector<Node>& kept) const {
        std::string hint = std::exchange(node.hint, "");
        const std::string told = screenful_.told_with(std::move(hint), std::exchange(node.children, {}));
        kept.push_back(std::move(node));
        add_beside(Node(kept.back()), told, kept);
    }

    void shorten_field(Node node, std::vector<Node>& kept) const {
        const std::string told = screenful_.told_beside(node);
        node.hint.clear();
        if (!node.takes_words) {
            node.children.clear();
        }
        kept.push_back(std::move(node));
        add_beside(Node(kept.back()), told, kept);
    }

    // Called as what it belongs to; cut in turn where it is too long.
    void add_beside(const Node& node, const std::string& told, std::vector<Node>& kept) const {
        if (told.empty()) {
            return;
        }
        Node more;
        more.id = node.id + part_mark + "more";
        more.role = Role::Fact;
        more.name = node.name;
        more.value = told;
        more.private_name = node.private_name;
        more.private_value = node.private_name ? more.value : "";
        more.language = node.language;
        more.focusable = true;
        add_stop(std::move(more), kept);
    }

    std::vector<std::string> parts_of_fact(const Node& node) const {
        const float em = heights_.sizes().body;
        const float width = heights_.fact_width();
        const bool named = !node.value.empty();
        // Of the longest name that a part may get.
        const float names = named ? heights_.of_words(part_name(node.name, 88, 88), width, em) : 0;
        const float height = screenful_.height - heights_.around_fact() - names;
        return reading_parts(named ? node.value : node.name, room_for(height, em, width));
    }

    void cut_fact(Node node, std::vector<Node>& kept) const {
        const bool named = !node.value.empty();
        const std::vector<std::string> parts = parts_of_fact(node);
        const bool is_masked = !node.private_value.empty() && node.private_value != node.value;
        if (is_masked || parts.size() < 2) {
            kept.push_back(std::move(node));
            return;
        }
        const std::string hint = std::exchange(node.hint, "");
        for (std::size_t at = 0; at < parts.size(); ++at) {
            Node part = node;
            part.id = id_of_part(node.id, at);
            part.name = named ? part_name(node.name, at + 1, parts.size()) : parts[at];
            part.value = named ? parts[at] : "";
            part.private_value = node.private_value.empty() ? "" : part.value;
            kept.push_back(std::move(part));
        }
        add_beside(node, hint, kept);
    }

    std::string part_name(const std::string& name, std::size_t number, std::size_t count) const {
        return screenful_.phrases.say(
            "reading.part",
            {{"name", name}, {"number", std::to_string(number)}, {"count", std::to_string(count)}});
    }

    const Screenful& screenful_;
    const StopHeights& heights_;
};

}  // namespace

std::vector<Node> without_long_stops(std::vector<Node> nodes, const Screenful& screenful) {
    return Shortener(screenful).shortened(std::move(nodes));
}

}  // namespace qiming::accessibility
