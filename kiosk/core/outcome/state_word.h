// How what a visitor did stands, in one word. This is the one list of such words (R18): the outcome, the slip,
// the home page, the postings and the end of the visit say no other, and exactly one of each thing. Pure.
#pragma once

#include <array>
#include <string_view>

#include "kiosk/core/state.h"

namespace qiming::kiosk {

struct StateWord {
    std::string_view phrase;
    std::string_view icon;
    bool is_safe = false;  // it is stored where nobody loses it, and stands as the visitor wanted it
    bool operator==(const StateWord&) const = default;
};

namespace state_words {
inline constexpr StateWord confirmed{"state.confirmed", "check_circle", true};
inline constexpr StateWord received{"state.received", "mark_email_read", true};
inline constexpr StateWord saved{"state.saved", "save", true};
inline constexpr StateWord not_booked{"state.not_booked", "event_busy"};
inline constexpr StateWord not_accepted{"state.not_accepted", "report_problem"};
inline constexpr StateWord not_saved{"state.not_saved", "error"};
inline constexpr StateWord not_sent{"state.not_sent", "edit"};
inline constexpr std::array all{confirmed, received, saved, not_booked, not_accepted, not_saved, not_sent};
}  // namespace state_words

StateWord state_word(Service service, SubmissionState state);
inline StateWord state_word(const Sent& sent) {
    return state_word(sent.service, sent.state);
}

}  // namespace qiming::kiosk
