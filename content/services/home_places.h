// Places on the home page where something stands that is no service. Pure values.
#pragma once

#include <array>

namespace qiming::content {

inline constexpr int place_of_postings = 20;
inline constexpr int place_of_ways_of_talking = 40;
inline constexpr std::array<int, 2> taken_places = {place_of_postings, place_of_ways_of_talking};

}  // namespace qiming::content
