#include "central/core/doorway.h"

#include <algorithm>
#include <tuple>

namespace qiming::central {

std::string address_to_count(const std::string& address) {
    constexpr std::string_view mapped = "::ffff:";
    if (address.starts_with(mapped) && address.find('.') != std::string::npos) {
        return address.substr(mapped.size());
    }
    std::size_t end = 0;
    for (int groups = 0; groups < 4 && end != std::string::npos; ++groups) {
        end = address.find(':', end == 0 ? 0 : end + 1);
        const bool is_shortened = end != std::string::npos && address.compare(end, 2, "::") == 0;
        if (is_shortened) {
            break;
        }
    }
    return end == std::string::npos ? address : address.substr(0, end) + "::";
}

Doorway::Entry Doorway::enter(const std::string& address, std::int64_t now_ms) {
    Entry entry;
    const auto crowd = crowds_.find(address);
    const bool is_crowded = crowd != crowds_.end() && crowd->second >= limits_.per_address;
    if (is_crowded || guests_.size() >= limits_.most) {
        entry.put_out = who_goes(is_crowded ? address : most_crowded(), now_ms);
        if (!entry.put_out) {
            return entry;
        }
        leave(*entry.put_out);
    }
    entry.guest = ++last_;
    guests_.emplace(last_, Place{address, Doing::Asking, now_ms, false});
    ++crowds_[address];
    return entry;
}

std::optional<Doorway::Guest> Doorway::who_goes(const std::string& address, std::int64_t now_ms) const {
    const Places::value_type* first = nullptr;
    const auto rank = [](const Place& place) { return std::tuple(place.answered, place.since_ms); };
    for (const auto& each : guests_) {
        const Place& place = each.second;
        const bool may_go = place.doing == Doing::Asking ||
                            (place.doing == Doing::Taking && now_ms - place.since_ms > limits_.taking_ms);
        if (place.address == address && may_go && (first == nullptr || rank(place) < rank(first->second))) {
            first = &each;
        }
    }
    return first == nullptr ? std::nullopt : std::optional(first->first);
}

std::string Doorway::most_crowded() const {
    const auto most = std::max_element(crowds_.begin(), crowds_.end(), [](const auto& one, const auto& other) {
        return one.second < other.second;
    });
    return most == crowds_.end() ? std::string() : most->first;
}

void Doorway::does(Guest guest, Doing doing, std::int64_t now_ms) {
    if (const auto at = guests_.find(guest); at != guests_.end()) {
        at->second.doing = doing;
        at->second.since_ms = now_ms;
    }
}

void Doorway::is_served(Guest guest) {
    does(guest, Doing::Served, 0);
}

void Doorway::takes_answer(Guest guest, std::int64_t now_ms) {
    does(guest, Doing::Taking, now_ms);
}

void Doorway::was_answered(Guest guest, std::int64_t now_ms) {
    does(guest, Doing::Asking, now_ms);
    if (const auto at = guests_.find(guest); at != guests_.end()) {
        at->second.answered = true;
    }
}

void Doorway::leave(Guest guest) {
    const auto at = guests_.find(guest);
    if (at == guests_.end()) {
        return;
    }
    const auto crowd = crowds_.find(at->second.address);
    if (--crowd->second == 0) {
        crowds_.erase(crowd);
    }
    guests_.erase(at);
}

}  // namespace qiming::central
