#include "accessibility/spoken_english.h"

#include <utility>

#include "accessibility/character_kinds.h"
#include "accessibility/plain_text.h"
#include "accessibility/spoken_chinese.h"

namespace qiming::accessibility {
namespace {

bool is_chinese(char32_t point) {
    return is_han(point) || contains(U"，。、：；（）《》“”·", point);
}

class Reader {
public:
    explicit Reader(const PlainText& plain) : text_(plain.text) {}

    std::vector<SpokenRun> read() {
        while (at_ < text_.size()) {
            if (is_han(text_[at_])) {
                read_chinese();
            } else if (is_digit(text_[at_])) {
                read_digits();
            } else {
                read_character();
            }
        }
        close();
        return std::move(runs_);
    }

private:
    void add(std::u32string_view words) {
        words_ += words;
        places_.resize(words_.size(), static_cast<std::uint32_t>(at_));
    }

    void read_chinese() {
        close();
        const std::size_t start = at_;
        while (at_ < text_.size() && is_chinese(text_[at_])) {
            ++at_;
        }
        for (SpokenRun& run : chinese_runs(text_.substr(start, at_ - start), Language::Chinese)) {
            for (std::uint32_t& origin : run.origins) {
                origin += static_cast<std::uint32_t>(start);
            }
            runs_.push_back(std::move(run));
        }
    }

    void read_digits() {
        const std::size_t end = end_of_digits(text_, at_);
        const std::u32string_view digits = text_.substr(at_, end - at_);
        const char32_t next = character_at(text_, end);
        const bool joined_on =
            contains(U".,:/%", next) && (next == U'%' || is_digit(character_at(text_, end + 1)));
        const bool joined_before = at_ > 0 && contains(U".,:/¥$", text_[at_ - 1]);
        const bool grouped = next == U' ' && is_digit(character_at(text_, end + 1));
        const bool is_code =
            digits.size() > 4 || (digits.size() > 1 && digits[0] == U'0') || grouped || in_groups_;
        if (is_code && !joined_on && !joined_before) {
            for (const char32_t digit : digits) {
                add(words_.empty() || words_.back() == U' ' ? U"" : U" ");
                add({&digit, 1});
            }
            add(grouped ? U"," : U"");
        } else {
            add(digits);
        }
        in_groups_ = grouped;
        at_ = end;
        if (contains(U"-–—~", next) && is_digit(character_at(text_, at_ + 1))) {
            add(U" to ");
            ++at_;
        }
    }

    void read_character() {
        const char32_t point = text_[at_];
        if (point == U'*' && character_at(text_, at_ + 1) == U'*') {
            add(words_.empty() ? U"hidden, " : U", hidden, ");
            while (character_at(text_, at_) == U'*') {
                ++at_;
            }
            in_groups_ = true;
            return;
        }
        const char32_t said = contains(U"、：；（）《》“”—", point) ? U',' : point;
        add({&said, 1});
        ++at_;
    }

    void close() {
        if (words_.find_first_not_of(U" ,.;:!?") != std::u32string::npos) {
            runs_.push_back(SpokenRun{Language::English, words_, places_, Pause::None});
        }
        words_.clear();
        places_.clear();
    }

    std::u32string_view text_;
    std::size_t at_ = 0;
    std::vector<SpokenRun> runs_;
    std::u32string words_;
    std::vector<std::uint32_t> places_;
    bool in_groups_ = false;
};

}  // namespace

std::vector<SpokenRun> english_runs(std::u32string_view written) {
    const PlainText plain = plain_text(written);
    std::vector<SpokenRun> runs = Reader(plain).read();
    for (SpokenRun& run : runs) {
        for (std::uint32_t& origin : run.origins) {
            origin = plain.origins[origin];
        }
    }
    return runs;
}

}  // namespace qiming::accessibility
