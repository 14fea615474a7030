#include "accessibility/phrasebook.h"

#include <algorithm>

namespace qiming::accessibility {

std::string Phrasebook::say(std::string_view key, Arguments arguments) const {
    const auto found = phrases_.find(key);
    if (found == phrases_.end()) {
        return "<" + std::string(key) + ">";
    }
    // One pass from left to right, so that an argument that holds braces is never read as a placeholder.
    const std::string_view phrase = found->second;
    std::string said;
    std::size_t at = 0;
    while (at < phrase.size()) {
        const std::size_t open = phrase.find('{', at);
        const std::size_t close = open == std::string_view::npos ? open : phrase.find('}', open);
        if (close == std::string_view::npos) {
            break;
        }
        const std::string_view name = phrase.substr(open + 1, close - open - 1);
        const auto* argument = std::find_if(arguments.begin(), arguments.end(),
                                            [name](const auto& given) { return given.first == name; });
        said += phrase.substr(at, open - at);
        said += argument == arguments.end() ? phrase.substr(open, close - open + 1) : argument->second;
        at = close + 1;
    }
    return said += phrase.substr(at);
}

}  // namespace qiming::accessibility
