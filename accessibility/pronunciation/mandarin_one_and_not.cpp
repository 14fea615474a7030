#include "accessibility/pronunciation/mandarin_one_and_not.h"

namespace qiming::accessibility {
namespace {

constexpr int fourth = 4;
constexpr int neutral = 5;

bool contains(std::u32string_view set, char32_t point) {
    return point != U'\0' && set.find(point) != std::u32string_view::npos;
}

bool is_digit_word(char32_t point) {
    return contains(U"〇零一二三四五六七八九十幺", point);
}

char32_t beside(const SandhiPlace& place, std::ptrdiff_t offset) {
    const std::ptrdiff_t at = static_cast<std::ptrdiff_t>(place.at) + offset;
    return at < 0 || at >= std::ssize(place.text) ? U'\0' : place.text[static_cast<std::size_t>(at)];
}

bool begins_word(const SandhiPlace& place, std::size_t at) {
    return at >= place.text.size() || place.begins_word[at];
}

bool ends_word(const SandhiPlace& place) {
    return begins_word(place, place.at + 1);
}

// 统一, 唯一, 星期一; but 每一 and 这一 count what follows.
bool closes_word(const SandhiPlace& place) {
    return ends_word(place) && !begins_word(place, place.at) &&
           !contains(U"每某这那哪同另有下上前后头新进近是了任", beside(place, -1));
}

bool is_ordinal(const SandhiPlace& place) {
    const char32_t before = beside(place, -1);
    const bool opens_longer_word = begins_word(place, place.at) && !ends_word(place);
    const bool is_weekday = contains(U"周", before) || (before == U'期' && beside(place, -2) == U'星') ||
                            (before == U'拜' && beside(place, -2) == U'礼');
    return before == U'第' || (!opens_longer_word && (contains(U"初其之统唯", before) || is_weekday));
}

// 一楼, 一级, 一年级, 一等, 一月: the first, not one of them.
bool names_the_first(const SandhiPlace& place) {
    const char32_t after = beside(place, 1);
    const char32_t next = beside(place, 2);
    if (after == U'年') {
        return next == U'级';
    }
    if (after == U'日') {
        return beside(place, -1) == U'月';
    }
    if (after == U'单') {
        return next == U'元';
    }
    if (after == U'把') {
        return next == U'手';
    }
    return contains(U"月号楼级等班期组类审流线中科", after);
}

bool counts_digits(const SandhiPlace& place) {
    const char32_t after = beside(place, 1);
    return is_digit_word(beside(place, -1)) || is_digit_word(after) ||
           (after == U'点' && is_digit_word(beside(place, 2)));
}

bool stands_between_twins(const SandhiPlace& place) {
    return beside(place, -1) != U'\0' && beside(place, -1) == beside(place, 1);
}

bool falls_next(const SandhiPlace& place) {
    const Syllable& next = place.syllables[place.at + 1];
    return next.tone == fourth || (next.tone == neutral && beside(place, 1) == U'个');
}

}  // namespace

Tone tone_of_one(const SandhiPlace& place) {
    const bool is_last = place.at + 1 >= place.text.size();
    if (is_last || counts_digits(place) || is_ordinal(place) || closes_word(place) || names_the_first(place)) {
        return Tone::High;
    }
    if (stands_between_twins(place)) {
        return Tone::Neutral;
    }
    if (falls_next(place)) {
        return Tone::Rising;
    }
    const Syllable& next = place.syllables[place.at + 1];
    return next.tone == neutral && ends_word(place) ? Tone::High : Tone::Falling;
}

Tone tone_of_not(const SandhiPlace& place) {
    if (place.at + 1 >= place.text.size()) {
        return Tone::Falling;
    }
    if (stands_between_twins(place)) {
        return Tone::Neutral;
    }
    return falls_next(place) ? Tone::Rising : Tone::Falling;
}

}  // namespace qiming::accessibility
