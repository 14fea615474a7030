#include "accessibility/phrasebook.h"

#include <algorithm>

namespace qiming::accessibility {
namespace {

constexpr std::string_view twin_ending = ".easy";

// "minutes" is replaced by its argument, "minutes:minute|minutes" by the argument and its word.
std::string counted(std::string_view place, std::string_view argument) {
    const std::size_t colon = place.find(':');
    const std::size_t bar = place.find('|');
    if (colon == std::string_view::npos || bar == std::string_view::npos || bar < colon) {
        return std::string(argument);
    }
    const std::string_view word =
        argument == "1" ? place.substr(colon + 1, bar - colon - 1) : place.substr(bar + 1);
    return std::string(argument) + " " + std::string(word);
}

}  // namespace

Phrasebook::Phrasebook(Language language, Phrases phrases) : language_(language), phrases_(std::move(phrases)) {
    Phrasebook easy;
    for (const auto& [key, text] : phrases_) {
        if (key.ends_with(twin_ending)) {
            easy.phrases_[key.substr(0, key.size() - twin_ending.size())] = text;
        }
    }
    if (easy.phrases_.empty()) {
        return;
    }
    easy.language_ = language;
    easy.phrases_.insert(phrases_.begin(), phrases_.end());
    easy_.push_back(std::move(easy));
}

std::string Phrasebook::say(std::string_view key, std::span<const Argument> arguments) const {
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
        const std::string_view place = phrase.substr(open + 1, close - open - 1);
        const auto argument = std::find_if(arguments.begin(), arguments.end(), [&](const auto& given) {
            return given.first == place.substr(0, place.find(':'));
        });
        said += phrase.substr(at, open - at);
        said += argument == arguments.end() ? std::string(phrase.substr(open, close - open + 1))
                                            : counted(place, argument->second);
        at = close + 1;
    }
    return said += phrase.substr(at);
}

}  // namespace qiming::accessibility
