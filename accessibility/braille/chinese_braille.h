// Chinese in dots: the national common braille scheme (GF 0019-2018), worked out from readings, so
// that a character with two readings is raised as it is said. Cells are Unicode braille in UTF-8. Pure.
//
//  - A syllable is its initial, its final and its tone; the scheme leaves out one tone for each
//    initial (the second after p m f..., the fourth after most others), and the neutral one.
//  - 的 么 你 他 她 它 have their short forms.
//  - Words stand apart by a blank cell, as the reader splits them.
//  - What is no Chinese character is left as it is, for the table of its own script.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace qiming::accessibility {

// "zhong1", "lv4" (ü is v), "de5" (5: neutral), "r5" (儿 at the end of a word). Empty: no syllable.
std::string cells_of_syllable(std::string_view pinyin);

struct ChineseWord {
    std::string text;                   // of Chinese characters alone, or of none
    std::vector<std::string> readings;  // one a character; empty: not known
};
// Splits a text into words, leaving nothing out, and reads its Chinese characters. Nothing: the text
// goes to the braille table as it is, which knows one reading a character and no words.
using ChineseReader = std::function<std::vector<ChineseWord>(std::string_view)>;

// `text` with its Chinese characters replaced by cells. What has no reading stays.
std::string with_chinese_cells(std::string_view text, const ChineseReader& reader);

}  // namespace qiming::accessibility
