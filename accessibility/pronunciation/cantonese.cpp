#include "accessibility/pronunciation/cantonese.h"

#include <algorithm>

namespace qiming::accessibility {
namespace {

// Longer ones first, so that the first that fits is right: ng before n, gw before g. A final "ng"
// alone is asked for before the initial.
constexpr CantoneseSound initials[] = {
    {"gw", "gw", ""}, {"kw", "kw", ""}, {"ng", "N", ""}, {"b", "b", ""}, {"p", "p", ""},
    {"m", "m", ""},   {"f", "f", ""},   {"d", "d", ""},  {"t", "t", ""}, {"n", "n", ""},
    {"l", "l", ""},   {"g", "g", ""},   {"k", "k", ""},  {"h", "h", ""}, {"w", "w", ""},
    {"z", "z", ""},   {"c", "c", ""},   {"s", "s", ""},  {"j", "j", ""}, {"", "", ""},
};

// Measured from eSpeak NG 1.52, in the order of their jyutping.
constexpr CantoneseSound finals[] = {
    {"a", "a", ""},     {"aa", "aa", ""},     {"aai", "aai", ""}, {"aak", "aa", "k"},  {"aam", "aa", "m"},
    {"aan", "aa", "n"}, {"aang", "aang", ""}, {"aap", "aa", "p"}, {"aat", "aa", "t"},  {"aau", "aau", ""},
    {"ai", "ai", ""},   {"ak", "a", "k"},     {"am", "a", "m"},   {"an", "a", "n"},    {"ang", "a", "N"},
    {"ap", "a", "p"},   {"at", "a", "t"},     {"au", "au", ""},   {"e", "e", ""},      {"ei", "ei", ""},
    {"ek", "e", "k"},   {"em", "e", "m"},     {"en", "e", "n"},   {"eng", "e", "N"},   {"eoi", "eoi", ""},
    {"eon", "eo", "n"}, {"eot", "eo", "t"},   {"ep", "e", "p"},   {"et", "e", "t"},    {"eu", "eu", ""},
    {"i", "i", ""},     {"ik", "i", "k"},     {"im", "i", "m"},   {"in", "i", "n"},    {"ing", "i", "N"},
    {"ip", "i", "p"},   {"it", "i", "t"},     {"iu", "iu", ""},   {"m", "m@-", "m"},   {"ng", "N@-", "N"},
    {"o", "o", ""},     {"oe", "oe", ""},     {"oek", "oe", "k"}, {"oeng", "oe", "N"}, {"oet", "oe", "t"},
    {"oi", "oi", ""},   {"ok", "o", "k"},     {"on", "o", "n"},   {"ong", "ong", ""},  {"ot", "o", "t"},
    {"ou", "ou", ""},   {"u", "u", ""},       {"ui", "ui", ""},   {"uk", "u", "k"},    {"un", "u", "n"},
    {"ung", "u", "N"},  {"ut", "u", "t"},     {"yu", "yu", ""},   {"yun", "yu", "n"},  {"yut", "yu", "t"},
};

const CantoneseSound* final_of(std::string_view jyutping) {
    const auto* const found =
        std::lower_bound(std::begin(finals), std::end(finals), jyutping,
                         [](const CantoneseSound& sound, std::string_view it) { return sound.jyutping < it; });
    return found != std::end(finals) && found->jyutping == jyutping ? found : nullptr;
}

}  // namespace

std::span<const CantoneseSound> cantonese_initials() {
    return initials;
}

std::span<const CantoneseSound> cantonese_finals() {
    return finals;
}

std::string cantonese_phonemes(const Syllable& syllable) {
    const std::string_view sound = syllable.sound();
    for (const CantoneseSound& initial : initials) {
        if (!sound.starts_with(initial.jyutping)) {
            continue;
        }
        if (const auto* const rest = final_of(sound.substr(initial.jyutping.size()))) {
            std::string phonemes(initial.opening);
            phonemes += '\'';  // stressed: the voice gives unstressed syllables less length and no full tone
            phonemes += rest->opening;
            phonemes += std::to_string(syllable.tone);
            phonemes += rest->coda;
            return phonemes;
        }
    }
    return {};
}

}  // namespace qiming::accessibility
