#include "accessibility/normalisation/chinese.h"

#include <array>
#include <optional>
#include <string>

#include "accessibility/normalisation/codes.h"
#include "accessibility/normalisation/figures.h"
#include "accessibility/normalisation/gathering.h"
#include "accessibility/normalisation/latin.h"
#include "accessibility/normalisation/money.h"
#include "accessibility/normalisation/places.h"
#include "accessibility/normalisation/proportions.h"
#include "accessibility/normalisation/quantities.h"
#include "accessibility/normalisation/symbols.h"
#include "accessibility/normalisation/telephones.h"
#include "accessibility/normalisation/times.h"
#include "accessibility/normalisation/units.h"
#include "accessibility/text/character_kinds.h"
#include "accessibility/text/compatibility_forms.h"
#include "accessibility/text/foreign_scripts.h"
#include "accessibility/text/plain_text.h"

namespace qiming::accessibility {
namespace {

// The most particular first: a date is also two ranges, a telephone number also a large number.
constexpr std::array<Recogniser, 21> recognisers = {
    address_at,    masked_at, identity_at, date_at,         time_at,         telephone_at,  year_at,
    short_date_at, money_at,  step_at,     place_number_at, digit_groups_at, mixed_code_at, plain_code_at,
    fraction_at,   ratio_at,  share_at,    number_at,       number_mark_at,  roman_at,      latin_at};

std::optional<Reading> reading_at(std::u32string_view text, std::size_t at) {
    const char32_t first = text[at];
    if (is_han(first) || (!is_digit(first) && !is_letter(first) && !contains(U"¥$€£₩*●•-–+", first))) {
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
    explicit Reader(std::u32string_view text) : text_(text) {}

    std::vector<SpokenRun> read() {
        while (at_ < text_.size()) {
            if (!read_range_mark() && !read_words() && !read_enclosed()) {
                read_character();
                ++at_;
            }
        }
        return gathering_.take();
    }

private:
    void say(std::u32string_view words) {
        Words said;
        said.add(words, at_);
        gathering_.words(said);
    }

    // After a quantity and a short unit, a dash before the next quantity: 3500元-4500元.
    bool read_range_mark() {
        constexpr std::size_t longest_unit = 2;
        const bool is_weekday = at_ > 1 && contains(U"周期", text_[at_ - 2]);
        if ((!after_quantity_ || since_quantity_ > longest_unit) && !is_weekday) {
            return false;
        }
        const std::size_t next = after_range_mark(text_, at_);
        const char32_t first = character_at(text_, next);
        const bool is_signed = contains(U"-+", first) && is_digit(character_at(text_, next + 1));
        const bool is_time =
            starts_with_any(text_, next, U"早 晚 上午 下午 中午 凌晨 次日 次年 周 星期 今 现在");
        if (next == at_ || (!is_digit(first) && !contains(U"¥$€£", first) && !is_signed && !is_time)) {
            return false;
        }
        say(U"到");
        after_quantity_ = false;
        is_upper_end_ = true;
        at_ = next;
        return true;
    }

    bool read_words() {
        const auto reading = reading_at(text_, at_);
        if (!reading) {
            return false;
        }
        gathering_.words(reading->words);
        at_ += reading->length;
        after_quantity_ = reading->is_quantity;
        after_range_ = is_upper_end_;
        is_upper_end_ = false;
        since_quantity_ = 0;
        return true;
    }

    bool read_enclosed() {
        const auto enclosed = enclosed_number(text_[at_]);
        const auto number = enclosed ? enclosed : roman_number(text_[at_]);
        if (!number) {
            return false;
        }
        const std::string digits = std::to_string(*number);
        gathering_.pause(enclosed ? Pause::Short : Pause::None);
        say(cardinal(std::u32string(digits.begin(), digits.end())));
        gathering_.pause(enclosed ? Pause::Short : Pause::None);
        ++at_;
        return true;
    }

    void read_character() {
        const char32_t point = text_[at_];
        if (is_han(point)) {
            // Numbers of houses and floors do not start a range.
            after_quantity_ = after_quantity_ && !contains(U"号楼栋座室层弄", point);
            ++since_quantity_;
            last_han_ = point;
            gathering_.han(point, at_);
        } else if (contains(U"々〻", point)) {
            say(last_han_ == U'\0' ? U"同上" : std::u32string_view(&last_han_, 1));
        } else if (point == U'/' && is_per()) {
            gathering_.han(U'每', at_);
            read_unit_of_per();
        } else if (point == U'+' && after_quantity_ && !is_digit(character_at(text_, at_ + 1))) {
            say(words_of_plus());
        } else if (const Unit* unit = unit_at(text_, at_); unit != nullptr) {
            say(unit->said);
        } else if (const auto name = name_of_sign(text_, at_); !name.empty()) {
            say(name);
        } else if (const Script* script = foreign_script(point); script != nullptr) {
            read_foreign(*script);
        } else if (point == U' ') {
            read_blank();
        } else {
            read_mark(point);
        }
    }

    // 18岁+ and 100+人 are at least so many; 2000+提成 is a sum.
    std::u32string_view words_of_plus() const {
        const char32_t next = character_at(text_, at_ + 1);
        return is_measure(next)                                            ? U"多"
               : since_quantity_ == 0 && (is_han(next) || is_letter(next)) ? U"加"
                                                                           : U"以上";
    }

    void read_mark(char32_t point) {
        const bool is_of_name = point == U'·' && at_ > 0 && is_han(text_[at_ - 1]);
        const Pause pause = is_of_name ? Pause::None : pause_of(point);
        after_quantity_ = after_quantity_ && pause == Pause::None;
        gathering_.pause(pause);
    }

    // 元/月, 3个/人, 5元/次, 25元/h.
    bool is_per() const {
        constexpr std::u32string_view units = U"月年天日时小人次个件周平吨公户张份课斤米立位节单台季班";
        constexpr std::size_t longest_unit = 3;
        const bool is_dated = at_ > 0 && contains(U"年月日", text_[at_ - 1]) && !after_quantity_;
        const bool unit_before =
            at_ > 0 && !is_dated &&
            ((after_quantity_ && since_quantity_ <= longest_unit) || is_measure(text_[at_ - 1]));
        return unit_before &&
               (contains(units, character_at(text_, at_ + 1)) || unit_at(text_, at_ + 1) != nullptr);
    }

    void read_unit_of_per() {
        if (const Unit* unit = unit_at(text_, at_ + 1); unit != nullptr) {
            ++at_;
            say(unit->said);
            at_ += unit->written.size() - 1;
        }
    }

    // A whole run of letters that no voice knows is one thing.
    void read_foreign(const Script& script) {
        say(script.chinese);
        while (foreign_script(character_at(text_, at_ + 1)) == &script) {
            ++at_;
        }
    }

    // Blanks between Chinese words are a pause; those that set off a number or a word are not.
    void read_blank() {
        const auto is_han_at = [&](std::size_t at) { return is_han(character_at(text_, at)); };
        const std::size_t next = skip_blanks(text_, at_);
        const bool is_between_ranges =
            after_range_ && since_quantity_ == 0 && is_digit(character_at(text_, next));
        if (at_ > 0 && ((is_han_at(at_ - 1) && is_han_at(next)) || is_between_ranges)) {
            gathering_.pause(Pause::Short);
        }
        at_ = next - 1;
    }

    std::u32string_view text_;
    std::size_t at_ = 0;
    Gathering gathering_;
    bool after_quantity_ = false;
    bool is_upper_end_ = false;  // what is read next ends a range
    bool after_range_ = false;
    std::size_t since_quantity_ = 0;
    char32_t last_han_ = U'\0';
};

}  // namespace

std::vector<SpokenRun> chinese_runs(std::u32string_view written, Language language) {
    const PlainText plain = plain_text(written);
    std::vector<SpokenRun> runs = Reader(plain.text).read();
    for (SpokenRun& run : runs) {
        run.language = run.language == Language::English ? Language::English : language;
        for (std::uint32_t& origin : run.origins) {
            origin = plain.origins[origin];
        }
    }
    return runs;
}

}  // namespace qiming::accessibility
