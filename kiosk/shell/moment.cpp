#include "kiosk/shell/moment.h"

#include <fmt/format.h>

#include <cstdlib>
#include <ctime>

namespace qiming::shell {
namespace {

std::tm local(const drivers::Clock& clock) {
    const auto seconds = static_cast<std::time_t>(clock.wall_s());
    std::tm civil{};
    localtime_r(&seconds, &civil);
    return civil;
}

}  // namespace

kiosk::Moment moment_of(const drivers::Clock& clock) {
    const std::tm civil = local(clock);
    return {clock.steady_ms(),
            {civil.tm_year + 1900, civil.tm_mon + 1, civil.tm_mday},
            civil.tm_hour,
            civil.tm_min};
}

std::string wall_time_of(const drivers::Clock& clock) {
    const std::tm civil = local(clock);
    const long offset_min = civil.tm_gmtoff / 60;
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}{}{:02}:{:02}", civil.tm_year + 1900,
                       civil.tm_mon + 1, civil.tm_mday, civil.tm_hour, civil.tm_min, civil.tm_sec,
                       offset_min < 0 ? '-' : '+', std::labs(offset_min) / 60, std::labs(offset_min) % 60);
}

}  // namespace qiming::shell
