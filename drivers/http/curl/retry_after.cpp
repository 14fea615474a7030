#include "drivers/http/curl/retry_after.h"

#include <curl/curl.h>

#include <algorithm>
#include <charconv>
#include <limits>

namespace qiming::drivers {

std::optional<int> seconds_to_wait(const std::string& retry_after, const std::string& date) {
    if (retry_after.empty()) {
        return std::nullopt;
    }
    long long seconds = 0;
    const char* const end = retry_after.data() + retry_after.size();
    const auto [stop, trouble] = std::from_chars(retry_after.data(), end, seconds);
    if (trouble == std::errc::result_out_of_range) {
        seconds = std::numeric_limits<int>::max();
    } else if (stop != end) {
        const time_t until = curl_getdate(retry_after.c_str(), nullptr);
        const time_t from = curl_getdate(date.c_str(), nullptr);
        if (until < 0 || from < 0) {
            return std::nullopt;
        }
        seconds = until - from;
    }
    return static_cast<int>(std::clamp<long long>(seconds, 0, std::numeric_limits<int>::max()));
}

}  // namespace qiming::drivers
