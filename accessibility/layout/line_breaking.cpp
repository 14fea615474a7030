#include "accessibility/layout/line_breaking.h"

#include <algorithm>

#include "accessibility/text/utf8.h"

namespace qiming::accessibility {
namespace {

constexpr std::u32string_view closing = U"，。、；：？！）】》〉」』”’％…—～·,.;:?!)]}%°℃‰-–/々ー";
constexpr std::u32string_view opening = U"（【《〈「『“‘([{￥¥#";

// Most of what is ever asked about: known without a search.
bool is_han(char32_t character) {
    return character >= 0x3400 && character < 0xA000;
}

bool is_space(char32_t character) {
    return character == U' ' || character == U'\u3000' || character == U'\n';
}

// Letters that stand side by side in a word; everything from the CJK blocks on may be broken apart.
bool is_word(char32_t character) {
    return !is_space(character) && character < 0x2E80 && may_start_line(character) && may_end_line(character);
}

// Combining marks and variation selectors belong to the character before them.
bool is_joined(char32_t character) {
    return (character >= 0x0300 && character <= 0x036F) || (character >= 0xFE00 && character <= 0xFE0F) ||
           (character >= 0xE0100 && character <= 0xE01EF) || character == 0x200D;
}

// Of a word that gets a hyphen where no line holds it whole.
bool is_letter(char32_t character) {
    const char32_t folded = character | 0x20U;
    return (folded >= U'a' && folded <= U'z') || (character >= 0xC0 && character < 0x250);
}

// Is a break forbidden between these two neighbours?
bool holds_together(char32_t before, char32_t after) {
    if (is_joined(after) || !may_start_line(after) || !may_end_line(before)) {
        return true;
    }
    const bool number_goes_on = !may_start_line(before) && before < 0x2E80 && before != U'—' &&
                                before != U'…' && before != U'•' && before != U'·' && is_word(after);
    return number_goes_on || (is_word(before) && is_word(after));
}

struct Piece {
    std::u32string text;
    std::u32string spaces;  // after it
};

bool is_digit(char32_t character) {
    return character >= U'0' && character <= U'9';
}

bool goes_on_with_digits(const Piece& before, char32_t after) {
    return before.spaces == U" " && !before.text.empty() && is_digit(before.text.back()) && is_digit(after);
}

std::size_t blank_between_digits(std::u32string_view text) {
    for (std::size_t at = 1; at + 1 < text.size(); ++at) {
        if (text[at] == U' ' && is_digit(text[at - 1]) && is_digit(text[at + 1])) {
            return at;
        }
    }
    return std::u32string_view::npos;
}

std::vector<Piece> pieces_of(std::u32string_view text) {
    std::vector<Piece> pieces;
    pieces.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (is_space(text[at])) {
            if (pieces.empty()) {
                pieces.emplace_back();
            }
            pieces.back().spaces += text[at];
            continue;
        }
        const bool goes_on = !pieces.empty() && pieces.back().spaces.empty() && !pieces.back().text.empty() &&
                             holds_together(pieces.back().text.back(), text[at]);
        // "A ·" : a space does not let closing punctuation start a line. "101 000 0013" is one number.
        const bool drawn_back = !pieces.empty() && !pieces.back().spaces.empty() &&
                                (!may_start_line(text[at]) || goes_on_with_digits(pieces.back(), text[at]));
        if (drawn_back) {
            pieces.back().text += pieces.back().spaces;
            pieces.back().spaces.clear();
        }
        if (!goes_on && !drawn_back) {
            pieces.emplace_back();
        }
        pieces.back().text += text[at];
    }
    return pieces;
}

class LineFiller {
public:
    LineFiller(float width_px, float em_px, Weight weight, const TextMeasure& measure)
        : width_px_(width_px), em_px_(em_px), weight_(weight), measure_(measure) {}

    void add(const Piece& piece) {
        const float wide = width_of(piece.text);
        if (used_ + width_of(spaces_) + wide > width_px_ && !line_.empty()) {
            end_line();
        }
        if (wide > width_px_ && blank_between_digits(piece.text) != std::u32string::npos) {
            add_groups(piece);
            return;
        }
        if (wide > width_px_) {
            add_cut(piece.text);
        } else {
            take(piece.text, wide);
        }
        spaces_ += piece.spaces;
    }

    void end_line() {
        lines.push_back(encode_utf8(line_));
        line_.clear();
        spaces_.clear();
        used_ = 0;
    }

    std::vector<std::string> lines;

private:
    float width_of(std::u32string_view text) const {
        return text.empty() ? 0 : measure_.width(encode_utf8(text), em_px_, weight_);
    }

    void take(std::u32string_view text, float wide) {
        used_ += width_of(spaces_) + wide;
        line_ += spaces_;
        line_ += text;
        spaces_.clear();
    }

    // A number that no line can hold whole: cut between its groups.
    void add_groups(const Piece& number) {
        std::u32string rest = number.text;
        for (auto blank = blank_between_digits(rest); blank != std::u32string::npos;
             blank = blank_between_digits(rest)) {
            add({rest.substr(0, blank), U" "});
            rest.erase(0, blank + 1);
        }
        add({rest, number.spaces});
    }

    // A piece that no line can hold whole: cut between characters.
    void add_cut(std::u32string_view text) {
        for (std::size_t at = 0; at < text.size();) {
            std::size_t end = at + 1;
            while (end < text.size() && is_joined(text[end])) {
                ++end;
            }
            const std::u32string_view character = text.substr(at, end - at);
            const float wide = width_of(character);
            // A word goes on behind a hyphen, which needs room of its own.
            const bool in_word = at > 0 && is_letter(text[at - 1]) && is_letter(text[at]);
            const bool goes_on = end < text.size() && is_letter(text[at]) && is_letter(text[end]);
            if (used_ + wide + (goes_on ? width_of(U"-") : 0) > width_px_ && !line_.empty()) {
                line_ += in_word ? U"-" : U"";
                end_line();
            }
            take(character, wide);
            at = end;
        }
    }

    float width_px_;
    float em_px_;
    Weight weight_;
    const TextMeasure& measure_;
    std::u32string line_;
    std::u32string spaces_;
    float used_ = 0;
};

}  // namespace

bool may_start_line(char32_t character) {
    return is_han(character) || closing.find(character) == std::u32string_view::npos;
}

bool may_end_line(char32_t character) {
    return is_han(character) || opening.find(character) == std::u32string_view::npos;
}

std::vector<std::string> break_lines(std::string_view text, float width_px, float em_px, Weight weight,
                                     const TextMeasure& measure) {
    LineFiller filler(width_px, em_px, weight, measure);
    const std::u32string decoded = decode_utf8(text);
    std::u32string_view rest = decoded;
    while (true) {
        const std::size_t end = rest.find(U'\n');
        for (const Piece& piece : pieces_of(rest.substr(0, end))) {
            filler.add(piece);
        }
        filler.end_line();
        if (end == std::u32string_view::npos) {
            return std::move(filler.lines);
        }
        rest.remove_prefix(end + 1);
    }
}

float widest_piece(std::string_view text, float em_px, Weight weight, const TextMeasure& measure) {
    float widest = 0;
    for (const Piece& piece : pieces_of(decode_utf8(text))) {
        widest = std::max(widest, measure.width(encode_utf8(piece.text), em_px, weight));
    }
    return widest;
}

}  // namespace qiming::accessibility
