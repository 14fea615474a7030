// What a kiosk wrote that qiming-rehearse traced: one JSON object a line, in microseconds of the steady clock.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace qiming::bench {

struct Happening {
    std::int64_t at_us = 0;
    std::string what;  // first_frame, frame, key, sound, quiet, memory
    std::int64_t draw_us = 0;
    bool minute = false;  // a frame that only the clock's minute asked for
    std::int64_t pss_kb = 0;
};

std::int64_t now_us();

std::vector<Happening> read_trace(const std::string& file);

// The first `what` at or after `since_us`; waits for it.
std::optional<Happening> wait_for(const std::string& file, const std::string& what, std::int64_t since_us,
                                  int timeout_ms);

}  // namespace qiming::bench
