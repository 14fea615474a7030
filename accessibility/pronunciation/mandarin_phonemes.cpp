#include "accessibility/pronunciation/mandarin_phonemes.h"

#include <algorithm>
#include <iterator>

namespace qiming::accessibility {
namespace {

constexpr std::string_view erhua_sound = "@r";

// Sounds that eSpeak has no mnemonics for, and what comes nearest to them.
struct Nearest {
    std::string_view pinyin;
    std::string_view instead;
};
constexpr Nearest strays[] = {{"eh", "ei"}, {"hm", "heng"}, {"hng", "heng"},
                              {"m", "mu"},  {"n", "en"},    {"wong", "weng"}};

// What is left of the end of a syllable when 儿 is drawn into it. In the row of "@" the vowel itself is 儿.
struct Merger {
    std::string_view opening;  // how it ends
    std::string_view coda;
    std::string_view left;
    bool takes_vowel = false;
};
constexpr Merger mergers[] = {
    {"iE", "n", "iA"},    {"uei", "", "u"},     {"wei", "", "u"},     {"uai", "", "uA"},    {"ai", "", "A"},
    {"ua", "n", "uA"},    {"wa", "n", "wA"},    {"a", "n", "A"},      {"u@", "n", "u"},     {"y@", "n", "y"},
    {"@", "n", "", true}, {"ei", "", "", true}, {"i.", "", "", true}, {"i[", "", "", true}, {"yi", "n", "y"},
};

std::string_view digits_of(Tone tone) {
    switch (tone) {
        case Tone::High: return "55";
        case Tone::Rising: return "35";
        case Tone::Low: return "214";
        case Tone::HalfLow: return "21";
        case Tone::Falling: return "51";
        case Tone::Neutral: break;
    }
    return "11";
}

const MandarinSound* find(std::string_view pinyin) {
    for (const Nearest& nearest : strays) {
        pinyin = nearest.pinyin == pinyin ? nearest.instead : pinyin;
    }
    const auto sounds = mandarin_sounds();
    const auto found =
        std::lower_bound(sounds.begin(), sounds.end(), pinyin,
                         [](const MandarinSound& sound, std::string_view it) { return sound.pinyin < it; });
    return found != sounds.end() && found->pinyin == pinyin ? &*found : nullptr;
}

std::string with_erhua(const MandarinSound& sound, std::string_view tone) {
    std::string_view coda = sound.coda == "n" ? "" : sound.coda;
    for (const Merger& merger : mergers) {
        if (sound.coda == merger.coda && sound.opening.ends_with(merger.opening)) {
            std::string opening(sound.opening.substr(0, sound.opening.size() - merger.opening.size()));
            opening += merger.left;
            return merger.takes_vowel ? opening + std::string(erhua_sound) + std::string(tone)
                                      : opening + std::string(tone) + std::string(erhua_sound);
        }
    }
    return std::string(sound.opening) + std::string(tone) + std::string(coda) + std::string(erhua_sound);
}

}  // namespace

bool is_mandarin_sound(std::string_view pinyin) {
    return find(pinyin) != nullptr;
}

std::string mandarin_phonemes(std::string_view pinyin, Tone tone, bool erhua) {
    const MandarinSound* const sound = find(pinyin);
    if (sound == nullptr) {
        return {};
    }
    const std::string_view digits = digits_of(tone);
    if (erhua && sound->opening != erhua_sound) {
        return with_erhua(*sound, digits);
    }
    return std::string(sound->opening) + std::string(digits) + std::string(sound->coda);
}

}  // namespace qiming::accessibility
