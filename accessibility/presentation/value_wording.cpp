#include "accessibility/presentation/value_wording.h"

#include <algorithm>
#include <string>
#include <vector>

#include "accessibility/text/utf8.h"

namespace qiming::accessibility {

namespace {

constexpr std::size_t longest_short_group = 5;

bool is_mask(char32_t point) {
    return point == U'*' || point == U'•' || point == U'●' || point == U'＊';
}

bool is_digit(char character) {
    return character >= '0' && character <= '9';
}

// What names something and counts nothing is said digit by digit. The normaliser knows it by its groups and by
// its length; of a single short group the digits stand apart, or 4404 would be four thousand four hundred.
std::string digit_by_digit(const std::string& code) {
    if (code.size() > longest_short_group || !std::all_of(code.begin(), code.end(), is_digit)) {
        return code;
    }
    std::string apart;
    for (const char digit : code) {
        apart += apart.empty() ? "" : " ";
        apart += digit;
    }
    return apart;
}

bool is_code(const Node& node, bool is_private) {
    return node.role == Role::Number || (node.role == Role::Field && is_private && !node.takes_words);
}

// What may be said of the value; the caption gets what is drawn.
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
    Line line = voice.written(node, is_code(node, is_private) ? digit_by_digit(heard) : heard);
    line.shown = drawn;
    line.is_private = is_private;
    return {line};
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
