#include "accessibility/spoken_chinese.h"

#include <algorithm>
#include <array>
#include <string>

#include "accessibility/character_kinds.h"
#include "accessibility/compatibility_forms.h"
#include "accessibility/spoken_codes.h"
#include "accessibility/spoken_english.h"
#include "accessibility/spoken_latin.h"
#include "accessibility/spoken_numbers.h"
#include "accessibility/spoken_quantities.h"
#include "accessibility/spoken_spans.h"
#include "accessibility/spoken_times.h"
#include "accessibility/utf8.h"

namespace qiming::accessibility {
namespace {

// The most particular first: a date is also two ranges, a telephone number also a large number.
constexpr std::array<Recogniser, 11> recognisers = {masked_at,     identity_at,   date_at,  time_at,
                                                    telephone_at,  year_at,       money_at, digit_groups_at,
                                                    plain_code_at, proportion_at, number_at};

std::optional<Reading> reading_at(std::u32string_view text, std::size_t at) {
    const char32_t first = text[at];
    if (!is_digit(first) && !contains(U"¥$€£*●•-–", first)) {
        return std::nullopt;
    }
    for (const Recogniser recognise : recognisers) {
        if (auto reading = recognise(text, at); reading && reading->length > 0) {
            return reading;
        }
    }
    return std::nullopt;
}

class Reader {
public:
    explicit Reader(std::string_view text) : text_(plain_forms(decode_utf8(text))) {}

    std::vector<Span> read() {
        while (at_ < text_.size()) {
            if (!read_range_mark() && !read_number() && !read_latin() && !read_enclosed()) {
                read_character();
                ++at_;
            }
        }
        return spans_.take();
    }

private:
    // After a quantity and a short unit, a dash before the next quantity: 3500元-4500元.
    bool read_range_mark() {
        constexpr std::size_t longest_unit = 2;
        if (!after_quantity_ || since_quantity_ > longest_unit) {
            return false;
        }
        std::size_t place = at_;
        const auto skip = [&](auto matches) {
            while (place < text_.size() && matches(text_[place])) {
                ++place;
            }
        };
        const auto is_blank = [](char32_t point) { return point == U' '; };
        skip(is_blank);
        const std::size_t mark = place;
        skip(is_range_mark);
        if (place == mark || place > mark + 2) {
            return false;
        }
        skip(is_blank);
        if (!is_digit(character_at(text_, place)) && !contains(U"¥$€£", character_at(text_, place))) {
            return false;
        }
        spans_.han(U'到');
        after_quantity_ = false;
        at_ = place;
        return true;
    }

    bool read_number() {
        const auto reading = reading_at(text_, at_);
        if (!reading) {
            return false;
        }
        spans_.words(reading->words);
        at_ += reading->length;
        after_quantity_ = reading->is_quantity;
        since_quantity_ = 0;
        return true;
    }

    bool read_latin() {
        if (!is_letter(text_[at_])) {
            return false;
        }
        const Latin latin = latin_at(text_, at_);
        spans_.english(latin.words);
        at_ += latin.length;
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
        spans_.pause(enclosed ? Pause::Short : Pause::None);
        spans_.words(cardinal(std::u32string(digits.begin(), digits.end())));
        spans_.pause(enclosed ? Pause::Short : Pause::None);
        ++at_;
        return true;
    }

    void read_character() {
        const char32_t point = text_[at_];
        if (is_common_han(point)) {
            // Numbers of houses and floors do not start a range.
            after_quantity_ = after_quantity_ && !contains(U"号楼栋座室层弄", point);
            ++since_quantity_;
            last_han_ = point;
            spans_.han(point);
        } else if (is_rare_han(point)) {
            spans_.words(U"生僻字");
        } else if (point == U'々' && last_han_ != U'\0') {
            spans_.han(last_han_);
        } else if (point == U'/' && is_per()) {
            spans_.han(U'每');
        } else if (point == U'+' && after_quantity_ && !is_digit(character_at(text_, at_ + 1))) {
            spans_.words(U"以上");
        } else if (point == U'.' && is_letter(character_at(text_, at_ + 1))) {
            spans_.pause(Pause::None);
        } else if (const auto name = name_of_sign(point); !name.empty()) {
            spans_.words(name);
        } else if (point == U' ') {
            read_blank();
        } else {
            spans_.pause(pause_of(point));
        }
    }

    // 元/月, 3个/人, 5元/次.
    bool is_per() const {
        const bool unit_before = at_ > 0 && (after_quantity_ || is_measure(text_[at_ - 1]));
        return unit_before &&
               contains(U"月年天日时小人次个件周平吨公户张份课斤米立位", character_at(text_, at_ + 1));
    }

    // Blanks between Chinese words are a pause; those that set off a number or a word are not.
    void read_blank() {
        const auto is_han = [&](std::size_t at) { return is_common_han(character_at(text_, at)); };
        if (at_ > 0 && is_han(at_ - 1) && is_han(at_ + 1)) {
            spans_.pause(Pause::Short);
        }
    }

    std::u32string text_;
    std::size_t at_ = 0;
    SpokenSpans spans_;
    bool after_quantity_ = false;
    std::size_t since_quantity_ = 0;
    char32_t last_han_ = U'\0';
};

}  // namespace

std::vector<Span> normalise_chinese(std::string_view text) {
    return Reader(text).read();
}

bool is_speakable_chinese(std::string_view text) {
    const std::u32string points = decode_utf8(text);
    return std::all_of(points.begin(), points.end(),
                       [](char32_t point) { return is_common_han(point) || point == U'，' || point == U'。'; });
}

std::vector<Span> normalise(const Utterance& utterance) {
    std::vector<Span> spans;
    for (const Span& span : utterance.spans) {
        const auto ready =
            is_written_chinese(span.language) ? normalise_chinese(span.text) : normalise_english(span.text);
        spans.insert(spans.end(), ready.begin(), ready.end());
    }
    return spans;
}

}  // namespace qiming::accessibility
