#include "kiosk/runtime/region_clock.h"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <cstdlib>
#include <fstream>
#include <system_error>
#include <utility>

namespace qiming::shell {
namespace {

namespace fs = std::filesystem;
constexpr std::int64_t keep_every_s = 600;
constexpr std::int64_t year_2200_s = 7'258'118'400;

std::optional<std::int64_t> read_kept(const fs::path& file) {
    std::ifstream stream(file);
    std::int64_t seconds = 0;
    const bool is_time = (stream >> seconds) && seconds > 0 && seconds < year_2200_s;
    return is_time ? std::optional(seconds) : std::nullopt;
}

// A half-written file must not take the place of a whole one.
void keep(const fs::path& file, std::int64_t seconds) {
    const fs::path unfinished = file.string() + ".new";
    std::ofstream stream(unfinished, std::ios::trunc);
    stream << seconds << '\n';
    stream.close();
    std::error_code trouble;
    if (stream) {
        fs::rename(unfinished, file, trouble);
    }
    if (!stream || trouble) {
        spdlog::warn("{} cannot be written: after a restart a wrong clock is noticed later", file.string());
    }
}

}  // namespace

drivers::TimeZone zone_of(const config::Settings& settings) {
    return drivers::TimeZone::named(settings.time_zone).value_or(drivers::TimeZone());
}

fs::path newest_time_in(const fs::path& data) {
    return data / "newest-time";
}

void warn_of_unpublished(const content::HolidayCalendar& holidays, content::Day today) {
    for (const int year : holidays.unpublished_years(today)) {
        spdlog::warn(
            "the holidays of {} are not published (未公布) as far as content/calendar/holidays.json knows: "
            "only the statutory days are kept free; bring the file up to date",
            year);
    }
}

RegionClock::RegionClock(const drivers::Clock& machine, fs::path kept, std::int64_t built,
                         std::int64_t tolerance_s)
    : machine_(machine), kept_(std::move(kept)), tolerance_s_(tolerance_s) {
    known_.built_s = built;
    known_.started_ms = machine.steady_ms();
    known_.kept_s = kept_.empty() ? std::nullopt : read_kept(kept_);
}

void RegionClock::log_guess() const {
    if (const auto now = judged(); now.source == kiosk::TimeSource::Guess) {
        spdlog::error(
            "the machine's clock is wrong, it shows {}; until the centre tells the time, it is taken to be {}",
            zone().text(machine_.wall_s()), zone().text(now.wall_s));
    }
}

kiosk::JudgedTime RegionClock::judged() const {
    const std::lock_guard lock(mutex_);
    return kiosk::judged_time(machine_.wall_s(), machine_.steady_ms(), known_, tolerance_s_);
}

void RegionClock::hear(std::int64_t centre_s) {
    const std::lock_guard lock(mutex_);
    if (!kiosk::is_credible(centre_s, known_)) {
        spdlog::error("the centre's clock is wrong, it shows {}", zone().text(centre_s));
        return;
    }
    known_.heard = kiosk::HeardTime{centre_s, machine_.steady_ms()};
    if (!kept_.empty() && std::abs(centre_s - last_kept_s_) >= keep_every_s) {
        keep(kept_, centre_s);
        last_kept_s_ = centre_s;
    }
}

}  // namespace qiming::shell
