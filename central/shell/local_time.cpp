#include "central/shell/local_time.h"

#include <fmt/format.h>

#include <ctime>

namespace qiming::central {

LocalTime local_now() {
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    localtime_r(&now, &parts);
    const content::Day day{parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday};
    return {day, fmt::format("{:04}-{:02}-{:02}", day.year, day.month, day.day),
            fmt::format("{:02}:{:02}", parts.tm_hour, parts.tm_min)};
}

content::CivilTime civil_time(const LocalTime& time) {
    return {time.day, std::stoi(time.time.substr(0, 2)), std::stoi(time.time.substr(3, 2))};
}

std::string utc_now() {
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    gmtime_r(&now, &parts);
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", parts.tm_year + 1900, parts.tm_mon + 1,
                       parts.tm_mday, parts.tm_hour, parts.tm_min, parts.tm_sec);
}

}  // namespace qiming::central
