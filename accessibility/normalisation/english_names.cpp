#include "accessibility/normalisation/english_names.h"

#include <algorithm>
#include <array>

#include "accessibility/normalisation/figures.h"

namespace qiming::accessibility {
namespace {

struct Sign {
    char32_t sign;
    std::u32string_view name;
};

constexpr std::array<Sign, 38> signs = {{
    {U'%', U"percent"},      {U'‰', U"per thousand"}, {U'+', U"plus"},          {U'=', U"equals"},
    {U'×', U"times"},        {U'÷', U"divided by"},   {U'<', U"less than"},     {U'>', U"more than"},
    {U'≤', U"at most"},      {U'≥', U"at least"},     {U'≦', U"at most"},       {U'≧', U"at least"},
    {U'≠', U"not equal to"}, {U'≈', U"about"},        {U'±', U"plus or minus"}, {U'&', U"and"},
    {U'@', U"at"},           {U'#', U"number"},       {U'√', U"tick"},          {U'✓', U"tick"},
    {U'✔', U"tick"},         {U'☑', U"tick"},         {U'✅', U"tick"},          {U'✗', U"cross"},
    {U'✘', U"cross"},        {U'❌', U"cross"},        {U'№', U"number"},        {U'½', U"one half"},
    {U'⅓', U"1 third"},      {U'⅔', U"2 thirds"},     {U'¼', U"1 quarter"},     {U'¾', U"3 quarters"},
    {U'²', U"squared"},      {U'³', U"cubed"},        {U'°', U"degrees"},       {U'→', U"to"},
    {U'∞', U"infinity"},     {U'*', U"star"},
}};

// Plurals; what comes after "per" or "degree" stays.
struct UnitName {
    std::u32string_view chinese;
    std::u32string_view one;
    std::u32string_view many;
};

constexpr std::array<UnitName, 36> units = {{
    {U"千克", U"kilogram", U"kilograms"},
    {U"公里", U"kilometre", U"kilometres"},
    {U"米", U"metre", U"metres"},
    {U"厘米", U"centimetre", U"centimetres"},
    {U"毫米", U"millimetre", U"millimetres"},
    {U"平方米", U"square metre", U"square metres"},
    {U"平方公里", U"square kilometre", U"square kilometres"},
    {U"平方厘米", U"square centimetre", U"square centimetres"},
    {U"立方米", U"cubic metre", U"cubic metres"},
    {U"克", U"gram", U"grams"},
    {U"毫克", U"milligram", U"milligrams"},
    {U"吨", U"tonne", U"tonnes"},
    {U"升", U"litre", U"litres"},
    {U"毫升", U"millilitre", U"millilitres"},
    {U"小时", U"hour", U"hours"},
    {U"分钟", U"minute", U"minutes"},
    {U"秒", U"second", U"seconds"},
    {U"毫秒", U"millisecond", U"milliseconds"},
    {U"公里每小时", U"kilometre an hour", U"kilometres an hour"},
    {U"米每秒", U"metre a second", U"metres a second"},
    {U"摄氏度", U"degree Celsius", U"degrees Celsius"},
    {U"华氏度", U"degree Fahrenheit", U"degrees Fahrenheit"},
    {U"度", U"degree", U"degrees"},
    {U"瓦", U"watt", U"watts"},
    {U"千瓦", U"kilowatt", U"kilowatts"},
    {U"伏", U"volt", U"volts"},
    {U"分贝", U"decibel", U"decibels"},
    {U"赫兹", U"hertz", U"hertz"},
    {U"千赫", U"kilohertz", U"kilohertz"},
    {U"兆赫", U"megahertz", U"megahertz"},
    {U"兆", U"megabyte", U"megabytes"},
    {U"吉字节", U"gigabyte", U"gigabytes"},
    {U"太字节", U"terabyte", U"terabytes"},
    {U"千字节", U"kilobyte", U"kilobytes"},
    {U"公顷", U"hectare", U"hectares"},
    {U"千瓦时", U"kilowatt hour", U"kilowatt hours"},
}};

}  // namespace

std::u32string_view english_sign(char32_t sign) {
    const auto* found =
        std::find_if(signs.begin(), signs.end(), [&](const Sign& row) { return row.sign == sign; });
    return found == signs.end() ? std::u32string_view() : found->name;
}

std::u32string english_unit(std::u32string_view chinese, bool is_one) {
    const auto* found =
        std::find_if(units.begin(), units.end(), [&](const UnitName& row) { return row.chinese == chinese; });
    return std::u32string(found == units.end() ? std::u32string_view() : is_one ? found->one : found->many);
}

std::u32string_view english_month(int month) {
    constexpr std::array<std::u32string_view, 12> months = {
        U"January", U"February", U"March",     U"April",   U"May",      U"June",
        U"July",    U"August",   U"September", U"October", U"November", U"December"};
    return months.at(static_cast<std::size_t>(std::clamp(month, 1, 12) - 1));
}

std::u32string english_fraction(std::u32string_view numerator, std::u32string_view denominator) {
    const std::u32string top(numerator);
    const bool is_one = numerator == U"1";
    if (denominator == U"2") {
        return is_one ? U"one half" : top + U" halves";
    }
    if (denominator == U"3") {
        return top + (is_one ? U" third" : U" thirds");
    }
    if (denominator == U"4") {
        return top + (is_one ? U" quarter" : U" quarters");
    }
    return top + U" over " + std::u32string(denominator);
}

bool is_loud_word(std::u32string_view word) {
    constexpr std::u32string_view words =
        U" NO YES NOT AND OR ALL NEW STOP EXIT HELP NEXT BACK ONLY MUST OPEN FREE THE TO IN ON OFF END FULL "
        U"TIME "
        U"PART JOB JOBS WORK HOME MENU PAGE EXCEL WORD IF IS IT'S BE DO GO UP WIFI SALE WITH FOR FROM ";
    std::u32string padded = U" ";
    padded += word;
    padded += U' ';
    return words.find(padded) != std::u32string_view::npos;
}

}  // namespace qiming::accessibility
