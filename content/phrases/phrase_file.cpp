#include "content/phrases/phrase_file.h"

#include <algorithm>
#include <string>

#include "content/json/json_reading.h"

namespace qiming::content {
namespace {

constexpr std::size_t longest_phrase = 4000;

bool is_name_character(char each) {
    return (each >= 'a' && each <= 'z') || (each >= '0' && each <= '9') || each == '_';
}

// "minute|minutes": a word for one and a word for more.
bool are_words_of_number(std::string_view text) {
    const std::size_t bar = text.find('|');
    return bar != std::string_view::npos && bar > 0 && bar + 1 < text.size() &&
           text.find_first_of("|{:", bar + 1) == std::string_view::npos;
}

bool is_good_placeholder(std::string_view text) {
    const std::size_t colon = text.find(':');
    const std::string_view name = text.substr(0, colon);
    return !name.empty() && std::all_of(name.begin(), name.end(), is_name_character) &&
           (colon == std::string_view::npos || are_words_of_number(text.substr(colon + 1)));
}

// Every { opens a placeholder name of small letters, digits and _, maybe with its words, and is closed.
bool has_good_placeholders(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '}') {
            return false;
        }
        if (text[i] != '{') {
            continue;
        }
        const std::size_t close = text.find('}', i);
        if (close == std::string_view::npos || !is_good_placeholder(text.substr(i + 1, close - i - 1))) {
            return false;
        }
        i = close;
    }
    return true;
}

}  // namespace

tl::expected<Phrases, ContentFault> parse_phrases(std::string_view json, std::string_view file) {
    const auto parsed = parse_json(json, file, JsonLimits{4'194'304, 2});
    if (!parsed) {
        return tl::unexpected(parsed.error());
    }
    Reading reading(file);
    const JsonObject all(reading, *parsed, "");
    Phrases phrases;
    if (parsed->is_object()) {
        for (const auto& [key, value] : parsed->items()) {
            const JsonObject entry(reading, value, key);
            entry.allow_only({"text", "note"});
            std::string text = entry.text("text", longest_phrase);
            entry.text("note", longest_phrase);
            if (!has_good_placeholders(text)) {
                entry.refuse("text", "a placeholder is not closed or not a name",
                             "Write {name} with small letters, digits and _, or {name:one|many}.");
            }
            phrases.emplace(key, std::move(text));
        }
    }
    if (reading.is_refused()) {
        return tl::unexpected(reading.fault());
    }
    return phrases;
}

}  // namespace qiming::content
