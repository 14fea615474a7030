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

// Runs of masked and of readable characters, in turn. Spaces only group a number: they split nothing.
std::vector<std::string> runs_of(std::string_view text) {
    std::vector<std::string> runs;
    std::u32string run;
    bool in_mask = false;
    for (const char32_t point : decode_utf8(text)) {
        const bool masked = point == U' ' ? in_mask : is_mask(point);
        if (masked != in_mask && !run.empty()) {
            runs.push_back(encode_utf8(run));
            run.clear();
        }
        in_mask = masked;
        run.push_back(point);
    }
    if (!run.empty()) {
        runs.push_back(encode_utf8(run));
    }
    return runs;
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
Lines heard_value(const Voice& voice, const Node& node, bool in_groups) {
    const bool is_private = voice.preferences.route == AudioRoute::Headphones && !node.private_value.empty();
    const std::string& heard = is_private ? node.private_value : node.value;
    const std::string drawn = node.value.empty() ? voice.phrases.say("speech.hidden") : node.value;
    Lines lines;
    for (const std::string& run : in_groups ? groups_of(heard) : runs_of(heard)) {
        Line line = is_masked(run) ? voice.word("speech.hidden") : voice.written(node, run);
        line.shown = lines.empty() ? drawn : "";
        line.is_private = is_private;
        lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace

bool is_masked(std::string_view text) {
    bool has_mask = false;
    for (const char32_t point : decode_utf8(text)) {
        if (!is_mask(point) && point != U' ') {
            return false;
        }
        has_mask = has_mask || is_mask(point);
    }
    return has_mask;
}

Lines value_lines(const Voice& voice, const Node& node) {
    if (node.value.empty() && node.private_value.empty()) {
        return node.role == Role::Field ? Lines{voice.word("speech.empty")} : Lines{};
    }
    if (node.value.empty() && voice.preferences.route == AudioRoute::Speaker) {
        return {voice.word("speech.hidden")};
    }
    Lines lines = heard_value(voice, node, node.role == Role::Number);
    if (node.role == Role::Number) {
        const Lines again = lines;
        lines.push_back(voice.word("speech.again"));
        append(lines, again);
    }
    return lines;
}

}  // namespace qiming::accessibility
