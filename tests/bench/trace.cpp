#include "tests/bench/trace.h"

#include <chrono>
#include <fstream>
#include <nlohmann/json.hpp>
#include <thread>

namespace qiming::bench {

std::int64_t now_us() {
    return std::chrono::duration_cast<std::chrono::microseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

std::vector<Happening> read_trace(const std::string& file) {
    std::vector<Happening> all;
    std::ifstream lines(file);
    for (std::string line; std::getline(lines, line);) {
        const auto json = nlohmann::json::parse(line, nullptr, false);
        if (json.is_object()) {  // the last line may not be whole yet
            all.push_back({json.value("at_us", std::int64_t{0}), json.value("what", std::string()),
                           json.value("us", std::int64_t{0}), json.value("minute", false),
                           json.value("pss_kb", std::int64_t{0})});
        }
    }
    return all;
}

std::optional<Happening> wait_for(const std::string& file, const std::string& what, std::int64_t since_us,
                                  int timeout_ms) {
    const std::int64_t until = now_us() + std::int64_t{1000} * timeout_ms;
    do {
        for (const Happening& one : read_trace(file)) {
            if (one.what == what && one.at_us >= since_us) {
                return one;
            }
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    } while (now_us() < until);
    return std::nullopt;
}

}  // namespace qiming::bench
