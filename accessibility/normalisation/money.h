// Prices, pay and all other money, with a sign or the letters of a currency, turned into words. Pure.
#pragma once

#include "accessibility/normalisation/reading.h"

namespace qiming::accessibility {

// ￥3,500.50 -> 三千五百元五角; $20 -> 二十美元; RMB 3500, 3500RMB.
std::optional<Reading> money_at(std::u32string_view text, std::size_t at);

}  // namespace qiming::accessibility
