#include "accessibility/value_wording.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "accessibility/utf8.h"

namespace qiming::accessibility {

namespace {

bool is_mask(char32_t point) {
    return point == U'*' || point == U'•' || point == U'●' || point == U'＊';
}

std::vector<std::string> groups_of(std::string_view number) {
    std::vector<std::string> groups;
    std::string group;
    for (const char character : number) {
        if (character != ' ') {
            group.push_back(character);
        } else if (!group.empty()) {
            groups.push_back(std::exchange(group, {}));
        }
    }
    if (!group.empty()) {
        groups.push_back(group);
    }
    return groups;
}

// What may be said of the value, as it is split by pauses; the caption gets the drawn value whole.
Lines heard_value(const Voice& voice, const Node& node) {
    const std::string drawn = node.value.empty() ? voice.phrases.say("speech.hidden") : node.value;
    const bool may_be_heard = says_private(voice.preferences);
    const bool is_private = may_be_heard && !node.private_value.empty();
    const bool is_kept = !may_be_heard && !node.private_value.empty();
    const std::string& heard = is_private ? node.private_value : node.value;
    if (is_kept || heard.empty() || is_masked(heard)) {
        Line hidden = voice.word("speech.hidden");
        hidden.shown = drawn;
        return {hidden};
    }
    Lines lines;
    for (const std::string& group : node.role == Role::Number ? groups_of(heard) : std::vector{heard}) {
        Line line = voice.written(node, group);
        line.shown = lines.empty() ? drawn : "";
        line.is_private = is_private;
        lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace

bool is_masked(std::string_view text) {
    const std::u32string points = decode_utf8(text);
    return std::any_of(points.begin(), points.end(), is_mask);
}

Lines value_lines(const Voice& voice, const Node& node) {
    if (node.value.empty() && node.private_value.empty()) {
        return node.role == Role::Field ? Lines{voice.word("speech.empty")} : Lines{};
    }
    Lines lines = heard_value(voice, node);
    if (node.role == Role::Number) {
        const Lines again = lines;
        lines.push_back(voice.word("speech.again"));
        append(lines, again);
    }
    return lines;
}

}  // namespace qiming::accessibility
