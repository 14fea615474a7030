// The clock that the terminal goes by: the region's time, judged by kiosk/core/clock_policy.h. What the
// centre said last is kept in a small file, so that a clock that is wrong after a restart is noticed, too.
// May be read, and told, from any thread. Owner: main.
#pragma once

#include <cstdint>
#include <filesystem>
#include <mutex>

#include "config/settings.h"
#include "content/booking/holidays.h"
#include "drivers/clock/clock.h"
#include "kiosk/core/clock_policy.h"

namespace qiming::shell {

// The zone that the settings name; they were read, so there is one.
drivers::TimeZone zone_of(const config::Settings& settings);
// Where a terminal with this data folder keeps what the centre said last.
std::filesystem::path newest_time_in(const std::filesystem::path& data);
// For staff, in the log: how far ahead can be booked touches a year whose holidays are not known yet (未公布).
void warn_of_unpublished(const content::HolidayCalendar& holidays, content::Day today);

// The day of the sources that this program was built from, in seconds since 1970.
std::int64_t built_s();

class RegionClock final : public drivers::Clock {
public:
    // `machine` outlives it; its zone is the region's. `kept` is the file; empty: nothing is kept.
    RegionClock(const drivers::Clock& machine, std::filesystem::path kept, std::int64_t built,
                std::int64_t tolerance_s = 300);

    std::int64_t steady_ms() const override { return machine_.steady_ms(); }
    std::int64_t wall_s() const override { return judged().wall_s; }
    const drivers::TimeZone& zone() const override { return machine_.zone(); }
    bool is_guess() const override { return judged().source == kiosk::TimeSource::Guess; }

    kiosk::JudgedTime judged() const;
    std::int64_t machine_s() const { return machine_.wall_s(); }
    // For staff: that the machine's clock is wrong, if it is and the centre has not told the time yet.
    void log_guess() const;
    // The centre's time, from an answer of its own.
    void hear(std::int64_t centre_s);

private:
    const drivers::Clock& machine_;
    std::filesystem::path kept_;
    std::int64_t tolerance_s_;
    mutable std::mutex mutex_;
    kiosk::KnownTimes known_;
    std::int64_t last_kept_s_ = 0;
};

}  // namespace qiming::shell
