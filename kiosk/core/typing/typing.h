// Typing words: the page of a question of kind Text, and what keys, candidates and the clock do there.
//
//  1. Letters become words in one of four ways: pinyin (Chinese), Latin letters, digits, and the parts of
//     rare characters (the pinyin of a radical and the number of its other strokes).
//  2. They come from a telephone keypad (a key pressed again takes its next letter, another key or a pause
//     takes the next place), from a keyboard with letters, and from keys on the page, which touch, arrows,
//     braille keys and switches reach.
//  3. Each letter is told; then the first candidate with its explanation and how many there are. A candidate
//     is explained ("王，国王的王") in the list and again when it was chosen (R55).
//  4. With letters from a keyboard, 1-5 choose a candidate; on the telephone keypad 0 takes the first, or
//     makes a blank.
//  5. What is typed stands in the session's answers; letters that are not yet words stand in State::typing,
//     and an onward key tells of them instead of losing them; left by Back or Home, they wait there. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/core/draft.h"
#include "kiosk/core/event.h"
#include "kiosk/core/page.h"

namespace qiming::kiosk {

// Whether the page at hand takes words.
bool is_typing(const World& world, const State& state);

// Whether letters stand there that are not yet words.
bool is_composing(const State& state, const Asking& screen);

Node typing_field(const World& world, const State& state, const Asking& screen);
// What there is to choose from, and the keyboard.
std::vector<Node> typing_keys(const World& world, const State& state, const Asking& screen, Deeds& deeds);

// At the end of each turn: a page for words that was just entered begins anew, but for letters left on it.
void begin_typing(Draft& draft);
// A key by its own name, on a keyboard with letters. True: it is answered.
bool type_by_name(Draft& draft, const KeyPressed& key);
// '0'-'9' of a telephone keypad; anything else stands for the other ways of typing.
void type_on_keypad(Draft& draft, const Asking& screen, char character);
void erase_typed(Draft& draft, const Asking& screen);
// Letters are left that became no word: that is told. True: the page may not be left yet.
bool holds_letters(Draft& draft);

// While keys are practised: what a key does on the page for words. Nothing: the same as elsewhere.
std::optional<std::string> typing_key_words(const World& world, const State& state,
                                            accessibility::Gesture gesture);

void candidates_found(Draft& draft, const CandidatesFound& found);
// The letter of the telephone keypad is taken when nothing followed it.
void tap_due(Draft& draft);
std::optional<std::int64_t> next_tap(const State& state);

}  // namespace qiming::kiosk
