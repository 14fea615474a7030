#include "accessibility/layout/magnified/freed_texts.h"

#include <cmath>
#include <utility>

namespace qiming::accessibility {
namespace {

// First what stands before a stop becomes one, then whatever of it is too high is cut.
class Freeing {
public:
    explicit Freeing(const Screenful& screenful)
        : heights_(screenful.heights), sizes_(heights_.sizes()), screenful_(screenful) {}

    void free_lead(std::vector<Node>& nodes) {
        for (std::size_t at = 0; at < nodes.size(); ++at) {
            Node& node = nodes[at];
            if (node.role == Role::Banner || node.role == Role::Progress || node.role == Role::Notice) {
                continue;
            }
            if (node.role == Role::Toolbar) {
                end_run(0);
            } else if (is_row_of_buttons(node) && !node.children.empty()) {
                end_run(heights_.of_row(node));
            } else if (node.role == Role::Group || node.role == Role::List) {
                free_lead(node.children);
            } else if (node.focusable) {
                const bool has_pad = at + 1 < nodes.size() && nodes[at + 1].arrangement == Arrangement::Pad;
                end_run(screenful_.height_of_stop(node) + (has_pad ? heights_.of_pad(nodes[at + 1]) : 0));
            } else {
                run_.push_back(&node);
            }
        }
    }

    // Those that are higher than a screenful.
    std::vector<Node> in_parts(std::vector<Node> nodes) const {
        std::vector<Node> kept;
        float taken = 0;  // by a title that stays with the text behind it
        for (Node& node : nodes) {
            const bool is_text = node.focusable && (node.role == Role::Text || node.role == Role::Status);
            if (node.role == Role::Heading && !node.focusable) {
                taken = heights_.of_text(node) + sizes_.gap;
            }
            if (node.role == Role::Group || node.role == Role::List) {
                node.children = in_parts(std::move(node.children));
                kept.push_back(std::move(node));
            } else if (is_text) {
                cut_text(node, std::exchange(taken, 0.0F), kept);
            } else {
                taken = node.focusable ? 0 : taken;
                kept.push_back(std::move(node));
            }
        }
        return kept;
    }

private:
    void end_run(float stop) {
        float height = stop;
        for (const Node* text : run_) {
            height += heights_.of_text(*text) + sizes_.gap;
        }
        // A text that nothing follows would end in a screenful without a stop.
        const bool ends_alone = stop == 0 && height > screenful_.height / 2;
        if (height > screenful_.height || ends_alone) {
            for (Node* text : run_) {
                text->focusable = is_freed(*text);
                text->read_with_page = text->focusable;
            }
        }
        run_.clear();
    }

    // The title stays with what comes after it while there is room for a line of that, too.
    bool is_freed(const Node& text) const {
        const bool leads_on = text.role == Role::Heading && run_.size() > 1 && run_.back() != &text;
        return !leads_on || heights_.of_text(text) + sizes_.gap + 2 * heights_.line() > screenful_.height;
    }

    void cut_text(const Node& node, float taken, std::vector<Node>& kept) const {
        const float em = node.emphasis == Emphasis::Large ? sizes_.title : sizes_.body;
        const float icon = node.icon.empty() ? 0 : std::round(em * 1.6F);
        const auto parts =
            reading_parts(node.name, room_for(screenful_.height - taken, em, heights_.width() - icon));
        for (std::size_t at = 0; at < parts.size(); ++at) {
            Node part = node;
            part.id = id_of_part(node.id, at);
            part.name = parts[at];
            if (at + 1 < parts.size()) {
                part.value.clear();
                part.hint.clear();
            }
            kept.push_back(std::move(part));
        }
    }

    const StopHeights& heights_;
    const Sizes& sizes_;
    const Screenful& screenful_;
    std::vector<Node*> run_;  // what stands before the next stop
};

}  // namespace

std::vector<Node> with_freed_texts(std::vector<Node> nodes, const Screenful& screenful) {
    Freeing freeing(screenful);
    freeing.free_lead(nodes);
    return freeing.in_parts(std::move(nodes));
}

}  // namespace qiming::accessibility
