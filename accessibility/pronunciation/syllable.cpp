#include "accessibility/pronunciation/syllable.h"

#include <algorithm>

namespace qiming::accessibility {

namespace {

constexpr std::size_t longest_sound = 6;

bool is_small_letter(char letter) {
    return letter >= 'a' && letter <= 'z';
}

}  // namespace

std::string_view Syllable::sound() const {
    const auto end = std::find(letters.begin(), letters.end(), '\0');
    return {letters.data(), static_cast<std::size_t>(end - letters.begin())};
}

std::string to_string(const Syllable& syllable) {
    std::string text(syllable.sound());
    if (syllable.is_known()) {
        text += static_cast<char>('0' + syllable.tone);
    }
    return text;
}

std::optional<Syllable> syllable_of(std::string_view text) {
    if (text.size() < 2 || text.size() > longest_sound + 1 || text.back() < '1' || text.back() > '6') {
        return std::nullopt;
    }
    const std::string_view sound = text.substr(0, text.size() - 1);
    if (!std::all_of(sound.begin(), sound.end(), is_small_letter)) {
        return std::nullopt;
    }
    Syllable syllable;
    std::copy(sound.begin(), sound.end(), syllable.letters.begin());
    syllable.tone = static_cast<std::uint8_t>(text.back() - '0');
    return syllable;
}

std::optional<std::vector<Syllable>> syllables_of(std::string_view text) {
    std::vector<Syllable> found;
    while (!text.empty()) {
        const std::size_t blank = std::min(text.find(' '), text.size());
        const auto syllable = syllable_of(text.substr(0, blank));
        if (!syllable) {
            return std::nullopt;
        }
        found.push_back(*syllable);
        text.remove_prefix(std::min(blank + 1, text.size()));
    }
    return found;
}

}  // namespace qiming::accessibility
