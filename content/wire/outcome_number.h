// The number a visitor takes away, made on the terminal: kiosk code (3 digits, 100-999), sequence, check digit
// (Damm: finds every single wrong digit and every swap of neighbours). Unique for ever by a constraint at the
// centre. Pure.
//
//  - Ten digits where the centre has granted the sequence (6 digits).
//  - Fourteen digits before the centre was reached since the start: then the sequence is chance (8 digits,
//  another one
//    at each start) and a count (2 digits), so that two outboxes never give the same number (docs/adr/0040).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace qiming::content {

inline constexpr int first_kiosk_code = 100;
inline constexpr int last_kiosk_code = 999;
inline constexpr std::int64_t last_sequence = 999'999;              // that is granted
inline constexpr std::int64_t first_own_sequence = 10'000'000'000;  // that a terminal makes by itself
inline constexpr std::int64_t last_own_sequence = 19'999'999'999;
inline constexpr std::size_t longest_number = 14;
inline constexpr std::int64_t own_in_a_row = 100;  // own sequences with the same chance in them

bool is_kiosk_code(std::string_view text);
// Nothing when the code or the sequence is out of range.
std::optional<std::string> make_outcome_number(int kiosk_code, std::int64_t sequence);
// The own sequence with this chance and count: below 100.
std::int64_t own_sequence(std::uint64_t random, std::int64_t count);
bool is_outcome_number(std::string_view number);
// "101 000 0017", "101 4821 3704 015": as shown and as said.
std::string grouped(std::string_view number);

}  // namespace qiming::content
