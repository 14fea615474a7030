// How people of a service centre can talk with a visitor, and how they reach them later: by the codes that
// settings, forms, calls and submissions have for both. These two lists are the only ones. Pure.
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "content/forms/answers.h"

namespace qiming::content {

inline constexpr std::array<std::string_view, 7> ways_of_communication = {
    "speech", "plain_speech", "sign_language", "writing", "captions", "hearing_loop", "braille"};

inline bool is_way_of_communication(std::string_view code) {
    return std::find(ways_of_communication.begin(), ways_of_communication.end(), code) !=
           ways_of_communication.end();
}

// Whoever talks like this cannot be telephoned.
inline bool is_without_hearing(std::string_view way) {
    return way == "sign_language" || way == "writing" || way == "captions";
}

inline constexpr std::array<std::string_view, 5> ways_of_contact = {"call", "sms", "letter", "via_contact",
                                                                    "come_by"};

// The questions that ask for them, whichever form they stand in.
inline constexpr std::string_view communication_question = "communication";
inline constexpr std::string_view contact_question = "contact_way";

// The way in which the person is to be told: what they chose, but never a telephone call for whoever talks by
// signs or in writing; empty while nothing was chosen.
std::string way_of_contact(const Answers& answers);
// Makes that the answer. True: it was another, and the person is to be told.
bool settle_way_of_contact(Answers& answers);

}  // namespace qiming::content
