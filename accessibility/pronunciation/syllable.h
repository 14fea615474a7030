// One syllable as a lexicon writes it: pinyin "lv4" (v for ü, 5 for the neutral tone), jyutping
// "zung1". A small value; lexical, before any sandhi. Pure.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace qiming::accessibility {

struct Syllable {
    std::array<char, 7> letters{};  // without the tone, padded with NUL; all NUL: no reading is known
    std::uint8_t tone = 0;

    std::string_view sound() const;
    bool is_known() const { return tone != 0; }
    bool operator==(const Syllable&) const = default;
};

std::string to_string(const Syllable& syllable);
// Nothing: not one to six small letters and a tone from 1 to 6.
std::optional<Syllable> syllable_of(std::string_view text);
// "cheng2 zhang3"; nothing if one of them is no syllable.
std::optional<std::vector<Syllable>> syllables_of(std::string_view text);

}  // namespace qiming::accessibility
