#include "drivers/clock/time_zone.h"

#include <absl/time/civil_time.h>
#include <absl/time/time.h>

#include <algorithm>
#include <utility>

namespace qiming::drivers {
namespace {

bool is_zone_name(const std::string& name) {
    const bool is_plain = std::all_of(name.begin(), name.end(), [](char each) {
        return (each >= 'A' && each <= 'Z') || (each >= 'a' && each <= 'z') || (each >= '0' && each <= '9') ||
               each == '/' || each == '_' || each == '+' || each == '-';
    });
    return is_plain && !name.empty() && name.front() != '/' && name != "localtime";
}

}  // namespace

struct TimeZone::Rules {
    absl::TimeZone zone = absl::UTCTimeZone();
};

TimeZone::TimeZone() : rules_(std::make_shared<const Rules>()) {}

TimeZone::TimeZone(std::shared_ptr<const Rules> rules) : rules_(std::move(rules)) {}

std::optional<TimeZone> TimeZone::named(const std::string& name) {
    Rules rules;
    if (!is_zone_name(name) || !absl::LoadTimeZone(name, &rules.zone)) {
        return std::nullopt;
    }
    return TimeZone(std::make_shared<const Rules>(rules));
}

content::CivilTime TimeZone::civil(std::int64_t wall_s) const {
    const absl::CivilSecond shown = absl::ToCivilSecond(absl::FromUnixSeconds(wall_s), rules_->zone);
    return {{static_cast<int>(shown.year()), shown.month(), shown.day()}, shown.hour(), shown.minute()};
}

std::int64_t TimeZone::wall_s(const content::CivilTime& civil) const {
    const absl::CivilMinute shown(civil.day.year, civil.day.month, civil.day.day, civil.hour, civil.minute);
    return absl::ToUnixSeconds(absl::FromCivil(shown, rules_->zone));
}

std::string TimeZone::text(std::int64_t wall_s) const {
    return absl::FormatTime("%E4Y-%m-%dT%H:%M:%S%Ez", absl::FromUnixSeconds(wall_s), rules_->zone);
}

}  // namespace qiming::drivers
