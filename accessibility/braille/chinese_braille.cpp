#include "accessibility/braille/chinese_braille.h"

#include <algorithm>
#include <array>
#include <utility>

#include "accessibility/text/utf8.h"

namespace qiming::accessibility {
namespace {

constexpr char32_t blank = U'⠀';

struct Spelling {
    std::string_view pinyin;
    char32_t cell;
};

// Two letters before one. g and j, k and q, h and x share a cell: what follows tells them apart.
constexpr std::array<Spelling, 21> initials = {{
    {"zh", U'⠌'}, {"ch", U'⠟'}, {"sh", U'⠱'}, {"b", U'⠃'}, {"p", U'⠏'}, {"m", U'⠍'}, {"f", U'⠋'},
    {"d", U'⠙'},  {"t", U'⠞'},  {"n", U'⠝'},  {"l", U'⠇'}, {"g", U'⠛'}, {"k", U'⠅'}, {"h", U'⠓'},
    {"j", U'⠛'},  {"q", U'⠅'},  {"x", U'⠓'},  {"r", U'⠚'}, {"z", U'⠵'}, {"c", U'⠉'}, {"s", U'⠎'},
}};

constexpr std::array<Spelling, 35> finals = {{
    {"a", U'⠔'},   {"ai", U'⠪'},  {"an", U'⠧'}, {"ang", U'⠦'}, {"ao", U'⠖'},   {"e", U'⠢'},   {"ei", U'⠮'},
    {"en", U'⠴'},  {"eng", U'⠼'}, {"er", U'⠗'}, {"i", U'⠊'},   {"ia", U'⠫'},   {"ian", U'⠩'}, {"iang", U'⠭'},
    {"iao", U'⠜'}, {"ie", U'⠑'},  {"in", U'⠣'}, {"ing", U'⠡'}, {"iong", U'⠹'}, {"iu", U'⠳'},  {"o", U'⠢'},
    {"ong", U'⠲'}, {"ou", U'⠷'},  {"u", U'⠥'},  {"ua", U'⠿'},  {"uai", U'⠽'},  {"uan", U'⠻'}, {"uang", U'⠶'},
    {"ui", U'⠺'},  {"un", U'⠒'},  {"uo", U'⠕'}, {"v", U'⠬'},   {"van", U'⠯'},  {"ve", U'⠾'},  {"vn", U'⠸'},
}};

// Syllables without an initial, spelled as finals.
constexpr std::array<std::pair<std::string_view, std::string_view>, 25> bare = {{
    {"yi", "i"},      {"ya", "ia"},    {"yan", "ian"},  {"yang", "iang"}, {"yao", "iao"},
    {"ye", "ie"},     {"yin", "in"},   {"ying", "ing"}, {"yong", "iong"}, {"you", "iu"},
    {"yo", "iu"},     {"wu", "u"},     {"wa", "ua"},    {"wai", "uai"},   {"wan", "uan"},
    {"wang", "uang"}, {"wei", "ui"},   {"wen", "un"},   {"weng", "ong"},  {"wo", "uo"},
    {"yu", "v"},      {"yuan", "van"}, {"yue", "ve"},   {"yun", "vn"},    {"r", "er"},
}};

constexpr std::array<std::pair<char32_t, std::u32string_view>, 6> short_forms = {{{U'的', U"de5⠙"},
                                                                                  {U'么', U"me5⠍"},
                                                                                  {U'你', U"ni3⠝"},
                                                                                  {U'他', U"ta1⠞"},
                                                                                  {U'她', U"ta1⠞⠁"},
                                                                                  {U'它', U"ta1⠈⠞"}}};

char32_t final_cell(std::string_view final) {
    const auto* found =
        std::find_if(finals.begin(), finals.end(), [&](const Spelling& each) { return each.pinyin == final; });
    return found == finals.end() ? 0 : found->cell;
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

// The tone that is left out. Syllables that are most often said in another tone, or neutral, differ.
char silent_tone(std::string_view initial, std::string_view syllable) {
    constexpr char none = '5';
    constexpr std::array<std::pair<std::string_view, char>, 11> exceptions = {{{"yi", '1'},
                                                                               {"er", '2'},
                                                                               {"ye", '3'},
                                                                               {"wo", '3'},
                                                                               {"you", '3'},
                                                                               {"o", '1'},
                                                                               {"e", none},
                                                                               {"r", '2'},
                                                                               {"zi", none},
                                                                               {"le", none},
                                                                               {"tou", none}}};
    const auto* found = std::find_if(exceptions.begin(), exceptions.end(),
                                     [&](const auto& each) { return each.first == syllable; });
    if (found != exceptions.end()) {
        return found->second;
    }
    if (initial == "f") {
        return '1';
    }
    return is_one_of(initial, {"p", "m", "t", "n", "h", "q", "r", "c", "ch"}) ? '2' : '4';
}

char32_t tone_cell(char tone) {
    switch (tone) {
        case '1': return U'⠁';
        case '2': return U'⠂';
        case '3': return U'⠄';
        default: return U'⠆';
    }
}

std::string_view initial_of(std::string_view syllable) {
    for (const Spelling& each : initials) {
        if (syllable.substr(0, each.pinyin.size()) == each.pinyin) {
            return each.pinyin;
        }
    }
    return {};
}

// The final as the table of finals spells it; empty when the initial stands alone (zhi, si).
std::string final_of(std::string_view initial, std::string_view syllable) {
    std::string final(syllable.substr(initial.size()));
    const bool hides_umlaut = is_one_of(initial, {"j", "q", "x"}) && final.front() == 'u';
    if (hides_umlaut || ((initial == "n" || initial == "l") && final == "ue")) {
        final.front() = 'v';
    }
    const bool buzzes = final == "i" && is_one_of(initial, {"zh", "ch", "sh", "r", "z", "c", "s"});
    return buzzes ? std::string() : final;
}

std::u32string spelled(std::string_view initial, std::string_view syllable) {
    if (initial.empty()) {
        const auto* found =
            std::find_if(bare.begin(), bare.end(), [&](const auto& each) { return each.first == syllable; });
        const char32_t cell = final_cell(found == bare.end() ? syllable : found->second);
        return cell == 0 ? std::u32string() : std::u32string(1, cell);
    }
    const auto* first = std::find_if(initials.begin(), initials.end(),
                                     [&](const Spelling& each) { return each.pinyin == initial; });
    std::u32string cells(1, first->cell);
    if (const std::string final = final_of(initial, syllable); !final.empty()) {
        const char32_t cell = final_cell(final);
        cells = cell == 0 ? std::u32string() : cells + cell;
    }
    return cells;
}

bool is_han(char32_t point) {
    return (point >= 0x3400 && point <= 0x9FFF) || (point >= 0x20000 && point <= 0x3FFFF) || point == U'〇';
}

std::u32string cells_of_character(char32_t character, const std::string& reading) {
    const std::u32string wide = decode_utf8(reading);
    for (const auto& [short_one, form] : short_forms) {
        if (character == short_one && form.substr(0, 3) == wide) {
            return std::u32string(form.substr(3));
        }
    }
    const std::string cells = cells_of_syllable(reading);
    return cells.empty() ? std::u32string(1, character) : decode_utf8(cells);
}

}  // namespace

std::string cells_of_syllable(std::string_view pinyin) {
    if (pinyin.size() < 2 || pinyin.back() < '1' || pinyin.back() > '5') {
        return {};
    }
    const char tone = pinyin.back();
    const std::string_view syllable = pinyin.substr(0, pinyin.size() - 1);
    std::string_view initial = syllable == "r" ? std::string_view() : initial_of(syllable);
    if (initial.size() == syllable.size()) {
        return {};
    }
    std::u32string cells = spelled(initial, syllable);
    if (!cells.empty() && tone != '5' && tone != silent_tone(initial, syllable)) {
        cells += tone_cell(tone);
    }
    return encode_utf8(cells);
}

std::string with_chinese_cells(std::string_view text, const ChineseReader& reader) {
    if (!reader) {
        return std::string(text);
    }
    std::u32string cells;
    bool follows_word = false;
    for (const ChineseWord& word : reader(text)) {
        const std::u32string characters = decode_utf8(word.text);
        const bool is_chinese =
            !characters.empty() && std::all_of(characters.begin(), characters.end(), is_han);
        const bool is_read = is_chinese && word.readings.size() == characters.size();
        if (is_chinese && follows_word) {
            cells += blank;
        }
        for (std::size_t i = 0; i < characters.size(); ++i) {
            cells += is_read ? cells_of_character(characters[i], word.readings[i])
                             : std::u32string(1, characters[i]);
        }
        follows_word = is_chinese || (characters.empty() && follows_word);
    }
    return encode_utf8(cells);
}

}  // namespace qiming::accessibility
