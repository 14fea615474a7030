#include "accessibility/normalisation/latin.h"

#include <algorithm>
#include <array>

#include "accessibility/normalisation/figures.h"
#include "accessibility/text/character_kinds.h"

namespace qiming::accessibility {
namespace {

constexpr std::size_t longest_code = 5;

bool is_small(char32_t point) {
    return point >= U'a' && point <= U'z';
}

bool is_ascii_letter(char32_t point) {
    return is_capital(point) || is_small(point);
}

// Capitals that are said as a word.
bool is_known_word(std::u32string_view word) {
    constexpr std::array<std::u32string_view, 14> known = {U"WORD",  U"EXCEL", U"WIFI",  U"LOGO",  U"SOHO",
                                                           U"JAVA",  U"EMAIL", U"HELLO", U"LINUX", U"WELL",
                                                           U"PHONE", U"BASIC", U"SALE",  U"GOOD"};
    return std::find(known.begin(), known.end(), word) != known.end();
}

bool is_spelled(std::u32string_view word) {
    const bool is_capitals = std::all_of(word.begin(), word.end(), is_capital);
    const bool is_voiceless = word.size() <= 6 && std::all_of(word.begin(), word.end(), [](char32_t point) {
                                  return is_ascii_letter(point) && !contains(U"aeiouyAEIOUY", point);
                              });
    return (is_capitals && word.size() <= longest_code && !is_known_word(word)) || is_voiceless;
}

// α alone is named, as in formulas.
std::u32string_view greek_name(char32_t letter) {
    constexpr std::array<std::u32string_view, 25> names = {
        U"alpha", U"beta",   U"gamma",   U"delta", U"epsilon", U"zeta",    U"eta",  U"theta", U"iota",
        U"kappa", U"lambda", U"mu",      U"nu",    U"xi",      U"omicron", U"pi",   U"rho",   U"sigma",
        U"sigma", U"tau",    U"upsilon", U"phi",   U"chi",     U"psi",     U"omega"};
    const bool is_small_one = letter >= 0x3B1 && letter <= 0x3C9;
    const bool is_large_one = letter >= 0x391 && letter <= 0x3A9;
    return is_small_one ? names[letter - 0x3B1] : is_large_one ? names[letter - 0x391] : std::u32string_view();
}

void add_word(Words& words, std::u32string_view text, std::size_t begin, std::size_t end) {
    const auto word = text.substr(begin, end - begin);
    if (is_spelled(word) || word.size() == 1) {
        for (std::size_t place = begin; place < end; ++place) {
            words.add(place > begin ? U" " : U"", place);
            const char32_t letter = is_small(text[place]) ? text[place] - U'a' + U'A' : text[place];
            const auto name = greek_name(letter);
            words.add(name.empty() ? std::u32string_view(&letter, 1) : name, place);
        }
        return;
    }
    for (std::size_t place = begin; place < end; ++place) {
        words.add(text.substr(place, 1), place);
    }
}

std::size_t end_of_word(std::u32string_view text, std::size_t at) {
    std::size_t end = at;
    while (is_letter(character_at(text, end)) ||
           (contains(U"'", character_at(text, end)) && end > at && is_letter(character_at(text, end + 1)))) {
        ++end;
    }
    return end;
}

std::u32string_view name_in_address(char32_t sign) {
    switch (sign) {
        case U'.': return U"点";
        case U'@': return U"艾特";
        case U'-': return U"杠";
        case U'_': return U"下划线";
        case U'/': return U"斜杠";
        case U':': return U"冒号";
        default: return U"";
    }
}

bool is_of_address(char32_t point) {
    return is_ascii_letter(point) || is_digit(point) || !name_in_address(point).empty();
}

std::size_t end_of_address(std::u32string_view text, std::size_t at) {
    std::size_t end = at;
    while (is_of_address(character_at(text, end))) {
        ++end;
    }
    while (end > at && !name_in_address(text[end - 1]).empty()) {
        --end;
    }
    return end;
}

// Node.js, but not the end of a sentence with the next one close behind: a small letter follows.
bool has_inner_dot(std::u32string_view run) {
    const std::size_t dot = run.find(U'.');
    return dot != std::u32string_view::npos && dot > 0 && is_ascii_letter(run[dot - 1]) &&
           is_small(character_at(run, dot + 1)) && run.find_first_of(U"/:") == std::u32string_view::npos;
}

bool is_address(std::u32string_view run) {
    const std::size_t at_sign = run.find(U'@');
    const bool is_mail = at_sign != std::u32string_view::npos && at_sign > 0;
    const bool is_name =
        run.find(U'_') != std::u32string_view::npos && std::any_of(run.begin(), run.end(), is_ascii_letter);
    return is_mail || is_name || run.starts_with(U"www.") || run.find(U"://") != std::u32string_view::npos ||
           has_inner_dot(run);
}

}  // namespace

std::optional<Reading> number_mark_at(std::u32string_view text, std::size_t at) {
    const bool is_mark = starts_with_any(text, at, U"No. NO. no.");
    if (!is_mark || !is_digit(character_at(text, skip_blanks(text, at + 3)))) {
        return std::nullopt;
    }
    Words words;
    words.add(U"编号", at);
    return Reading{3, words, false};
}

std::optional<Reading> latin_at(std::u32string_view text, std::size_t at) {
    if (!is_letter(text[at])) {
        return std::nullopt;
    }
    Words words;
    std::size_t end = end_of_word(text, at);
    add_word(words, text, at, end);
    // E-mail, Wi-Fi, R&D.
    while (contains(U"-&", character_at(text, end)) && is_letter(character_at(text, end + 1))) {
        words.add(text[end] == U'&' ? U" and " : U" ", end);
        const std::size_t next = end_of_word(text, end + 1);
        add_word(words, text, end + 1, next);
        end = next;
    }
    return Reading{end - at, words, false};
}

std::optional<Reading> address_at(std::u32string_view text, std::size_t at) {
    const bool starts = is_ascii_letter(text[at]) || is_digit(text[at]);
    if (!starts || (at > 0 && is_of_address(text[at - 1]) && text[at - 1] != U':')) {
        return std::nullopt;
    }
    const std::size_t end = end_of_address(text, at);
    if (!is_address(text.substr(at, end - at))) {
        return std::nullopt;
    }
    Words words;
    std::size_t place = at;
    while (place < end) {
        if (is_digit(text[place])) {
            words.spell(text, place, place + 1, One::Yao);
            ++place;
        } else if (is_ascii_letter(text[place])) {
            const std::size_t next = std::min(end_of_word(text, place), end);
            add_word(words, text, place, next);
            place = next;
        } else {
            words.add(name_in_address(text[place]), place);
            ++place;
        }
    }
    return Reading{end - at, words, false};
}

std::optional<Reading> roman_at(std::u32string_view text, std::size_t at) {
    constexpr std::array<std::u32string_view, 12> numerals = {U"I",   U"II",   U"III", U"IV", U"V",  U"VI",
                                                              U"VII", U"VIII", U"IX",  U"X",  U"XI", U"XII"};
    const std::size_t end = end_of_word(text, at);
    const auto* const found = std::find(numerals.begin(), numerals.end(), text.substr(at, end - at));
    const bool is_ordinal = at > 0 && text[at - 1] == U'第';
    const bool is_graded = end - at > 1 && contains(U"级类期型度部卷章", character_at(text, end));
    if (found == numerals.end() || (!is_ordinal && !is_graded) || (at > 0 && is_letter(text[at - 1]))) {
        return std::nullopt;
    }
    const std::string number = std::to_string(found - numerals.begin() + 1);
    Words words;
    words.add(cardinal(std::u32string(number.begin(), number.end())), at);
    return Reading{end - at, words, false};
}

}  // namespace qiming::accessibility
