#include "accessibility/pronunciation/polyphone_rules.h"

#include <algorithm>

#include "accessibility/text/utf8.h"

namespace qiming::accessibility {

namespace {

std::u32string_view next_part(std::u32string_view& rest, char32_t separator) {
    const std::size_t end = std::min(rest.find(separator), rest.size());
    const std::u32string_view part = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return part;
}

std::optional<std::vector<Syllable>> readings_for(std::u32string_view word, std::u32string_view column) {
    const auto readings = syllables_of(encode_utf8(column));
    return readings && !word.empty() && readings->size() == word.size() ? readings : std::nullopt;
}

constexpr const char* bad_readings = "the readings are not one syllable with its tone for each character";

}  // namespace

PolyphoneRules::PolyphoneRules(std::string_view text, LexiconFaults& faults) {
    std::size_t number = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::u32string line = decode_utf8(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        ++number;
        if (line.empty() || line.starts_with(U"# ")) {
            continue;
        }
        const char* const problem = line.starts_with(U"@") ? add_list(line) : add_rule(line);
        if (problem != nullptr) {
            faults.push_back({LexiconFile::Polyphones, number, problem});
        }
    }
}

const char* PolyphoneRules::add_list(std::u32string_view line) {
    const std::u32string name(next_part(line, U'\t').substr(1));
    if (name.empty() || line.empty() || lists_.contains(name)) {
        return "a list needs a name of its own and members";
    }
    WordList& list = lists_[name];
    Readings& readings = readings_of_lists_[name];
    while (!line.empty()) {
        std::u32string_view reading = next_part(line, U' ');
        const std::u32string member(next_part(reading, U'='));
        const auto before = member_of(member, Side::Before);
        const auto after = member_of(member, Side::After);
        if (!before || !after) {
            return "a member of a list is empty, or no plain row of characters";
        }
        if (!reading.empty()) {
            std::u32string syllables(reading);
            std::replace(syllables.begin(), syllables.end(), U'+', U' ');
            const auto found = readings_for(member, syllables);
            if (!found) {
                return bad_readings;
            }
            readings.emplace(member, *found);
        }
        list.before.push_back(*before);
        list.after.push_back(*after);
    }
    return nullptr;
}

const char* PolyphoneRules::add_rule(std::u32string_view line) {
    const std::u32string_view word = next_part(line, U'\t');
    const std::u32string_view readings = next_part(line, U'\t');
    const auto before = condition_of(next_part(line, U'\t'), Side::Before, lists_);
    const auto after = condition_of(next_part(line, U'\t'), Side::After, lists_);
    if (!before || !after) {
        return "a condition names a list that does not stand above, or a bracket is not closed";
    }
    if (!line.empty()) {
        return "there are more than four columns";
    }
    const Rule rule{{}, *before, *after};
    if (readings != U"=") {
        const auto found = readings_for(word, readings);
        return found ? add(word, *found, rule) : bad_readings;
    }
    const auto list = word.size() > 2 && word.front() == U'{'
                          ? readings_of_lists_.find(std::u32string(word.substr(1, word.size() - 2)))
                          : readings_of_lists_.end();
    if (list == readings_of_lists_.end() || list->second.empty()) {
        return "= needs a list with readings that stands above";
    }
    for (const auto& [member, reading] : list->second) {
        add(member, reading, rule);
    }
    return nullptr;
}

const char* PolyphoneRules::add(std::u32string_view word, const std::vector<Syllable>& readings,
                                const Rule& rule) {
    rules_[std::u32string(word)].push_back({readings, rule.before, rule.after});
    return nullptr;
}

const std::vector<Syllable>* PolyphoneRules::readings_of(const SegmentedText& text,
                                                         const TextWord& word) const {
    const auto rules = rules_.find(std::u32string(text.text().substr(word.begin, word.length)));
    if (rules == rules_.end()) {
        return nullptr;
    }
    for (const Rule& rule : rules->second) {
        if (holds(rule.before, Side::Before, text, word.begin) &&
            holds(rule.after, Side::After, text, word.begin + word.length)) {
            return &rule.readings;
        }
    }
    return nullptr;
}

}  // namespace qiming::accessibility
