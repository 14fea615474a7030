#include "accessibility/layout/magnified/magnify.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "accessibility/layout/bars/regions.h"
#include "accessibility/layout/blocks/blocks.h"
#include "accessibility/layout/line_breaking.h"
#include "accessibility/layout/metrics.h"
#include "accessibility/layout/reading_parts.h"
#include "accessibility/layout/set_text.h"
#include "accessibility/text/utf8.h"

namespace qiming::accessibility {
namespace {

class Magnifier {
public:
    Magnifier(const Viewport& panel, const Preferences& preferences, const Phrasebook& phrases)
        : phrases_(phrases),
          sizes_(sizes_of(panel, preferences.text_size, {})),
          line_(std::round(sizes_.body * line_height_per_em)),
          width_(panel.width_px - 2 * sizes_.margin),
          height_(page_room(panel, preferences)) {}

    Node page(Node root) {
        root.children = without_long_stops(std::move(root.children));
        std::vector<Node*> run;
        free_lead(root.children, run);
        root.children = in_parts(std::move(root.children));
        return root;
    }

private:
    // What a screenful has for blocks when a pager stands under it.
    float page_room(const Viewport& panel, const Preferences& preferences) const {
        const bool tall = panel.height_px > panel.width_px;
        const float lines = tall ? 2 : 1;  // of the bar and of the caption strip
        const float bar = lines * line_ + 2 * sizes_.bar_edge + std::round(2 * sizes_.mm);
        const float strip = lines * line_ + 2 * sizes_.caption_inset;
        // With low reach the strip stands out of reach.
        const float above = is_low_reach(panel, preferences) ? std::round(panel.height_px * high_part) : strip;
        const float pager = std::max(sizes_.target, line_ + 2 * sizes_.mm) + sizes_.gap;
        return panel.height_px - bar - above - pager - 2 * sizes_.inset;
    }

    std::size_t lines_of(const std::string& text, float width, float em) const {
        return text.empty() ? 0 : break_lines(text, width, em, Weight::Bold, wide_characters()).size();
    }

    float height_of(const std::string& text, float width, float em) const {
        return std::round(em * line_height_per_em) * static_cast<float>(lines_of(text, width, em));
    }

    bool is_operable_card(const Node& node) const {
        return node.role == Role::Button || node.role == Role::Choice || node.role == Role::Checkbox;
    }

    float card_text_width(const Node& node) const {
        const bool marked = node.role == Role::Choice || node.role == Role::Checkbox;
        const float mark = marked ? std::round(sizes_.choice * 1.3F) + std::round(sizes_.body * 0.7F) : 0;
        const float tile =
            !marked && !node.icon.empty() && sizes_.tile > 0 ? sizes_.tile + std::round(sizes_.body * 0.7F) : 0;
        const float badge = sizes_.numbers ? 2 * sizes_.body : 0;
        return width_ - 2 * sizes_.pad_x - mark - tile - badge;
    }

    float card_height(const Node& node) const {
        const float width = card_text_width(node);
        float height = height_of(node.name, width, sizes_.title) + height_of(node.value, width, sizes_.title) +
                       height_of(node.hint, width, sizes_.body);
        height += static_cast<float>(node.children.size()) * std::round(sizes_.body * 1.9F);
        return std::max(sizes_.target, height + 2 * sizes_.pad_y);
    }

    float fact_width() const { return width_ - 2 * sizes_.panel_pad - 2 * std::round(2.5F * sizes_.mm); }

    float fact_height(const Node& node) const {
        const float em = node.emphasis == Emphasis::Large ? sizes_.title : sizes_.body;
        return height_of(node.name, fact_width(), sizes_.body) + height_of(node.value, fact_width(), em) +
               height_of(node.hint, fact_width(), sizes_.body) + std::round(2 * sizes_.mm) +
               2 * sizes_.panel_pad;
    }

    float text_height(const Node& node) const {
        const float em = node.role == Role::Heading ? sizes_.heading : sizes_.title;
        return height_of(node.name, width_, em) + height_of(node.value, width_, sizes_.body) +
               height_of(node.hint, width_, sizes_.body);
    }

    float field_height(const Node& node) const {
        const float width = width_ - 2 * sizes_.pad_x;
        const std::size_t lines = std::max({std::size_t{1}, lines_of(node.value, width, sizes_.body),
                                            lines_of(node.private_value, width, sizes_.body)});
        const float figures = static_cast<float>(lines) * std::round(sizes_.figure * line_height_per_em);
        return height_of(node.name, width, sizes_.body) + figures +
               height_of(told_beside(node), width, sizes_.body) + 2 * sizes_.pad_y;
    }

    // What stands in a field besides its name and its value. Letters stay with the keyboard.
    std::string told_beside(const Node& field) const {
        std::string told = field.hint;
        for (const Node& child : field.takes_words ? std::vector<Node>() : field.children) {
            told += told.empty() ? "" : gap_between(told);
            told += child.name;
        }
        return told;
    }

    float height_of_stop(const Node& node) const {
        switch (node.role) {
            case Role::Fact: return fact_height(node);
            case Role::Button:
            case Role::Choice:
            case Role::Checkbox: return card_height(node);
            case Role::Field: return field_height(node);
            default: return text_height(node) + sizes_.row_target;
        }
    }

    // --- first: stops that are higher than a screenful

    std::vector<Node> without_long_stops(std::vector<Node> nodes) const {
        std::vector<Node> kept;
        for (Node& node : nodes) {
            const bool is_row = is_row_of_buttons(node);
            if (node.role == Role::Banner || node.role == Role::Toolbar || is_row) {
                kept.push_back(std::move(node));
            } else if (node.role == Role::Group || node.role == Role::List) {
                node.children = without_long_stops(std::move(node.children));
                kept.push_back(std::move(node));
            } else if (node.role == Role::Fact && fact_height(node) > height_) {
                cut_fact(std::move(node), kept);
            } else if (is_operable_card(node) && card_height(node) > height_) {
                shorten_card(std::move(node), kept);
            } else if (node.role == Role::Field && field_height(node) > height_ && !told_beside(node).empty()) {
                const std::string told = told_beside(node);
                node.hint.clear();
                if (!node.takes_words) {
                    node.children.clear();
                }
                kept.push_back(std::move(node));
                add_beside(Node(kept.back()), told, kept);
            } else {
                kept.push_back(std::move(node));
            }
        }
        return kept;
    }

    // Called as what it belongs to; cut in turn where it is too long.
    void add_beside(const Node& node, std::string told, std::vector<Node>& kept) const {
        if (told.empty()) {
            return;
        }
        Node more;
        more.id = node.id + part_mark + "more";
        more.role = Role::Fact;
        more.name = node.name;
        more.value = std::move(told);
        more.private_name = node.private_name;
        more.private_value = node.private_name ? more.value : "";
        more.language = node.language;
        more.focusable = true;
        if (fact_height(more) > height_) {
            cut_fact(std::move(more), kept);
        } else {
            kept.push_back(std::move(more));
        }
    }

    // What stands beside the name goes behind the card, as a text of its own.
    void shorten_card(Node node, std::vector<Node>& kept) const {
        std::string told = std::exchange(node.hint, "");
        for (const Node& chip : std::exchange(node.children, {})) {
            told += told.empty() ? "" : gap_between(told);
            told += chip.name;
        }
        kept.push_back(std::move(node));
        add_beside(Node(kept.back()), std::move(told), kept);
    }

    std::string gap_between(const std::string& text) const {
        return is_written_chinese(phrases_.language()) ? "，" : text.empty() ? "" : ", ";
    }

    void cut_fact(Node node, std::vector<Node>& kept) const {
        const float fixed = std::round(2 * sizes_.mm) + 2 * sizes_.panel_pad;
        const bool named = !node.value.empty();
        std::string& whole = named ? node.value : node.name;
        float names = 0;
        if (named) {
            const std::string longest = part_name(node.name, 88, 88);
            names = height_of(longest, fact_width(), sizes_.body);
        }
        const auto parts = reading_parts(whole, room_for(height_ - fixed - names, sizes_.body, fact_width()));
        const bool is_masked = !node.private_value.empty() && node.private_value != node.value;
        if (is_masked || parts.size() < 2) {
            kept.push_back(std::move(node));
            return;
        }
        const std::string hint = std::exchange(node.hint, "");
        for (std::size_t at = 0; at < parts.size(); ++at) {
            Node part = node;
            part.id += at == 0 ? "" : part_mark + std::to_string(at + 1);
            part.name = named ? part_name(node.name, at + 1, parts.size()) : parts[at];
            part.value = named ? parts[at] : "";
            part.private_value = node.private_value.empty() ? "" : part.value;
            kept.push_back(std::move(part));
        }
        add_beside(node, hint, kept);
    }

    std::string part_name(const std::string& name, std::size_t number, std::size_t count) const {
        return phrases_.say(
            "reading.part",
            {{"name", name}, {"number", std::to_string(number)}, {"count", std::to_string(count)}});
    }

    PartRoom room_for(float height, float em, float width) const {
        const float line = std::round(em * line_height_per_em);
        return {width, em, static_cast<std::size_t>(std::max(1.0F, std::floor(height / line)))};
    }

    // --- then: texts that lead up to a stop with which they do not fit

    // `run` is what stands before the next stop.
    void free_lead(std::vector<Node>& nodes, std::vector<Node*>& run) {
        for (std::size_t at = 0; at < nodes.size(); ++at) {
            Node& node = nodes[at];
            const bool is_row = is_row_of_buttons(node);
            if (node.role == Role::Banner || node.role == Role::Progress || node.role == Role::Notice) {
                continue;
            }
            if (node.role == Role::Toolbar) {
                end_run(run, 0);
            } else if (is_row && !node.children.empty()) {
                end_run(run, row_height(node));
            } else if (node.role == Role::Group || node.role == Role::List) {
                free_lead(node.children, run);
            } else if (node.focusable) {
                const bool has_pad = at + 1 < nodes.size() && nodes[at + 1].arrangement == Arrangement::Pad;
                end_run(run, height_of_stop(node) + (has_pad ? pad_height(nodes[at + 1]) : 0));
            } else {
                run.push_back(&node);
            }
        }
    }

    float pad_height(const Node& pad) const {
        std::vector<std::string> names;
        for (const Node& key : pad.children) {
            names.push_back(key.name);
        }
        return sizes_.gap + magnified_pad(sizes_, names, width_).height;
    }

    static bool is_row_of_buttons(const Node& node) {
        return node.arrangement == Arrangement::Row || node.arrangement == Arrangement::Pad ||
               node.arrangement == Arrangement::Beside;
    }

    float row_height(const Node& row) const {
        const float rows = row.arrangement == Arrangement::Pad ? 1 : static_cast<float>(row.children.size());
        return std::max(sizes_.target, line_ + 2 * sizes_.pad_y) * rows + sizes_.gap * (rows - 1);
    }

    void end_run(std::vector<Node*>& run, float stop) {
        float height = stop;
        for (const Node* text : run) {
            height += text_height(*text) + sizes_.gap;
        }
        // A text that nothing follows would end in a screenful without a stop.
        const bool ends_alone = stop == 0 && height > height_ / 2;
        if (height > height_ || ends_alone) {
            for (Node* text : run) {
                text->focusable = is_freed(*text, run);
                text->read_with_page = text->focusable;
            }
        }
        run.clear();
    }

    // The title stays with what comes after it while there is room for a line of that, too.
    bool is_freed(const Node& text, const std::vector<Node*>& run) const {
        const bool leads_on = text.role == Role::Heading && run.size() > 1 && run.back() != &text;
        return !leads_on || text_height(text) + sizes_.gap + 2 * line_ > height_;
    }

    // --- last: those of them that are higher than a screenful

    std::vector<Node> in_parts(std::vector<Node> nodes) const {
        std::vector<Node> kept;
        float taken = 0;  // by a title that stays with the text behind it
        for (Node& node : nodes) {
            const bool is_text = node.focusable && (node.role == Role::Text || node.role == Role::Status);
            if (node.role == Role::Heading && !node.focusable) {
                taken = text_height(node) + sizes_.gap;
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

    void cut_text(const Node& node, float taken, std::vector<Node>& kept) const {
        const float em = node.emphasis == Emphasis::Large ? sizes_.title : sizes_.body;
        const float icon = node.icon.empty() ? 0 : std::round(em * 1.6F);
        const auto parts = reading_parts(node.name, room_for(height_ - taken, em, width_ - icon));
        for (std::size_t at = 0; at < parts.size(); ++at) {
            Node part = node;
            part.id += at == 0 ? "" : part_mark + std::to_string(at + 1);
            part.name = parts[at];
            if (at + 1 < parts.size()) {
                part.value.clear();
                part.hint.clear();
            }
            kept.push_back(std::move(part));
        }
    }

    const Phrasebook& phrases_;
    Sizes sizes_;
    float line_;
    float width_;
    float height_;
};

void gather_stops(const Node& node, const std::string& whole, bool& passed, NodeId& found) {
    passed = passed || node.id == whole;
    if (passed && node.focusable && found.empty()) {
        found = node.id;
    }
    for (const Node& child : node.children) {
        gather_stops(child, whole, passed, found);
    }
}

// The first stop that was told with the page, and whether there is a result among them.
void gather_told(const Node& node, NodeId& first, bool& has_result) {
    if (node.focusable && node.read_with_page) {
        first = first.empty() ? node.id : first;
        has_result = has_result || node.role == Role::Number || node.role == Role::Fact;
    }
    for (const Node& child : node.children) {
        gather_told(child, first, has_result);
    }
}

bool has_stop(const Node& node, const NodeId& id) {
    return (node.focusable && node.id == id) ||
           std::any_of(node.children.begin(), node.children.end(),
                       [&](const Node& child) { return has_stop(child, id); });
}

}  // namespace

Node magnified(Node page, const Viewport& panel, const Preferences& preferences, const Phrasebook& phrases) {
    return is_magnified(preferences.text_size) ? Magnifier(panel, preferences, phrases).page(std::move(page))
                                               : page;
}

NodeId beginning_of_result(const Node& page) {
    NodeId first;
    bool has_result = false;
    gather_told(page, first, has_result);
    return has_result ? first : NodeId();
}

NodeId place_in(const Node& page, const NodeId& wanted) {
    if (wanted.empty() || has_stop(page, wanted)) {
        return wanted;
    }
    bool passed = false;
    NodeId found;
    gather_stops(page, wanted.substr(0, wanted.find(part_mark)), passed, found);
    return found;
}

}  // namespace qiming::accessibility
