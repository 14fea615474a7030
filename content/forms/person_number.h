// Citizen ID and disability certificate numbers (R56). Source: GB 11643 with the check character of
// ISO 7064 MOD 11-2; certificate = citizen ID + category 1-7 + level 1-4, re-issued ones with a
// suffix of B and one or two digits. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "content/calendar/day.h"

namespace qiming::content {

enum class Sex { Male, Female };

struct PersonNumber {
    std::string citizen_id;  // 18 characters
    int category = 0;        // 1-7; 0: a citizen ID was given
    int level = 0;           // 1-4
    std::string suffix;      // "B1", or empty
    Day birth;
    Sex sex = Sex::Male;
    bool operator==(const PersonNumber&) const = default;
};

enum class PersonNumberFault { TooShort, TooLong, NotDigits, Birth, Check, Category, Level };

// `today` refuses births in the future and before 1900.
std::optional<PersonNumberFault> find_fault(std::string_view number, Day today);
// Only for a number without fault.
PersonNumber read_person_number(std::string_view number);

// "440402********1234": the first six and the last four stay.
std::string masked(std::string_view number);

}  // namespace qiming::content
