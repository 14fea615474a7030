// What time it is, when the machine's clock may be wrong. Pure: what the clocks say is handed in.
//
//  1. What the centre said in this run of the program is true; the steady clock carries it on.
//  2. Before that, the machine is believed unless it shows a time before the later of two: when the program
//     was built, and what the centre said last in an earlier run. Nor is it believed years after that.
//  3. Else the time is a guess: that later one. It is never later than the true time.
//  4. What the centre says counts for nothing when it lies before the build: then its clock is wrong.
#pragma once

#include <cstdint>
#include <optional>

namespace qiming::kiosk {

struct HeardTime {
    std::int64_t wall_s = 0;
    std::int64_t at_steady_ms = 0;
};

struct KnownTimes {
    std::int64_t built_s = 0;
    std::int64_t started_ms = 0;              // of the steady clock, with this run
    std::optional<std::int64_t> kept_s = {};  // what the centre said last in an earlier run
    std::optional<HeardTime> heard = {};      // in this run
};

enum class TimeSource { Machine, Centre, Guess };

struct JudgedTime {
    std::int64_t wall_s = 0;
    TimeSource source = TimeSource::Machine;
};

// `tolerance_s`: how far the machine may be from the centre, either way, and still be believed.
JudgedTime judged_time(std::int64_t machine_s, std::int64_t steady_ms, const KnownTimes& known,
                       std::int64_t tolerance_s);

// Whether what the centre says can be true.
bool is_credible(std::int64_t said_s, const KnownTimes& known);

}  // namespace qiming::kiosk
