#include "accessibility/spoken_symbols.h"

#include <algorithm>
#include <array>

#include "accessibility/character_kinds.h"

namespace qiming::accessibility {
namespace {

struct Sign {
    char32_t sign;
    std::u32string_view name;
};

constexpr std::array<Sign, 43> signs = {{
    {U'%', U"百分号"},   {U'‰', U"千分号"},   {U'+', U"加"},       {U'=', U"等于"},     {U'×', U"乘"},
    {U'÷', U"除以"},     {U'<', U"小于"},     {U'>', U"大于"},     {U'≤', U"小于等于"}, {U'≥', U"大于等于"},
    {U'≠', U"不等于"},   {U'≈', U"约等于"},   {U'±', U"正负"},     {U'°', U"度"},       {U'℃', U"摄氏度"},
    {U'℉', U"华氏度"},   {U'&', U"和"},       {U'@', U"艾特"},     {U'#', U"井号"},     {U'*', U"星号"},
    {U'√', U"对勾"},     {U'✓', U"对勾"},     {U'✔', U"对勾"},     {U'✗', U"叉"},       {U'✘', U"叉"},
    {U'№', U"编号"},     {U'$', U"美元"},     {U'¥', U"元"},       {U'€', U"欧元"},     {U'£', U"英镑"},
    {U'½', U"二分之一"}, {U'⅓', U"三分之一"}, {U'⅔', U"三分之二"}, {U'¼', U"四分之一"}, {U'¾', U"四分之三"},
    {U'²', U"平方"},     {U'³', U"立方"},     {U'㎡', U"平方米"},  {U'㎥', U"立方米"},  {U'㎏', U"千克"},
    {U'㎝', U"厘米"},    {U'㎞', U"公里"},    {U'㎎', U"毫克"},
}};

}  // namespace

std::u32string_view name_of_sign(char32_t sign) {
    const auto* found =
        std::find_if(signs.begin(), signs.end(), [&](const Sign& row) { return row.sign == sign; });
    return found == signs.end() ? std::u32string_view() : found->name;
}

Pause pause_of(char32_t mark) {
    if (contains(U"。！？；!?;\n\r\u2028\u2029｡", mark)) {
        return Pause::Full;
    }
    if (contains(U"，、：:,.()（）[]【】〔〕「」『』{}〈〉/\\|…—–-_~～→←↑↓ •●■◆★☆○", mark)) {
        return Pause::Short;
    }
    return Pause::None;
}

bool is_range_mark(char32_t mark) {
    return contains(U"-–—~～", mark);
}

}  // namespace qiming::accessibility
