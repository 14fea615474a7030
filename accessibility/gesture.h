// What a person did, free of the device it was done with. A key map (data, see config/key_map.h)
// turns keys into gestures; a button in the tree may name the gesture that it stands for, so that
// everything a key can do is also reached with the arrows and the centre key alone.
#pragma once

#include <cstdint>

namespace qiming::accessibility {

enum class Gesture : std::uint8_t {
    Next,          // next item
    Previous,      // previous item
    NextPage,      // the page's "onward" button
    PreviousPage,  // the page's "backward" button
    Activate,      // centre key
    Back,
    Home,
    Help,
    CallStaff,
    Finish,
    WhereAmI,
    Repeat,
    Pause,
    ReadPage,        // the whole page, from its title to its last item
    ReadCharacters,  // the focused item, character by character
    Louder,
    Quieter,
    Faster,
    Slower,
    NextVerbosity,
    ToggleSound,  // all of it: speech and earcons
    NextTextSize,
    Larger,
    Smaller,
    NextTheme,
    NextLanguage,
    ToggleCurtain,
    ToggleLowReach,
    ToggleMainButtonSide,
    ToggleEasyRead,
    OpenSettings,
    ToggleExplore,  // exploring by touch
    SetUpSwitches,  // learn which keys are this visitor's switches
    StaffBreak,     // a member of staff steps in, or is done
    ResetSettings,
    Digit0,
    Digit1,
    Digit2,
    Digit3,
    Digit4,
    Digit5,
    Digit6,
    Digit7,
    Digit8,
    Digit9,
    LetterX,  // the * key: the X that may end a citizen ID
    Delete,   // the # key
};

inline constexpr int gesture_count = static_cast<int>(Gesture::Delete) + 1;

// Means the same on every screen, wherever the focus is.
constexpr bool is_command(Gesture gesture) {
    return gesture >= Gesture::Back && gesture <= Gesture::ResetSettings;
}

// 0-9 for the digit gestures, -1 for all others.
constexpr int digit_of(Gesture gesture) {
    const bool is_digit = gesture >= Gesture::Digit0 && gesture <= Gesture::Digit9;
    return is_digit ? static_cast<int>(gesture) - static_cast<int>(Gesture::Digit0) : -1;
}

// The item of a list that a digit key chooses, from 1: 0 stands behind 9.
constexpr int item_chosen_by(int digit) {
    return digit == 0 ? 10 : digit;
}

}  // namespace qiming::accessibility
