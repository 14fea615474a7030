#include "drivers/jack/contact.h"

namespace qiming::drivers {

std::optional<bool> Contact::reads(bool inserted, std::int64_t now_ms) {
    if (!inserted) {
        since_ms_.reset();
        if (!inserted_) {
            return std::nullopt;
        }
        inserted_ = false;
        return false;
    }
    if (!inserted_ && !since_ms_) {
        since_ms_ = now_ms;
    }
    return time_passed(now_ms);
}

std::optional<bool> Contact::time_passed(std::int64_t now_ms) {
    if (!since_ms_ || now_ms < *since_ms_ + settles_ms_) {
        return std::nullopt;
    }
    since_ms_.reset();
    inserted_ = true;
    return true;
}

std::optional<std::int64_t> Contact::due() const {
    return since_ms_ ? std::optional(*since_ms_ + settles_ms_) : std::nullopt;
}

}  // namespace qiming::drivers
