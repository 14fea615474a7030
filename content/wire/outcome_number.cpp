#include "content/wire/outcome_number.h"

#include <array>
#include <cstddef>

#include <fmt/format.h>

#include "content/calendar/eight_digits.h"

namespace qiming::content {
namespace {

// Damm's quasigroup of order 10: totally anti-symmetric, with a diagonal of zeros, so that the
// check digit of a number is what carries it back to zero.
constexpr std::array<std::array<int, 10>, 10> damm = {{
    {0, 3, 1, 7, 5, 9, 8, 6, 4, 2},
    {7, 0, 9, 2, 1, 5, 4, 8, 6, 3},
    {4, 2, 0, 6, 8, 7, 1, 3, 5, 9},
    {1, 7, 5, 0, 9, 8, 3, 4, 2, 6},
    {6, 1, 2, 3, 0, 4, 5, 9, 7, 8},
    {3, 6, 7, 4, 2, 0, 9, 5, 8, 1},
    {5, 8, 6, 9, 7, 2, 0, 1, 3, 4},
    {8, 9, 4, 5, 3, 6, 2, 0, 1, 7},
    {9, 4, 3, 8, 6, 1, 7, 2, 0, 5},
    {2, 5, 8, 1, 4, 3, 6, 7, 9, 0},
}};

int damm_of(std::string_view digits) {
    int interim = 0;
    for (const char digit : digits) {
        interim = damm[static_cast<std::size_t>(interim)][static_cast<std::size_t>(digit - '0')];
    }
    return interim;
}

}  // namespace

bool is_kiosk_code(std::string_view text) {
    return text.size() == 3 && is_all_digits(text) && text.front() != '0';
}

std::optional<std::string> make_outcome_number(int kiosk_code, std::int64_t sequence) {
    if (kiosk_code < first_kiosk_code || kiosk_code > last_kiosk_code || sequence < 0) {
        return std::nullopt;
    }
    const bool is_own = sequence >= first_own_sequence && sequence <= last_own_sequence;
    if (!is_own && sequence > last_sequence) {
        return std::nullopt;
    }
    std::string number = is_own ? fmt::format("{}{:010}", kiosk_code, sequence - first_own_sequence)
                                : fmt::format("{}{:06}", kiosk_code, sequence);
    number += static_cast<char>('0' + damm_of(number));
    return number;
}

std::int64_t own_sequence(std::uint64_t random, std::int64_t count) {
    constexpr std::uint64_t chances = (last_own_sequence - first_own_sequence + 1) / own_in_a_row;
    return first_own_sequence + (static_cast<std::int64_t>(random % chances) * own_in_a_row) +
           (count % own_in_a_row);
}

bool is_outcome_number(std::string_view number) {
    const bool has_length = number.size() == 10 || number.size() == 14;
    return has_length && is_all_digits(number) && number.front() != '0' && damm_of(number) == 0;
}

std::string grouped(std::string_view number) {
    if (number.size() == 10) {
        return fmt::format("{} {} {}", number.substr(0, 3), number.substr(3, 3), number.substr(6));
    }
    if (number.size() == 14) {
        return fmt::format("{} {} {} {}", number.substr(0, 3), number.substr(3, 4), number.substr(7, 4),
                           number.substr(11));
    }
    return std::string(number);
}

}  // namespace qiming::content
