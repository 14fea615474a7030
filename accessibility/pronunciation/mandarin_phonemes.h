// What eSpeak NG is given for a syllable of Mandarin: its own mnemonics, because its reading of pinyin
// and of characters fails for whole families of syllables (xiong, qiong, jiong, all erhua). Pure.
//
// The tone stands before the coda: nan, third tone, is "na214n". The synthesiser still bends neutral
// tones after their neighbours; third tones are bent before they come here (mandarin_sandhi.h).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace qiming::accessibility {

// As it is heard, after sandhi.
enum class Tone : std::uint8_t {
    High,     // the first
    Rising,   // the second, and a third before a third
    Low,      // the third
    HalfLow,  // a third that does not rise, whatever follows
    Falling,  // the fourth
    Neutral,
};

struct MandarinSound {
    std::string_view pinyin;   // v for ü
    std::string_view opening;  // consonant and vowel
    std::string_view coda;
};

// Every syllable that has a sound, in the order of their pinyin.
std::span<const MandarinSound> mandarin_sounds();
bool is_mandarin_sound(std::string_view pinyin);

// Empty: there is no such syllable. `erhua`: with the 儿 that follows it.
std::string mandarin_phonemes(std::string_view pinyin, Tone tone, bool erhua = false);

}  // namespace qiming::accessibility
