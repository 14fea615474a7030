#include "accessibility/presentation/character_names.h"

#include <fmt/format.h>

#include <algorithm>

#include "accessibility/text/utf8.h"

namespace qiming::accessibility {

namespace {

using Entry = std::pair<char32_t, std::string>;

std::string_view without_return(std::string_view line) {
    return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
}

tl::expected<Entry, std::string> read_entry(std::string_view line) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string_view::npos) {
        return tl::unexpected(std::string("expected a character, a tab and its explanation"));
    }
    const std::u32string character = decode_utf8(line.substr(0, tab));
    if (character.size() != 1) {
        return tl::unexpected(fmt::format("expected one character before the tab, not {}", character.size()));
    }
    const std::u32string explanation = decode_utf8(line.substr(tab + 1));
    if (explanation.find(character.front()) == std::u32string::npos) {
        return tl::unexpected(std::string("the explanation lacks its character"));
    }
    if (explanation.find(U'\t') != std::u32string::npos ||
        explanation.find(U'\uFFFD') != std::u32string::npos) {
        return tl::unexpected(std::string("the explanation holds a tab or is not UTF-8"));
    }
    return Entry{character.front(), std::string(line.substr(tab + 1))};
}

char32_t capital_of(char32_t letter) {
    return letter >= U'a' && letter <= U'z' ? letter - U'a' + U'A' : letter;
}

}  // namespace

tl::expected<CharacterNames, CharacterFault> CharacterNames::of(std::string_view text, Language language) {
    Table table;
    for (std::size_t number = 1; !text.empty(); ++number) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = without_return(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.empty() || line.starts_with('#')) {
            continue;
        }
        auto entry = read_entry(line);
        if (!entry) {
            return tl::unexpected(CharacterFault{number, std::move(entry.error())});
        }
        if (!table.empty() && entry->first <= table.back().first) {
            return tl::unexpected(
                CharacterFault{number, "the character stands twice, or not in the order of code points"});
        }
        table.push_back(std::move(*entry));
    }
    CharacterNames names;
    names.tables_.emplace(language, std::move(table));
    return names;
}

void CharacterNames::add(CharacterNames other) {
    tables_.merge(other.tables_);
}

std::string CharacterNames::explanation(char32_t character, Language language) const {
    const Table* table = table_of(language);
    if (table == nullptr) {
        return {};
    }
    for (const char32_t wanted : {character, capital_of(character)}) {
        const auto found =
            std::lower_bound(table->begin(), table->end(), wanted,
                             [](const Entry& entry, char32_t point) { return entry.first < point; });
        if (found != table->end() && found->first == wanted) {
            return found->second;
        }
    }
    return {};
}

std::size_t CharacterNames::size(Language language) const {
    const Table* table = table_of(language);
    return table == nullptr ? 0 : table->size();
}

const CharacterNames::Table* CharacterNames::table_of(Language language) const {
    const auto found = tables_.find(language);
    return found == tables_.end() ? nullptr : &found->second;
}

}  // namespace qiming::accessibility
