// The number a visitor takes away, made offline: kiosk code (3 digits, 100-999), sequence (6
// digits), check digit (Damm: finds every single wrong digit and every swap of neighbours). Always
// ten digits; unique for ever by a constraint at the centre. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace qiming::content {

inline constexpr int first_kiosk_code = 100;
inline constexpr int last_kiosk_code = 999;
inline constexpr long last_sequence = 999'999;

// Nothing when the code or the sequence is out of range.
std::optional<std::string> make_outcome_number(int kiosk_code, long sequence);
bool is_outcome_number(std::string_view number);
// "101 000 0017": as shown and as said.
std::string grouped(std::string_view number);

}  // namespace qiming::content
