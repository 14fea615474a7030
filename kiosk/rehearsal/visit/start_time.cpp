#include "kiosk/rehearsal/visit/start_time.h"

#include "drivers/clock/system/system_clock.h"
#include "kiosk/runtime/region_clock.h"

namespace qiming::shell {

std::optional<content::CivilTime> read_time(const std::string& text) {
    content::CivilTime time;
    const auto day = content::read_day(text.substr(0, 10));
    const bool is_whole = text.size() == 16 && text[10] == 'T' && text[13] == ':' &&
                          text.find_first_not_of("0123456789-T:") == std::string::npos;
    if (!day || !is_whole) {
        return std::nullopt;
    }
    time = {*day, std::stoi(text.substr(11, 2)), std::stoi(text.substr(14, 2))};
    return time.hour < 24 && time.minute < 60 ? std::optional(time) : std::nullopt;
}

std::int64_t wall_s_at_start(const VisitOptions& options, const config::Settings& settings) {
    const auto time = read_time(options.clock);
    return time ? zone_of(settings).wall_s(*time) : drivers::SystemClock().wall_s();
}

}  // namespace qiming::shell
