#include <algorithm>
#include <array>

#include "accessibility/text/compatibility_tables.h"

namespace qiming::accessibility {
namespace {

// The first form and what it and those after it stand for, apart by blanks; "-": only itself.
struct Row {
    char32_t first;
    std::u32string_view forms;
};

constexpr std::array<Row, 37> rows = {{
    {0x00AA, U"a"},
    {0x00B5, U"μ"},
    {0x00BA, U"o"},
    {0x0132, U"IJ ij"},
    {0x013F, U"L l"},
    {0x017F, U"s"},
    {0x01C7, U"LJ Lj lj NJ Nj nj"},
    {0x01F1, U"DZ Dz dz"},
    {0x2024, U". .. ..."},
    {0x20A8, U"Rs"},
    {0x20E3, U"、"},
    {0x2100, U"a/c a/s C"},
    {0x2105, U"c/o c/u"},
    {0x210A, U"g H H H h - I I L l - N"},
    {0x2119, U"P Q R R R"},
    {0x2120, U"SM 电话 - - Z - Ω - Z - K - B C - e E F - M o"},
    {0x213B, U"FAX"},
    {0x2145, U"D d e i j"},
    {0x216C, U"L C D M"},
    {0x217C, U"l c d m"},
    {0x3192, U"一 二 三 四 上 中 下 甲 乙 丙 丁 天 地 人"},
    {0x322A, U"月 火 水 木 金 土 日 株 有 社 名 特 财 祝 劳 代 呼 学 监 企 资 协 祭 休 自 至 问 幼 文 筝"},
    {0x328A,
     U"月 火 水 木 金 土 日 株 有 社 名 特 财 祝 劳 秘 男 女 适 优 印 注 项 休 写 正 上 中 下 左 右 医 "
     U"宗 学 监 企 资 协 夜"},
    {0x32C0, U"1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月 Hg erg eV LTD"},
    {0x32FF, U"令和"},
    {0x3358,
     U"0点 1点 2点 3点 4点 5点 6点 7点 8点 9点 10点 11点 12点 13点 14点 15点 16点 17点 18点 19点 20点 "
     U"21点 22点 23点 24点 hPa da AU bar oV pc dm dm² dm³ IU 平成 昭和 大正 明治 株式会社 pA nA uA mA kA"},
    {0x3388, U"cal"},
    {0x3391, U"kHz MHz GHz THz - - dl kl fm nm um"},
    {0x33A7, U"m/s"},
    {0x33B0,
     U"ps ns us ms pV nV uV mV kV MV pW nW uW mW kW MW kΩ MΩ AM Bq - cd C/kg Co - Gy ha HP in KK KM "
     U"kt lm - log lx mb mil mol PH PM PPM PR sr Sv Wb V/m A/m 1日 2日 3日 4日 5日 6日 7日 8日 9日 10日 "
     U"11日 12日 13日 14日 15日 16日 17日 18日 19日 20日 21日 22日 23日 24日 25日 26日 27日 28日 29日 30日 "
     U"31日 gal"},
    {0xFB00, U"ff fi fl ffi ffl st st"},
    {0xFE19, U"..."},
    {0x1F14A, U"HV MV SD SS PPV WC"},
    {0x1F190, U"DJ"},
    {0x1F210,
     U"手 字 双 - 二 多 解 天 交 映 无 料 前 后 再 新 初 终 生 贩 声 吹 演 投 捕 一 三 游 左 中 右 指 走 "
     U"打 禁 空 合 满 有 月 申 割 营 配"},
    {0x1F240, U"本 三 二 安 点 打 盗 胜 败"},
    {0x1F250, U"得 可"},
}};

constexpr std::u32string_view capitals = U"ABCDEFGHIJKLMNOPQRSTUVWXYZ";
constexpr std::u32string_view small = U"abcdefghijklmnopqrstuvwxyz";

// Whole alphabets in a ring, a square or brackets.
struct Alphabet {
    char32_t first;
    std::u32string_view letters;
};

constexpr std::array<Alphabet, 7> alphabets = {{{0x249C, small},
                                                {0x24B6, capitals},
                                                {0x24D0, small},
                                                {0x1F110, capitals},
                                                {0x1F130, capitals},
                                                {0x1F150, capitals},
                                                {0x1F170, capitals}}};

// Mathematical letters: alphabet after alphabet in one style after the other.
std::u32string_view mathematical_letter(char32_t point) {
    constexpr std::u32string_view greek = U"ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΘΣΤΥΦΧΨΩ∇αβγδεζηθικλμνξοπρςστυφχψω∂εθκφρπ";
    if (point >= 0x1D400 && point <= 0x1D6A3) {
        const std::size_t letter = (point - 0x1D400) % (2 * capitals.size());
        return letter < capitals.size() ? capitals.substr(letter, 1)
                                        : small.substr(letter - capitals.size(), 1);
    }
    if (point >= 0x1D6A8 && point <= 0x1D7CB) {
        return greek.substr((point - 0x1D6A8) % greek.size(), 1);
    }
    return {};
}

std::u32string_view nth_form(std::u32string_view forms, std::size_t index) {
    while (index > 0) {
        const std::size_t blank = forms.find(U' ');
        if (blank == std::u32string_view::npos) {
            return {};
        }
        forms.remove_prefix(blank + 1);
        --index;
    }
    const auto form = forms.substr(0, forms.find(U' '));
    return form == U"-" ? std::u32string_view() : form;
}

}  // namespace

std::u32string_view expansion_of(char32_t point) {
    for (const Alphabet& alphabet : alphabets) {
        if (point >= alphabet.first && point < alphabet.first + alphabet.letters.size()) {
            return alphabet.letters.substr(point - alphabet.first, 1);
        }
    }
    if (const auto letter = mathematical_letter(point); !letter.empty()) {
        return letter;
    }
    const auto after = std::upper_bound(rows.begin(), rows.end(), point,
                                        [](char32_t value, const Row& row) { return value < row.first; });
    return after == rows.begin() ? std::u32string_view()
                                 : nth_form((after - 1)->forms, point - (after - 1)->first);
}

}  // namespace qiming::accessibility
