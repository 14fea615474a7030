#include "accessibility/presentation/voice.h"

#include <string>

namespace qiming::accessibility {

Line Voice::word(std::string_view key, Phrasebook::Arguments arguments) const {
    std::string text = phrases.say(key, arguments);
    return Line{text, text, phrases.language(), false};
}

Line Voice::written(const Node& node, std::string_view text) const {
    const Language of_page = tree.root().node.language.value_or(phrases.language());
    return Line{std::string(text), std::string(text), node.language.value_or(of_page), false};
}

Line Voice::called(const Node& node) const {
    if (!hides_name(node)) {
        Line line = written(node, node.name);
        line.is_private = node.private_name;
        return line;
    }
    Line hidden = node.aloud.empty() ? word("speech.hidden") : written(node, node.aloud);
    hidden.shown = node.name;
    return hidden;
}

Amount Voice::amount() const {
    return amount_of(preferences.verbosity);
}

Amount amount_of(Verbosity verbosity) {
    switch (verbosity) {
        case Verbosity::Brief:
            return {.hints = false, .obvious_roles = false, .containers = false, .operation = false};
        case Verbosity::Standard: return {};
        case Verbosity::Full:
            return {.hints = true, .obvious_roles = true, .containers = true, .operation = true};
    }
    return {};
}

}  // namespace qiming::accessibility
