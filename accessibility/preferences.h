// How this visitor wants to be spoken to and shown things. Reset at the end of each visit (R38).
#pragma once

#include <array>

#include "accessibility/language.h"

namespace qiming::accessibility {

// Cap heights of running text in millimetres stand in accessibility/layout/metrics.h (R20).
// From Double on the page is magnified: bars fold away, text is reflowed and paged.
enum class TextSize { Small, Default, Large, Largest, Double, Triple, Quadruple };
inline constexpr std::array<TextSize, 7> text_sizes = {TextSize::Small,    TextSize::Default, TextSize::Large,
                                                       TextSize::Largest,  TextSize::Double,  TextSize::Triple,
                                                       TextSize::Quadruple};
constexpr bool is_magnified(TextSize size) {
    return size >= TextSize::Double;
}
enum class ThemeName { Standard, BlackOnWhite, WhiteOnBlack, YellowOnBlack, BlackOnYellow, LowContrast };
enum class AudioRoute { Speaker, Headphones };

inline constexpr int rate_steps = 8;  // 0-7 over 50-200 % of the default rate (R7)
inline constexpr int default_rate = 3;
// Beyond the eight, for ears that are used to it (R8): what a Mandarin sentence then has in
// characters a minute. The tests of the synthesiser hold it to these figures.
inline constexpr int expert_rate_steps = 4;
inline constexpr std::array<int, expert_rate_steps> expert_characters_a_minute = {490, 540, 590, 640};
inline constexpr int fastest_rate = rate_steps + expert_rate_steps - 1;
inline constexpr int volume_steps = 8;  // 0-7, at most 10 dB apart (R9); the speaker is capped at 5
inline constexpr int default_volume = 4;

// How much is said beside name, value and state; accessibility/presentation/wording.h says what that is.
enum class Verbosity { Brief, Standard, Full };

struct Preferences {
    Language language = Language::Chinese;
    TextSize text_size = TextSize::Default;
    ThemeName theme = ThemeName::Standard;
    int rate = default_rate;
    int volume = default_volume;
    Verbosity verbosity = Verbosity::Standard;
    AudioRoute route = AudioRoute::Speaker;
    bool curtain = false;             // the panel shows nothing, for privacy (R41)
    bool low_reach = false;           // all controls in the lower part of a tall panel
    bool main_button_left = false;    // the onward action stands at the left
    bool easy_read = false;           // one short sentence and a picture
    bool sound_off = false;           // nothing is said or sounded; captions and braille tell all
    bool private_on_speaker = false;  // chosen by the visitor, who was told that bystanders will hear

    bool operator==(const Preferences&) const = default;
};

// Whether private values are said at all, or as "hidden"; the one place that decides it (R15).
inline bool says_private(const Preferences& preferences) {
    return preferences.route == AudioRoute::Headphones || preferences.private_on_speaker;
}

}  // namespace qiming::accessibility
