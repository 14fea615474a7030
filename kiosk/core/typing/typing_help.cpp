// What the keys do on a page for words, while they are practised.
#include "kiosk/core/typing/typing.h"
#include "kiosk/core/typing/typing_words.h"

namespace qiming::kiosk {

using accessibility::Gesture;

namespace {

std::string digit_words(const accessibility::Phrasebook& words, TypingMode mode, int digit) {
    const std::string n = std::to_string(digit);
    if (mode == TypingMode::Digits) {
        return words.say("help.typing.digit", {{"n", n}});
    }
    if (digit == 0 && mode != TypingMode::Parts) {
        return words.say("help.typing.zero");
    }
    std::string letters;
    for (const char letter : letters_of(mode, n.front())) {
        letters += (letters.empty() ? "" : words.say("list.and")) + std::string(1, letter);
    }
    const char* phrase = letters.empty()       ? "help.typing.nothing"
                         : letters.size() == 1 ? "help.typing.digit"
                                               : "help.typing.letters";
    return words.say(phrase, {{"n", n}, {"letters", letters}});
}

}  // namespace

std::optional<std::string> typing_key_words(const World& world, const State& state, Gesture gesture) {
    if (!is_typing(world, state)) {
        return std::nullopt;
    }
    const auto& words = world.phrases(state.preferences);
    if (gesture == Gesture::LetterX) {
        return words.say("help.typing.mode");
    }
    if (gesture == Gesture::Delete) {
        return words.say("help.typing.delete");
    }
    const int digit = accessibility::digit_of(gesture);
    return digit >= 0 ? std::optional(digit_words(words, state.typing.mode, digit)) : std::nullopt;
}

}  // namespace qiming::kiosk
