#include "accessibility/presentation/wording.h"

#include <algorithm>
#include <optional>
#include <string>

#include "accessibility/position.h"
#include "accessibility/presentation/value_wording.h"
#include "accessibility/text/utf8.h"

namespace qiming::accessibility {

namespace {

// The key of the word for what can be done with a node; empty for what is only read.
std::string_view role_key(const Node& node) {
    switch (node.role) {
        case Role::Button: return "speech.role.button";
        case Role::Choice: return "speech.role.choice";
        case Role::Checkbox: return "speech.role.checkbox";
        case Role::Field: return node.takes_words ? "speech.role.words" : "speech.role.field";
        case Role::Page:
        case Role::Banner:
        case Role::Heading:
        case Role::Text:
        case Role::Fact:
        case Role::Group:
        case Role::List:
        case Role::Progress:
        case Role::Status:
        case Role::Notice:
        case Role::Number:
        case Role::Toolbar: return node.activatable ? "speech.role.button" : "";
    }
    return "";
}

bool is_obvious(const Node& node) {
    return node.role == Role::Button || node.role == Role::Choice || node.role == Role::Checkbox;
}

// The key of the words for how a node is operated; empty for what is only read.
std::string_view operation_key(const Node& node) {
    if (node.takes_digits) {
        return node.takes_words ? "speech.how.words" : "speech.how.field";
    }
    if (!node.activatable || node.unavailable) {
        return "";
    }
    if (node.role == Role::Choice) {
        return "speech.how.choice";
    }
    return node.role == Role::Checkbox ? "speech.how.checkbox" : "speech.how.button";
}

void add_role(const Voice& voice, const Node& node, Lines& lines) {
    const Amount amount = voice.amount();
    if (const std::string_view key = role_key(node);
        !key.empty() && (amount.obvious_roles || !is_obvious(node))) {
        lines.push_back(voice.word(key));
    }
    if (const std::string_view key = operation_key(node); amount.operation && !key.empty()) {
        lines.push_back(voice.word(key));
    }
}

void add_states(const Voice& voice, const Node& node, Lines& lines) {
    if (node.selected) {
        lines.push_back(voice.word(*node.selected ? "speech.selected" : "speech.not_selected"));
    }
    if (node.unavailable) {
        lines.push_back(voice.word("speech.unavailable"));
    }
    if (node.invalid) {
        lines.push_back(voice.word("speech.invalid"));
    }
}

// Without the blanks between its groups.
std::size_t count_of_characters(std::string_view text) {
    const std::u32string points = decode_utf8(text);
    return points.size() - static_cast<std::size_t>(std::count(points.begin(), points.end(), U' '));
}

// The texts that stand on a card ("lift", "home-based").
void add_marks(const Voice& voice, std::size_t index, Lines& lines) {
    for (const std::size_t child : voice.tree.items()[index].children) {
        const Node& node = voice.tree.items()[child].node;
        const bool is_wanted = !node.explains || voice.amount().operation;
        const bool can_be_told = !voice.hides_name(node) || !node.aloud.empty();
        if (node.role == Role::Text && is_wanted && can_be_told) {
            lines.push_back(voice.called(node));
        }
    }
}

// Things that are read with the page. What has a state of its own and no focus would else be silent.
bool is_read(const Node& node) {
    switch (node.role) {
        case Role::Heading:
        case Role::Text:
        case Role::Fact:
        case Role::Status:
        case Role::Notice:
        case Role::Number: return !node.focusable || node.read_with_page;
        case Role::Page:
        case Role::Banner:
        case Role::Group:
        case Role::List:
        case Role::Button:
        case Role::Choice:
        case Role::Checkbox:
        case Role::Field:
        case Role::Progress:
        case Role::Toolbar: return false;
    }
    return false;
}

// Bars are read when the focus comes there, the texts of a card with the card.
bool is_in_bar_or_card(const Tree& tree, std::size_t index) {
    const auto& items = tree.items();
    for (std::size_t above = items[index].parent; above != Tree::no_parent; above = items[above].parent) {
        const Node& node = items[above].node;
        if (node.role == Role::Banner || node.role == Role::Toolbar || node.focusable) {
            return true;
        }
    }
    return false;
}

// Names of the containers above `index`, outermost first.
Lines names_above(const Voice& voice, std::size_t index) {
    Lines names;
    const auto& items = voice.tree.items();
    for (std::size_t above = items[index].parent; above != Tree::no_parent; above = items[above].parent) {
        const Node& node = items[above].node;
        if (node.role != Role::Page && !node.name.empty()) {
            names.insert(names.begin(), voice.called(node));
        }
    }
    return names;
}

// "item 3 of 12"; nothing outside of lists.
std::optional<Line> place_line(const Voice& voice, std::size_t index) {
    const auto position = position_of(voice.tree, index);
    if (!position) {
        return std::nullopt;
    }
    return voice.word("speech.position",
                      {{"n", std::to_string(position->number)}, {"m", std::to_string(position->count)}});
}

}  // namespace

Lines focus_lines(const Voice& voice, std::size_t index, Detail detail) {
    const Node& node = voice.tree.items()[index].node;
    const auto place = place_line(voice, index);
    const bool is_told_by_place = detail.name && place && voice.hides_name(node) && node.aloud.empty();
    Lines lines;
    if (is_told_by_place) {
        lines.push_back(*place);
        lines.back().shown =
            node.name + (is_written_chinese(voice.phrases.language()) ? "，" : ", ") + place->shown;
    } else if (detail.name) {
        lines.push_back(voice.called(node));
    }
    append(lines, value_lines(voice, node));
    add_states(voice, node, lines);
    const bool is_explained = node.invalid || node.unavailable || node.tells_apart;
    const bool has_hint = detail.hint && (voice.amount().hints || is_explained) && !voice.hides_name(node);
    if (has_hint && !node.hint.empty()) {
        lines.push_back(voice.written(node, node.hint));
        lines.back().is_private = node.private_name;
    }
    if (has_hint) {
        add_marks(voice, index, lines);
    }
    if (detail.role) {
        add_role(voice, node, lines);
    }
    if (detail.position && place && !is_told_by_place) {
        lines.push_back(*place);
    }
    return lines;
}

Lines live_lines(const Voice& voice, const Node& node) {
    const bool stands_in_for_name = node.role == Role::Notice && node.value.empty();
    if (stands_in_for_name && !node.private_value.empty()) {
        Line line = voice.written(node, node.name);
        if (says_private(voice.preferences)) {
            line.said = node.private_value;
            line.is_private = true;
        }
        return {line};
    }
    Lines lines{voice.called(node)};
    append(lines, value_lines(voice, node));
    return lines;
}

Lines typing_lines(const Voice& voice, const Node& field, const Typing& typing) {
    const bool may_be_heard = says_private(voice.preferences);
    const bool is_secret = typing.is_private || is_masked(typing.text);
    const std::string& whole = typing.is_private ? field.private_value : field.value;
    const std::string count = std::to_string(count_of_characters(whole));
    Line hidden =
        voice.word(typing.erased ? "speech.erased_hidden" : "speech.typed_hidden", {{"count", count}});
    if (is_secret && !(typing.is_private && may_be_heard)) {
        return {hidden};
    }
    Line line = typing.erased ? voice.word("speech.erased", {{"what", typing.text}})
                              : voice.written(field, typing.text);
    if (typing.is_private) {
        line.shown = hidden.shown;
        line.is_private = true;
    }
    return {line};
}

Lines progress_lines(const Voice& voice, bool with_group, bool with_rest) {
    const auto& items = voice.tree.items();
    const auto found = std::find_if(items.begin(), items.end(),
                                    [](const Tree::Item& item) { return item.node.role == Role::Progress; });
    if (found == items.end()) {
        return {};
    }
    const Node& progress = found->node;
    Lines lines;
    if (with_group && progress.name != voice.tree.root().node.name) {
        lines.push_back(voice.written(progress, progress.name));
    }
    append(lines, value_lines(voice, progress));
    if (with_rest && !progress.hint.empty()) {
        lines.push_back(voice.written(progress, progress.hint));
    }
    return lines;
}

Lines container_lines(const Voice& voice, const std::vector<NodeId>& containers) {
    Lines lines;
    for (const NodeId& id : containers) {
        if (const Tree::Item* container = voice.tree.find(id); container != nullptr) {
            lines.push_back(voice.called(container->node));
        }
    }
    return lines;
}

std::vector<std::size_t> read_with_page(const Tree& tree, const std::vector<NodeId>& live) {
    std::vector<std::size_t> read;
    for (std::size_t index = 0; index < tree.items().size(); ++index) {
        const Node& node = tree.items()[index].node;
        const bool is_told = std::find(live.begin(), live.end(), node.id) != live.end();
        if (is_read(node) && !is_told && !is_in_bar_or_card(tree, index)) {
            read.push_back(index);
        }
    }
    return read;
}

Lines text_lines(const Voice& voice, const std::vector<NodeId>& live, Told& told) {
    Lines lines;
    for (const std::size_t index : read_with_page(voice.tree, live)) {
        const Node& node = voice.tree.items()[index].node;
        if (node.explains && !voice.amount().hints) {
            continue;
        }
        const Lines value = value_lines(voice, node);
        const Line name = voice.called(node);
        append(lines, told.fresh(names_above(voice, index)));
        append(lines, value.empty() ? told.fresh({name}) : Lines{name});
        append(lines, value);
    }
    return lines;
}

}  // namespace qiming::accessibility
