// What our own events in the SDL queue are called: SDL_USEREVENT with one of these codes. The real
// driver reads them; jack detectors and the script driver push them.
#pragma once

#include <cstdint>

namespace qiming::drivers {

inline constexpr std::int32_t posted_code = 1;         // something lies in the mailbox
inline constexpr std::int32_t jack_inserted_code = 2;  // headphones are in
inline constexpr std::int32_t jack_removed_code = 3;   // headphones are out

}  // namespace qiming::drivers
