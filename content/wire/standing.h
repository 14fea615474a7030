// How the centre took a submission, by the names that databases and the wire keep. Pure values.
#pragma once

#include <array>
#include <string_view>
#include <utility>

namespace qiming::content {

// One may be added, none ever changes. `Unknown` is what a later release added: the centre has the submission,
// and nothing more can be told of it here. It has no name.
enum class Standing { Received, Confirmed, Full, Unknown };
inline constexpr std::array<std::pair<Standing, std::string_view>, 3> standings = {{
    {Standing::Received, "received"},
    {Standing::Confirmed, "confirmed"},
    {Standing::Full, "full"},
}};
std::string_view name_of(Standing standing);

}  // namespace qiming::content
