#include "accessibility/normalisation/proportions.h"

#include "accessibility/normalisation/figures.h"
#include "accessibility/text/character_kinds.h"

namespace qiming::accessibility {
namespace {

// Two whole numbers with one of `signs` between them.
struct Pair {
    std::u32string_view left;
    std::size_t sign_at = 0;
    std::size_t right_at = 0;
    std::u32string_view right;
    bool is_one() const { return !left.empty() && !right.empty(); }
    std::size_t end() const { return right_at + right.size(); }
};

Pair pair_at(std::u32string_view text, std::size_t at, std::u32string_view signs) {
    Pair pair;
    pair.left = digits_at(text, at);
    pair.sign_at = skip_blanks(text, at + pair.left.size());
    if (contains(signs, character_at(text, pair.sign_at))) {
        pair.right_at = skip_blanks(text, pair.sign_at + 1);
        pair.right = digits_at(text, pair.right_at);
    }
    return pair;
}

bool is_long(std::u32string_view digits) {
    return digits.size() > 4 || (digits.size() > 1 && digits[0] == U'0');
}

}  // namespace

std::optional<Reading> step_at(std::u32string_view text, std::size_t at) {
    const Pair pair = pair_at(text, at, U"/");
    if (!pair.is_one() || is_long(pair.left) || is_long(pair.right) ||
        small_number(pair.left) > small_number(pair.right)) {
        return std::nullopt;
    }
    const bool has_ordinal = at > 0 && text[at - 1] == U'第';
    const bool is_counted = contains(U"步页题项条轮关章件", character_at(text, skip_blanks(text, pair.end())));
    if (!has_ordinal && !is_counted && !is_announced(text, at, U"步 步骤 进度 页 题", 4)) {
        return std::nullopt;
    }
    Words words;
    words.add(has_ordinal ? U"" : U"第", at);
    words.add(cardinal(pair.left), at);
    words.add(U"，共", pair.sign_at);
    words.add(cardinal(pair.right), pair.right_at);
    return Reading{pair.end() - at, words, false};
}

std::optional<Reading> fraction_at(std::u32string_view text, std::size_t at) {
    const Pair pair = pair_at(text, at, U"/");
    const char32_t next = character_at(text, pair.end());
    if (!pair.is_one() || pair.sign_at != at + pair.left.size() || is_long(pair.left) || is_long(pair.right) ||
        small_number(pair.left) >= small_number(pair.right) ||
        (contains(U"/.", next) && is_digit(character_at(text, pair.end() + 1)))) {
        return std::nullopt;
    }
    Words words;
    words.add(cardinal(pair.right), pair.right_at);
    words.add(U"分之", pair.sign_at);
    words.add(cardinal(pair.left), at);
    return Reading{pair.end() - at, words, true};
}

std::optional<Reading> ratio_at(std::u32string_view text, std::size_t at) {
    const Pair pair = pair_at(text, at, U":×x*X✕");
    if (!pair.is_one()) {
        return std::nullopt;
    }
    const char32_t sign = text[pair.sign_at];
    const bool is_ratio = sign == U':' && !is_long(pair.left) && character_at(text, pair.end()) != U':';
    if (!is_ratio && (sign == U':' || is_long(pair.left) || is_long(pair.right))) {
        return std::nullopt;
    }
    Words words;
    words.add(cardinal(pair.left), at);
    words.add(sign == U':' ? U"比" : U"乘", pair.sign_at);
    // What is on the right may have decimals and a unit of its own.
    return Reading{pair.right_at - at, words, true};
}

}  // namespace qiming::accessibility
