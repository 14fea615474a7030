// The phrases of one language by key. A value of this room that `content` fills from
// content/phrases/<language>.json. Immutable once filled; may be read from any thread.
#pragma once

#include <functional>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "accessibility/language.h"

namespace qiming::accessibility {

class Phrasebook {
public:
    using Phrases = std::map<std::string, std::string, std::less<>>;
    using Arguments = std::initializer_list<std::pair<std::string_view, std::string_view>>;

    Phrasebook() = default;
    Phrasebook(Language language, Phrases phrases) : language_(language), phrases_(std::move(phrases)) {}

    Language language() const { return language_; }
    bool has(std::string_view key) const { return phrases_.find(key) != phrases_.end(); }
    // The phrase with each {name} replaced by its argument. A key that is missing comes back as
    // the key itself between angle brackets; a test walks all screens and finds none of those.
    std::string say(std::string_view key, Arguments arguments = {}) const;
    const Phrases& phrases() const { return phrases_; }

private:
    Language language_ = Language::Chinese;
    Phrases phrases_;
};

}  // namespace qiming::accessibility
