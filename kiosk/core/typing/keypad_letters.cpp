// Letters on a telephone keypad: a key pressed again takes its next letter.
#include "content/forms/form_engine.h"
#include "kiosk/core/typing/letters.h"
#include "kiosk/core/typing/typing.h"
#include "kiosk/core/typing/typing_words.h"

namespace qiming::kiosk {

using accessibility::Earcon;

namespace {

// Long enough for a slow hand; whoever is quicker presses another key.
constexpr std::int64_t tap_ms = 1'500;

// Whose second strikes are dropped cannot press again as soon, and gets that time back.
std::int64_t until_of(const Draft& draft) {
    const auto& state = draft.step.state;
    return state.now.steady_ms + tap_ms + 2 * state.touch.double_strike_ms;
}

void take_back_letter(Draft& draft) {
    Typing& typing = draft.state().typing;
    const auto& screen = std::get<Asking>(draft.state().screen);
    if (composes(typing.mode)) {
        typing.letters.pop_back();
    } else {
        content::erase(*draft.world.form(screen.form).find(screen.question), draft.session().answers);
    }
}

void press_again(Draft& draft, std::string_view letters) {
    Typing& typing = draft.state().typing;
    auto& tapped = *typing.tapped;
    tapped.at = (tapped.at + 1) % letters.size();
    tapped.until_ms = until_of(draft);
    take_back_letter(draft);
    add_letter(draft, letters[tapped.at]);
}

}  // namespace

void type_on_keypad(Draft& draft, const Asking&, char character) {
    Typing& typing = draft.state().typing;
    if (character == 'X') {
        change_mode(draft);
        return;
    }
    if (typing.mode == TypingMode::Digits) {
        add_letter(draft, character);
        return;
    }
    if (character == '0' && typing.mode != TypingMode::Parts) {
        make_blank(draft);
        return;
    }
    const std::string_view letters = letters_of(typing.mode, character);
    if (letters.empty()) {
        draft.note(draft.words().say("ask.no_place"), Earcon::Error);
        return;
    }
    const bool again = typing.tapped && typing.tapped->digit == character &&
                       draft.state().now.steady_ms < typing.tapped->until_ms;
    if (again && letters.size() > 1) {
        press_again(draft, letters);
        return;
    }
    typing.tapped = TappedKey{character, 0, until_of(draft)};
    add_letter(draft, letters.front());
}

void tap_due(Draft& draft) {
    auto& tapped = draft.state().typing.tapped;
    if (tapped && draft.state().now.steady_ms >= tapped->until_ms) {
        tapped.reset();
        draft.step.earcon = Earcon::Edge;  // the next press of that key is the next letter
    }
}

std::optional<std::int64_t> next_tap(const State& state) {
    return state.typing.tapped ? std::optional(state.typing.tapped->until_ms) : std::nullopt;
}

}  // namespace qiming::kiosk
