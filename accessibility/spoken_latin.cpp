#include "accessibility/spoken_latin.h"

#include <algorithm>

#include "accessibility/character_kinds.h"

namespace qiming::accessibility {
namespace {

constexpr std::size_t longest_code = 5;

// name@host.cn, www.host.cn, https://host: said as a whole by the English voice.
std::size_t end_of_address(std::u32string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() &&
           (is_letter(text[end]) || is_digit(text[end]) || contains(U"._@:/-", text[end]))) {
        ++end;
    }
    while (end > at && contains(U"._:/-", text[end - 1])) {
        --end;
    }
    const auto run = text.substr(at, end - at);
    const bool is_address = run.find(U'@') != std::u32string_view::npos || run.starts_with(U"www.") ||
                            run.find(U"://") != std::u32string_view::npos;
    return is_address ? end : at;
}

std::u32string spelled(std::u32string_view letters) {
    std::u32string words;
    for (const char32_t letter : letters) {
        words += words.empty() ? U"" : U" ";
        words += letter;
    }
    return words;
}

}  // namespace

Latin latin_at(std::u32string_view text, std::size_t at) {
    if (const std::size_t end = end_of_address(text, at); end > at) {
        return {end - at, std::u32string(text.substr(at, end - at))};
    }
    std::size_t end = at;
    while (end < text.size() &&
           (is_letter(text[end]) || (text[end] == U'\'' && is_letter(character_at(text, end + 1))))) {
        ++end;
    }
    const auto word = text.substr(at, end - at);
    const bool is_code = word.size() <= longest_code && std::all_of(word.begin(), word.end(), is_capital);
    if (word.size() == 1 && word[0] >= U'a' && word[0] <= U'z') {
        // Alone, a small letter would be an article.
        return {1, std::u32string(1, word[0] - U'a' + U'A')};
    }
    return {end - at, is_code ? spelled(word) : std::u32string(word)};
}

}  // namespace qiming::accessibility
