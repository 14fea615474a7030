#include "central/core/quota.h"

#include <algorithm>

namespace qiming::central {

int Quota::wait_s(const std::string& address, std::int64_t now_ms) {
    const auto at = used_up_until_ms_.find(address);
    const std::int64_t used_until = std::max(at == used_up_until_ms_.end() ? now_ms : at->second, now_ms);
    const std::int64_t wait_ms =
        used_until + share_.one_every_ms - now_ms - share_.at_once * share_.one_every_ms;
    if (wait_ms > 0) {
        return static_cast<int>((wait_ms + 999) / 1'000);
    }
    if (at == used_up_until_ms_.end()) {
        make_room(now_ms);
    }
    used_up_until_ms_[address] = used_until + share_.one_every_ms;
    return 0;
}

void Quota::make_room(std::int64_t now_ms) {
    if (used_up_until_ms_.size() < most_addresses_) {
        return;
    }
    std::erase_if(used_up_until_ms_, [&](const auto& each) { return each.second <= now_ms; });
    if (used_up_until_ms_.size() >= most_addresses_) {
        used_up_until_ms_.erase(
            std::min_element(used_up_until_ms_.begin(), used_up_until_ms_.end(),
                             [](const auto& one, const auto& other) { return one.second < other.second; }));
    }
}

}  // namespace qiming::central
