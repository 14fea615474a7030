// A region's civil time, by the rules of the tz database (/usr/share/zoneinfo), never by the zone of the
// machine. Cheap to copy; may be read from any thread.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "content/calendar/civil_day.h"

namespace qiming::drivers {

class TimeZone {
public:
    // UTC.
    TimeZone();
    // By its name in the tz database, such as "Asia/Shanghai"; nothing when there is no such zone. Names of
    // files and "localtime" are no zones.
    static std::optional<TimeZone> named(const std::string& name);

    // Seconds since 1970 to what the clocks of the region show.
    content::CivilTime civil(std::int64_t wall_s) const;
    // The first second that shows this time; what clocks skip counts as the moment of the jump.
    std::int64_t wall_s(const content::CivilTime& civil) const;
    // ISO 8601 with offset: "2026-03-01T09:30:00+08:00".
    std::string text(std::int64_t wall_s) const;

private:
    struct Rules;
    explicit TimeZone(std::shared_ptr<const Rules> rules);
    std::shared_ptr<const Rules> rules_;
};

}  // namespace qiming::drivers
