// A contact that bounces: a removal is news at once, an insertion once it has lasted. Reads no clock.
#pragma once

#include <cstdint>
#include <optional>

namespace qiming::drivers {

inline constexpr std::int64_t contact_settles_ms = 50;

class Contact {
public:
    explicit Contact(std::int64_t settles_ms) : settles_ms_(settles_ms) {}

    // The switch says this now. What is news, if anything is.
    std::optional<bool> reads(bool inserted, std::int64_t now_ms);
    // An insertion may have lasted by now.
    std::optional<bool> time_passed(std::int64_t now_ms);
    // When time_passed() would have news, if the switch says nothing else until then.
    std::optional<std::int64_t> due() const;

private:
    std::int64_t settles_ms_;
    bool inserted_ = false;  // as told
    std::optional<std::int64_t> since_ms_;
};

}  // namespace qiming::drivers
