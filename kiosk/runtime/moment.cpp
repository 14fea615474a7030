#include "kiosk/runtime/moment.h"

namespace qiming::shell {

kiosk::Moment moment_of(const drivers::Clock& clock) {
    const content::CivilTime civil = clock.zone().civil(clock.wall_s());
    return {clock.steady_ms(), civil.day, civil.hour, civil.minute, clock.is_guess()};
}

std::string wall_time_of(const drivers::Clock& clock) {
    return clock.zone().text(clock.wall_s());
}

}  // namespace qiming::shell
