// The phrases of one language by key. A value of this room that `content` fills from
// content/phrases/<language>.json. Immutable once filled; may be read from any thread.
#pragma once

#include <functional>
#include <initializer_list>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "accessibility/language.h"

namespace qiming::accessibility {

class Phrasebook {
public:
    using Phrases = std::map<std::string, std::string, std::less<>>;
    using Argument = std::pair<std::string_view, std::string_view>;
    using Arguments = std::initializer_list<Argument>;

    Phrasebook() = default;
    // A phrase "x" may have a twin "x.easy" for easy reading.
    Phrasebook(Language language, Phrases phrases);

    Language language() const { return language_; }
    bool has(std::string_view key) const { return phrases_.find(key) != phrases_.end(); }
    // The phrase with each {name} replaced by its argument, and each {name:one|many} by the argument and the
    // word that goes with it: "1 minute", "2 minutes". A key that is missing comes back as
    // the key itself between angle brackets; a test walks all screens and finds none of those.
    std::string say(std::string_view key, std::span<const Argument> arguments) const;
    std::string say(std::string_view key, Arguments arguments = {}) const {
        return say(key, std::span<const Argument>(arguments.begin(), arguments.size()));
    }
    const Phrases& phrases() const { return phrases_; }
    // The same phrases, each twin for easy reading in the place of the usual one. Owned by this book.
    const Phrasebook& easy() const { return easy_.empty() ? *this : easy_.front(); }

private:
    Language language_ = Language::Chinese;
    Phrases phrases_;
    std::vector<Phrasebook> easy_;  // one, or none where nothing reads otherwise
};

}  // namespace qiming::accessibility
