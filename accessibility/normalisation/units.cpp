#include "accessibility/normalisation/units.h"

#include <array>

#include "accessibility/text/character_kinds.h"

namespace qiming::accessibility {
namespace {

// Where one begins like another, the longer one first.
constexpr std::array<Unit, 92> units = {{
    {U"km/h", U"公里每小时"},
    {U"m/s", U"米每秒"},
    {U"Mbps", U"兆每秒"},
    {U"kWh", U"千瓦时"},
    {U"mAh", U"毫安时"},
    {U"km²", U"平方公里"},
    {U"km2", U"平方公里"},
    {U"km", U"公里"},
    {U"KM", U"公里"},
    {U"Km", U"公里"},
    {U"kg", U"千克"},
    {U"Kg", U"千克"},
    {U"KG", U"千克"},
    {U"cm²", U"平方厘米"},
    {U"cm2", U"平方厘米"},
    {U"cm³", U"立方厘米"},
    {U"cm3", U"立方厘米"},
    {U"cm", U"厘米"},
    {U"CM", U"厘米"},
    {U"mm²", U"平方毫米"},
    {U"mm", U"毫米"},
    {U"MM", U"毫米"},
    {U"min", U"分钟"},
    {U"mins", U"分钟"},
    {U"ml", U"毫升"},
    {U"mL", U"毫升"},
    {U"ML", U"毫升"},
    {U"mg", U"毫克"},
    {U"ms", U"毫秒"},
    {U"μg", U"微克"},
    {U"μm", U"微米"},
    {U"um", U"微米"},
    {U"nm", U"纳米"},
    {U"dm", U"分米"},
    {U"m²", U"平方米"},
    {U"m2", U"平方米"},
    {U"m³", U"立方米"},
    {U"m3", U"立方米"},
    {U"m", U"米"},
    {U"g", U"克"},
    {U"t", U"吨"},
    {U"L", U"升"},
    {U"l", U"升"},
    {U"h", U"小时"},
    {U"H", U"小时"},
    {U"hrs", U"小时"},
    {U"hr", U"小时"},
    {U"hm²", U"公顷"},
    {U"ha", U"公顷"},
    {U"s", U"秒"},
    {U"dB", U"分贝"},
    {U"Hz", U"赫兹"},
    {U"HZ", U"赫兹"},
    {U"kHz", U"千赫"},
    {U"MHz", U"兆赫"},
    {U"GHz", U"吉赫"},
    {U"KB", U"千字节"},
    {U"kB", U"千字节"},
    {U"MB", U"兆"},
    {U"GB", U"吉字节"},
    {U"TB", U"太字节"},
    {U"kW", U"千瓦"},
    {U"KW", U"千瓦"},
    {U"W", U"瓦"},
    {U"V", U"伏"},
    {U"kV", U"千伏"},
    {U"kcal", U"千卡"},
    {U"cal", U"卡"},
    {U"Pa", U"帕"},
    {U"kPa", U"千帕"},
    {U"MPa", U"兆帕"},
    {U"mmHg", U"毫米汞柱"},
    {U"°C", U"摄氏度"},
    {U"℃", U"摄氏度"},
    {U"°F", U"华氏度"},
    {U"℉", U"华氏度"},
    {U"°", U"度"},
    {U"㎡", U"平方米"},
    {U"㎥", U"立方米"},
    {U"㎢", U"平方公里"},
    {U"㎠", U"平方厘米"},
    {U"㎏", U"千克"},
    {U"㎎", U"毫克"},
    {U"㎍", U"微克"},
    {U"㎞", U"公里"},
    {U"㎝", U"厘米"},
    {U"㎜", U"毫米"},
    {U"㎖", U"毫升"},
    {U"㏄", U"毫升"},
    {U"cc", U"毫升"},
    {U"CC", U"毫升"},
    {U"㏈", U"分贝"},
}};

bool goes_on(std::u32string_view text, std::size_t end, char32_t last) {
    const char32_t next = character_at(text, end);
    return (is_letter(last) || is_digit(last)) && (is_letter(next) || is_digit(next));
}

}  // namespace

const Unit* unit_at(std::u32string_view text, std::size_t at) {
    if (at >= text.size()) {
        return nullptr;
    }
    for (const Unit& unit : units) {
        if (text.substr(at, unit.written.size()) == unit.written &&
            !goes_on(text, at + unit.written.size(), unit.written.back())) {
            return &unit;
        }
    }
    return nullptr;
}

bool is_temperature(const Unit& unit) {
    return unit.said.ends_with(U"氏度");
}

}  // namespace qiming::accessibility
