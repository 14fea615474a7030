// How the centre took a submission, by the names that databases and the wire keep. Pure values.
#pragma once

#include <array>
#include <string_view>
#include <utility>

namespace qiming::content {

// One may be added, none ever changes.
enum class Standing { Received, Confirmed, Full };
inline constexpr std::array<std::pair<Standing, std::string_view>, 3> standings = {{
    {Standing::Received, "received"},
    {Standing::Confirmed, "confirmed"},
    {Standing::Full, "full"},
}};
std::string_view name_of(Standing standing);

}  // namespace qiming::content
