#include "kiosk/core/clock_policy.h"

#include <algorithm>
#include <cstdlib>

namespace qiming::kiosk {
namespace {

// Nobody runs a build of so long ago without having reached the centre since.
constexpr std::int64_t longest_alone_s = std::int64_t{5} * 366 * 24 * 3600;
// A clock may have gone a little slow while the machine was off.
constexpr std::int64_t slack_s = 600;

}  // namespace

bool is_credible(std::int64_t said_s, const KnownTimes& known) {
    return said_s >= known.built_s - slack_s;
}

JudgedTime judged_time(std::int64_t machine_s, std::int64_t steady_ms, const KnownTimes& known,
                       std::int64_t tolerance_s) {
    if (known.heard) {
        const std::int64_t now_s = known.heard->wall_s + ((steady_ms - known.heard->at_steady_ms) / 1000);
        const bool is_near = std::abs(machine_s - now_s) <= tolerance_s;
        return is_near ? JudgedTime{machine_s, TimeSource::Machine} : JudgedTime{now_s, TimeSource::Centre};
    }
    const std::int64_t floor_s = std::max(known.built_s, known.kept_s.value_or(known.built_s));
    if (machine_s >= floor_s - slack_s && machine_s <= floor_s + longest_alone_s) {
        return {machine_s, TimeSource::Machine};
    }
    return {floor_s + ((steady_ms - known.started_ms) / 1000), TimeSource::Guess};
}

}  // namespace qiming::kiosk
