#include "accessibility/pronunciation/polyphone_pattern.h"

#include <algorithm>

#include "accessibility/pronunciation/word_line.h"

namespace qiming::accessibility {

namespace {

using Kind = PatternElement::Kind;

constexpr std::size_t longest_gap = 24;
constexpr std::u32string_view numerals = U"〇零一二三四五六七八九十百千万亿两几半";

// Walks away from the word, one element after the other.
class Matcher {
public:
    Matcher(const SegmentedText& text, Side side, const PatternElements& elements)
        : text_(text), side_(side), elements_(elements) {}

    bool matches(std::size_t element, std::size_t place) const {
        if (element == elements_.size()) {
            return true;
        }
        const PatternElement& wanted = elements_[element];
        if (wanted.kind == Kind::Gap) {
            return after_gap(element, place);
        }
        if (wanted.kind == Kind::List) {
            const auto& members = forward() ? wanted.list->after : wanted.list->before;
            return std::any_of(members.begin(), members.end(), [&](const PatternElements& member) {
                const auto beyond = beyond_all(member, place);
                return beyond && matches(element + 1, *beyond);
            });
        }
        const auto beyond = beyond_one(wanted, place);
        return beyond && matches(element + 1, *beyond);
    }

private:
    bool forward() const { return side_ == Side::After; }
    bool at_end(std::size_t place) const { return forward() ? place == text_.text().size() : place == 0; }
    // The character that is met from `place`, which is not the end.
    char32_t next(std::size_t place) const { return text_.text()[forward() ? place : place - 1]; }
    bool at_edge(std::size_t place) const { return at_end(place) || !is_character(next(place)); }
    std::size_t moved(std::size_t place, std::size_t by) const { return forward() ? place + by : place - by; }

    std::size_t beyond_marks(std::size_t place) const {
        while (!at_end(place) && !is_character(next(place))) {
            place = moved(place, 1);
        }
        return place;
    }

    bool after_gap(std::size_t element, std::size_t place) const {
        for (std::size_t gap = 0; gap <= longest_gap; ++gap) {
            if (matches(element + 1, place)) {
                return true;
            }
            if (at_edge(place)) {
                return false;
            }
            place = moved(place, 1);
        }
        return false;
    }

    // Where an element ends that fits in one way only; nothing: it does not fit.
    std::optional<std::size_t> beyond_one(const PatternElement& wanted, std::size_t place) const {
        switch (wanted.kind) {
            case Kind::Literal: return beyond_literal(wanted.text, place);
            case Kind::Word: return beyond_word(wanted.text, place);
            case Kind::Edge: return if_so(at_edge(place), beyond_marks(place));
            case Kind::Any: return if_so(!at_edge(place), moved(place, 1));
            case Kind::Numeral:
                return if_so(!at_edge(place) && numerals.find(next(place)) != std::u32string_view::npos,
                             moved(place, 1));
            case Kind::Gap:
            case Kind::List: break;
        }
        return std::nullopt;
    }

    std::optional<std::size_t> beyond_all(const PatternElements& member, std::size_t place) const {
        for (const PatternElement& element : member) {
            const auto beyond = beyond_one(element, place);
            if (!beyond) {
                return std::nullopt;
            }
            place = *beyond;
        }
        return place;
    }

    static std::optional<std::size_t> if_so(bool fits, std::size_t place) {
        return fits ? std::optional(place) : std::nullopt;
    }

    std::optional<std::size_t> beyond_literal(std::u32string_view literal, std::size_t place) const {
        const std::size_t left = forward() ? text_.text().size() - place : place;
        if (left < literal.size()) {
            return std::nullopt;
        }
        const std::size_t begin = forward() ? place : place - literal.size();
        return if_so(text_.text().substr(begin, literal.size()) == literal, moved(place, literal.size()));
    }

    std::optional<std::size_t> beyond_word(std::u32string_view kinds, std::size_t place) const {
        const TextWord* const word = forward() ? text_.beginning_at(place) : text_.ending_at(place);
        return word != nullptr && kinds.find(static_cast<char32_t>(word->kind)) != std::u32string_view::npos
                   ? std::optional(moved(place, word->length))
                   : std::nullopt;
    }

    const SegmentedText& text_;
    Side side_;
    const PatternElements& elements_;
};

std::optional<PatternElement> bracketed(std::u32string_view inside, char32_t opening, const WordLists& lists) {
    if (opening == U'[') {
        return PatternElement{Kind::Word, std::u32string(inside), nullptr};
    }
    const auto list = lists.find(std::u32string(inside));
    if (list == lists.end()) {
        return std::nullopt;
    }
    return PatternElement{Kind::List, {}, &list->second};
}

std::optional<Kind> sign(char32_t character) {
    switch (character) {
        case U'^': return Kind::Edge;
        case U'#': return Kind::Numeral;
        case U'.': return Kind::Any;
        case U'~': return Kind::Gap;
        default: return std::nullopt;
    }
}

std::optional<Pattern> pattern_of(std::u32string_view text, Side side, const WordLists& lists) {
    Pattern pattern;
    if (!text.empty() && text.front() == U'!') {
        pattern.forbids = true;
        text.remove_prefix(1);
    }
    while (!text.empty()) {
        const char32_t first = text.front();
        std::size_t length = 1;
        if (first == U'[' || first == U'{') {
            const std::size_t end = text.find(first == U'[' ? U']' : U'}');
            if (end == std::u32string_view::npos) {
                return std::nullopt;
            }
            const auto element = bracketed(text.substr(1, end - 1), first, lists);
            if (!element) {
                return std::nullopt;
            }
            pattern.elements.push_back(*element);
            length = end + 1;
        } else if (const auto kind = sign(first)) {
            pattern.elements.push_back({*kind, {}, nullptr});
        } else {
            length = std::min(text.find_first_of(U"^#.~[{"), text.size());
            pattern.elements.push_back({Kind::Literal, std::u32string(text.substr(0, length)), nullptr});
        }
        text.remove_prefix(length);
    }
    if (side == Side::Before) {
        std::reverse(pattern.elements.begin(), pattern.elements.end());
    }
    return pattern;
}

}  // namespace

std::optional<PatternElements> member_of(std::u32string_view text, Side side) {
    const auto pattern = pattern_of(text, side, {});
    const bool fits_one_way =
        pattern && !pattern->forbids && !pattern->elements.empty() &&
        std::all_of(pattern->elements.begin(), pattern->elements.end(),
                    [](const PatternElement& element) { return element.kind != Kind::Gap; });
    return fits_one_way ? std::optional(pattern->elements) : std::nullopt;
}

std::optional<Condition> condition_of(std::u32string_view column, Side side, const WordLists& lists) {
    Condition condition;
    while (!column.empty()) {
        const std::size_t blank = std::min(column.find(U' '), column.size());
        const auto pattern = pattern_of(column.substr(0, blank), side, lists);
        if (!pattern || pattern->elements.empty()) {
            return std::nullopt;
        }
        condition.push_back(*pattern);
        column.remove_prefix(std::min(blank + 1, column.size()));
    }
    return condition;
}

bool holds(const Condition& condition, Side side, const SegmentedText& text, std::size_t place) {
    bool wanted = false;
    bool found = false;
    for (const Pattern& pattern : condition) {
        const bool fits = Matcher(text, side, pattern.elements).matches(0, place);
        if (pattern.forbids && fits) {
            return false;
        }
        wanted = wanted || !pattern.forbids;
        found = found || (!pattern.forbids && fits);
    }
    return found || !wanted;
}

}  // namespace qiming::accessibility
