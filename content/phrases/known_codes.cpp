#include "content/phrases/known_codes.h"

#include <algorithm>

#include "content/text/nearest.h"

namespace qiming::content {
namespace {

constexpr std::string_view prefix = "job.";

// "job.district.doumen" -> {"district", "doumen"}; nothing for keys with more or fewer parts.
std::optional<std::pair<std::string, std::string>> parts_of(std::string_view key) {
    if (!key.starts_with(prefix)) {
        return std::nullopt;
    }
    key.remove_prefix(prefix.size());
    const std::size_t dot = key.find('.');
    const bool has_two = dot != std::string_view::npos && key.find('.', dot + 1) == std::string_view::npos;
    if (!has_two || (key.substr(0, dot) != "district" && key.substr(0, dot) != "kind" &&
                     key.substr(0, dot) != "form" && key.substr(0, dot) != "suits")) {
        return std::nullopt;
    }
    return std::pair(std::string(key.substr(0, dot)), std::string(key.substr(dot + 1)));
}

std::string without_blanks(std::string_view text) {
    std::string plain(text);
    plain.erase(std::remove(plain.begin(), plain.end(), ' '), plain.end());
    return plain;
}

}  // namespace

KnownCodes KnownCodes::of(const std::vector<const Phrases*>& books) {
    KnownCodes known;
    for (const Phrases* const book : books) {
        for (const auto& [key, words] : *book) {
            const auto parts = parts_of(key);
            if (!parts) {
                continue;
            }
            List& list = known.lists_[parts->first];
            if (std::find(list.codes.begin(), list.codes.end(), parts->second) == list.codes.end()) {
                list.codes.push_back(parts->second);
            }
            list.by_words.emplace(without_blanks(words), parts->second);
        }
    }
    for (auto& [name, list] : known.lists_) {
        std::sort(list.codes.begin(), list.codes.end());
    }
    return known;
}

const KnownCodes::List* KnownCodes::find(std::string_view list) const {
    const auto found = lists_.find(list);
    return found == lists_.end() ? nullptr : &found->second;
}

bool KnownCodes::knows(std::string_view list, std::string_view code) const {
    const List* const found = find(list);
    return found == nullptr || std::find(found->codes.begin(), found->codes.end(), code) != found->codes.end();
}

const std::vector<std::string>& KnownCodes::codes(std::string_view list) const {
    static const std::vector<std::string> none;
    const List* const found = find(list);
    return found == nullptr ? none : found->codes;
}

std::optional<std::string> KnownCodes::meant_by(std::string_view list, std::string_view text) const {
    const List* const found = find(list);
    const std::string plain = without_blanks(text);
    if (found == nullptr || knows(list, plain)) {
        return plain;
    }
    const auto words = found->by_words.find(plain);
    return words == found->by_words.end() ? std::nullopt : std::optional(words->second);
}

std::optional<std::string> KnownCodes::named_in(std::string_view list, std::string_view text) const {
    const List* const found = find(list);
    if (found == nullptr) {
        return std::nullopt;
    }
    const std::string plain = without_blanks(text);
    for (const auto& [words, code] : found->by_words) {
        if (plain.find(words) != std::string::npos) {
            return code;
        }
    }
    return std::nullopt;
}

std::string KnownCodes::nearest_to(std::string_view list, std::string_view text) const {
    const List* const found = find(list);
    if (found == nullptr) {
        return {};
    }
    std::vector<std::string> all = found->codes;
    for (const auto& [words, code] : found->by_words) {
        all.push_back(words);
    }
    return meant_by(list, least_far(without_blanks(text), all)).value_or("");
}

}  // namespace qiming::content
