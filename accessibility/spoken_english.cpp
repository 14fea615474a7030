#include "accessibility/spoken_english.h"

#include <utility>

#include "accessibility/character_kinds.h"
#include "accessibility/compatibility_forms.h"
#include "accessibility/spoken_chinese.h"
#include "accessibility/utf8.h"

namespace qiming::accessibility {
namespace {

// Han and the punctuation that stands between them.
bool is_chinese(char32_t point) {
    return is_common_han(point) || is_rare_han(point) || contains(U"，。、：；（）《》“”·", point);
}

class Reader {
public:
    explicit Reader(std::string_view text) : text_(plain_forms(decode_utf8(text))) {}

    std::vector<Span> read() {
        while (at_ < text_.size()) {
            if (is_common_han(text_[at_]) || is_rare_han(text_[at_])) {
                read_chinese();
            } else if (is_digit(text_[at_])) {
                read_digits();
            } else {
                read_character();
            }
        }
        close();
        return std::move(spans_);
    }

private:
    void read_chinese() {
        close();
        const std::size_t start = at_;
        while (at_ < text_.size() && is_chinese(text_[at_])) {
            ++at_;
        }
        for (Span& span : normalise_chinese(encode_utf8(text_.substr(start, at_ - start)))) {
            spans_.push_back(std::move(span));
        }
    }

    void read_digits() {
        const std::size_t end = end_of_digits(text_, at_);
        const std::u32string digits = text_.substr(at_, end - at_);
        const char32_t next = character_at(text_, end);
        const bool joined_on =
            contains(U".,:/%", next) && (next == U'%' || is_digit(character_at(text_, end + 1)));
        const bool joined_before = at_ > 0 && contains(U".,:/¥$", text_[at_ - 1]);
        const bool grouped = next == U' ' && is_digit(character_at(text_, end + 1));
        const bool is_code =
            digits.size() > 4 || (digits.size() > 1 && digits[0] == U'0') || grouped || in_groups_;
        if (is_code && !joined_on && !joined_before) {
            for (const char32_t digit : digits) {
                words_ += words_.empty() || words_.back() == U' ' ? U"" : U" ";
                words_ += digit;
            }
            words_ += grouped ? U"," : U"";
        } else {
            words_ += digits;
        }
        in_groups_ = grouped;
        at_ = end;
        read_range(next);
    }

    void read_range(char32_t mark) {
        if (contains(U"-–—~", mark) && is_digit(character_at(text_, at_ + 1))) {
            words_ += U" to ";
            ++at_;
        }
    }

    void read_character() {
        const char32_t point = text_[at_];
        if (point == U'*' && character_at(text_, at_ + 1) == U'*') {
            while (character_at(text_, at_) == U'*') {
                ++at_;
            }
            words_ += words_.empty() ? U"hidden, " : U", hidden, ";
            in_groups_ = true;
            return;
        }
        words_ += contains(U"、：；（）《》“”—", point) ? U',' : point;
        ++at_;
    }

    void close() {
        if (words_.find_first_not_of(U" ,.;:!?") != std::u32string::npos) {
            spans_.push_back(Span{encode_utf8(words_), Language::English});
        }
        words_.clear();
    }

    std::u32string text_;
    std::size_t at_ = 0;
    std::vector<Span> spans_;
    std::u32string words_;
    bool in_groups_ = false;
};

}  // namespace

std::vector<Span> normalise_english(std::string_view text) {
    return Reader(text).read();
}

}  // namespace qiming::accessibility
