#include "accessibility/normalisation/english.h"

#include <algorithm>
#include <string>
#include <utility>

#include "accessibility/normalisation/chinese.h"
#include "accessibility/normalisation/english_names.h"
#include "accessibility/normalisation/english_numbers.h"
#include "accessibility/normalisation/english_text.h"
#include "accessibility/normalisation/figures.h"
#include "accessibility/normalisation/symbols.h"
#include "accessibility/normalisation/units.h"
#include "accessibility/text/character_kinds.h"
#include "accessibility/text/compatibility_forms.h"
#include "accessibility/text/foreign_scripts.h"
#include "accessibility/text/plain_text.h"

namespace qiming::accessibility {
namespace {

// Han and the punctuation that stands between them.
bool is_chinese(char32_t point) {
    return is_han(point) || contains(U"、。《》“”·々〻", point);
}

std::u32string_view name_in_address(char32_t sign) {
    switch (sign) {
        case U'.': return U"dot";
        case U'@': return U"at";
        case U'-': return U"dash";
        case U'_': return U"underscore";
        case U'/': return U"slash";
        case U':': return U"colon";
        default: return U"";
    }
}

class Reader {
public:
    explicit Reader(std::u32string_view text) : text_(text) {}

    std::vector<SpokenRun> read() {
        while (at_ < text_.size()) {
            if (is_han(text_[at_]) || contains(U"々〻", text_[at_])) {
                read_chinese();
            } else if (!read_range_mark() && !read_address() && !read_number() && !read_word() &&
                       !read_enclosed()) {
                read_character();
                ++at_;
            }
        }
        return english_.take();
    }

private:
    void read_chinese() {
        const std::size_t start = at_;
        while (at_ < text_.size() && is_chinese(text_[at_])) {
            ++at_;
        }
        auto runs = chinese_runs(text_.substr(start, at_ - start), Language::Chinese);
        for (SpokenRun& run : runs) {
            for (std::uint32_t& origin : run.origins) {
                origin += static_cast<std::uint32_t>(start);
            }
        }
        english_.chinese(std::move(runs));
        after_quantity_ = false;
    }

    // "5% - 10%", "8:30–17:00".
    bool read_range_mark() {
        const std::size_t next = after_range_mark(text_, at_);
        if (!after_quantity_ || next == at_ ||
            (!is_digit(character_at(text_, next)) && !contains(U"¥$€£-", character_at(text_, next)))) {
            return false;
        }
        english_.words(U"to", at_);
        at_ = next;
        after_quantity_ = false;
        return true;
    }

    bool read_address() {
        const auto is_part = [](char32_t point) {
            return is_letter(point) || is_digit(point) || !name_in_address(point).empty();
        };
        if (at_ > 0 && is_part(text_[at_ - 1])) {
            return false;
        }
        std::size_t end = at_;
        while (is_part(character_at(text_, end))) {
            ++end;
        }
        while (end > at_ && !name_in_address(text_[end - 1]).empty()) {
            --end;
        }
        const auto run = text_.substr(at_, end - at_);
        const std::size_t at_sign = run.find(U'@');
        if (!run.starts_with(U"www.") && run.find(U"://") == std::u32string_view::npos &&
            (at_sign == std::u32string_view::npos || at_sign == 0)) {
            return false;
        }
        english_.blank();
        for (; at_ < end; ++at_) {
            const char32_t point = text_[at_];
            if (is_letter(point)) {
                english_.letter(point, at_);
            } else {
                english_.words(is_digit(point) ? text_.substr(at_, 1) : name_in_address(point), at_);
            }
        }
        english_.blank();
        return true;
    }

    bool read_number() {
        if (!is_digit(text_[at_]) && !contains(U"¥$€£*●•-", text_[at_]) && !is_capital(text_[at_])) {
            return false;
        }
        const bool continues_word = is_capital(text_[at_]) && at_ > 0 && is_letter(text_[at_ - 1]);
        const auto reading = continues_word ? std::nullopt : english_number_at(text_, at_);
        if (!reading) {
            return false;
        }
        english_.blank();
        say(reading->words);
        english_.blank();
        at_ += reading->length;
        after_quantity_ = reading->is_quantity;
        return true;
    }

    void say(const Words& words) {
        for (std::size_t i = 0; i < words.text.size(); ++i) {
            if (words.text[i] == U'，') {
                english_.comma(words.places[i]);
            } else if (words.text[i] == U' ') {
                english_.blank();
            } else {
                english_.letter(words.text[i], words.places[i]);
            }
        }
    }

    bool read_word() {
        std::size_t end = at_;
        while (is_letter(character_at(text_, end)) ||
               (end > at_ && contains(U"'’-", character_at(text_, end)) &&
                is_letter(character_at(text_, end + 1)))) {
            ++end;
        }
        const auto word = text_.substr(at_, end - at_);
        if (word.empty()) {
            return false;
        }
        constexpr std::size_t longest_code = 4;
        const bool is_code = word.size() > 1 && word.size() <= longest_code && !is_loud_word(word) &&
                             std::all_of(word.begin(), word.end(), is_capital);
        for (; at_ < end; ++at_) {
            english_.letter(text_[at_] == U'’' ? U'\'' : text_[at_], at_);
            if (is_code) {
                english_.blank();
            }
        }
        if (is_digit(character_at(text_, end)) || is_code) {
            english_.blank();
        }
        after_quantity_ = false;
        return true;
    }

    bool read_enclosed() {
        const auto enclosed = enclosed_number(text_[at_]);
        const auto number = enclosed ? enclosed : roman_number(text_[at_]);
        if (!number) {
            return false;
        }
        const std::string digits = std::to_string(*number);
        english_.words(std::u32string(digits.begin(), digits.end()), at_);
        if (enclosed) {
            english_.comma(at_);
        }
        ++at_;
        return true;
    }

    void read_character() {
        const char32_t point = text_[at_];
        if (point == U'/' && at_ > 0 && is_letter(character_at(text_, at_ + 1))) {
            english_.words(after_quantity_ ? U"per" : U"or", at_);
        } else if (const Unit* unit = unit_at(text_, at_); unit != nullptr) {
            english_.words(english_unit(unit->said, false), at_);
        } else if (const auto name = english_sign(point); !name.empty() && !is_line()) {
            english_.words(name, at_);
        } else if (const Script* script = foreign_script(point); script != nullptr) {
            english_.words(script->english, at_);
            while (foreign_script(character_at(text_, at_ + 1)) == script) {
                ++at_;
            }
        } else {
            read_mark(point);
        }
    }

    // A row of one sign is a line that somebody drew.
    bool is_line() const {
        return character_at(text_, at_ + 1) == text_[at_] || (at_ > 0 && text_[at_ - 1] == text_[at_]);
    }

    void read_mark(char32_t point) {
        if (point == U' ') {
            english_.blank();
            return;
        }
        if (contains(U"'’\"“”", point)) {
            return;
        }
        after_quantity_ = false;
        if (contains(U".!?", point)) {
            english_.stop(point, at_);
        } else if (pause_of(point) == Pause::Full && point != U';') {
            english_.stop(U'\0', at_);
        } else if (pause_of(point) != Pause::None) {
            english_.comma(at_);
        }
    }

    std::u32string_view text_;
    std::size_t at_ = 0;
    EnglishText english_;
    bool after_quantity_ = false;
};

}  // namespace

std::vector<SpokenRun> english_runs(std::u32string_view written) {
    const PlainText plain = plain_text(written);
    std::vector<SpokenRun> runs = Reader(plain.text).read();
    for (SpokenRun& run : runs) {
        for (std::uint32_t& origin : run.origins) {
            origin = plain.origins[origin];
        }
    }
    return runs;
}

}  // namespace qiming::accessibility
