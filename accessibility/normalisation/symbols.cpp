#include "accessibility/normalisation/symbols.h"

#include <algorithm>
#include <array>

#include "accessibility/text/character_kinds.h"

namespace qiming::accessibility {
namespace {

// Where a sign is said: everywhere; between numbers; where it is the name of a key; where a number
// comes next.
enum class Where { Anywhere, BesideWords, Key, BeforeNumber };

struct Sign {
    char32_t sign;
    std::u32string_view name;
    Where where = Where::Anywhere;
};

constexpr std::array<Sign, 44> signs = {{
    {U'%', U"百分号"},
    {U'‰', U"千分号"},
    {U'+', U"加", Where::BesideWords},
    {U'=', U"等于", Where::BesideWords},
    {U'×', U"叉"},
    {U'÷', U"除以"},
    {U'<', U"小于", Where::BeforeNumber},
    {U'>', U"大于", Where::BeforeNumber},
    {U'≤', U"小于等于"},
    {U'≥', U"大于等于"},
    {U'≦', U"小于等于"},
    {U'≧', U"大于等于"},
    {U'≠', U"不等于"},
    {U'≈', U"约等于"},
    {U'±', U"正负"},
    {U'&', U"和", Where::BesideWords},
    {U'@', U"艾特", Where::BesideWords},
    {U'#', U"井号", Where::Key},
    {U'*', U"星号", Where::Key},
    {U'√', U"对勾"},
    {U'✓', U"对勾"},
    {U'✔', U"对勾"},
    {U'☑', U"对勾"},
    {U'✅', U"对勾"},
    {U'✗', U"叉"},
    {U'✘', U"叉"},
    {U'❌', U"叉"},
    {U'№', U"编号"},
    {U'$', U"美元", Where::Key},
    {U'¥', U"元", Where::Key},
    {U'€', U"欧元", Where::Key},
    {U'£', U"英镑", Where::Key},
    {U'½', U"二分之一"},
    {U'⅓', U"三分之一"},
    {U'⅔', U"三分之二"},
    {U'¼', U"四分之一"},
    {U'¾', U"四分之三"},
    {U'²', U"平方"},
    {U'³', U"立方"},
    {U'′', U"分"},
    {U'″', U"秒"},
    {U'♂', U"男"},
    {U'♀', U"女"},
    {U'∞', U"无穷大"},
}};

bool is_word(char32_t point) {
    return is_han(point) || is_letter(point) || is_digit(point);
}

char32_t before(std::u32string_view text, std::size_t at) {
    return at > 0 ? text[at - 1] : U'\0';
}

// 按#键, “#”, or the sign alone.
bool names_a_key(std::u32string_view text, std::size_t at) {
    const char32_t next = character_at(text, at + 1);
    return text.size() == 1 || contains(U"按“‘\"'和或", before(text, at)) || contains(U"键号", next);
}

bool is_said(const Sign& sign, std::u32string_view text, std::size_t at) {
    const std::size_t next = character_at(text, at + 1) == U' ' ? at + 2 : at + 1;
    switch (sign.where) {
        case Where::Anywhere: return true;
        case Where::BesideWords:
            return text.size() == 1 ||
                   (text.substr(at, 2) == U"++" || text.substr(at > 0 ? at - 1 : 0, 2) == U"++"
                        ? at > 0 && (is_letter(before(text, at)) || before(text, at) == U'+')
                        : is_word(character_at(text, next)) || is_word(before(text, at)));
        case Where::BeforeNumber: return text.size() == 1 || is_digit(character_at(text, next));
        case Where::Key: return names_a_key(text, at);
    }
    return false;
}

// A row of the same sign is a line that somebody drew.
bool is_line(std::u32string_view text, std::size_t at) {
    return contains(U"=~^_#<>", text[at]) &&
           (character_at(text, at + 1) == text[at] || before(text, at) == text[at]);
}

// 1#楼 -> 一号楼; C# is a language.
bool is_number_sign(std::u32string_view text, std::size_t at) {
    return text[at] == U'#' && is_digit(before(text, at)) && !contains(U"键", character_at(text, at + 1));
}

}  // namespace

std::u32string_view name_of_sign(std::u32string_view text, std::size_t at) {
    const auto* found =
        std::find_if(signs.begin(), signs.end(), [&](const Sign& row) { return row.sign == text[at]; });
    if (found == signs.end() || is_line(text, at)) {
        return {};
    }
    if (is_number_sign(text, at)) {
        return U"号";
    }
    if (text[at] == U'#' && is_letter(before(text, at))) {
        return U"井";
    }
    return is_said(*found, text, at) ? found->name : std::u32string_view();
}

Pause pause_of(char32_t mark) {
    if (contains(U"。！？；!?;\n\r\v\f\u0085\u2028\u2029｡", mark)) {
        return Pause::Full;
    }
    if (contains(U"，、：:,.()（）[]【】〔〕〖〗「」『』《》〈〉«»{}<>/\\|¦…⋯—–‒―-_~～〜→←↑↓⇒•●■◆▲▶►★☆○◎□◇※"
                 U"✦✧❖♦☎📞📱🔸🔹👉•·*#=",
                 mark)) {
        return Pause::Short;
    }
    return Pause::None;
}

bool is_range_mark(char32_t mark) {
    return contains(U"-–—‒―~～〜∼→", mark);
}

}  // namespace qiming::accessibility
