#include "central/core/hours.h"

#include <algorithm>

#include "content/submission_body.h"

namespace qiming::central {
namespace {

constexpr std::size_t digits_of_citizen = 18;

int minute_of(const content::Slot& slot) {
    const auto two = [&](std::size_t at) { return ((slot.start[at] - '0') * 10) + (slot.start[at + 1] - '0'); };
    return slot.start.size() == 5 ? (two(0) * 60) + two(3) : 0;
}

bool overlap(const content::Slot& one, const content::Slot& other) {
    return one.day == other.day && minute_of(one) < minute_of(other) + other.minutes &&
           minute_of(other) < minute_of(one) + one.minutes;
}

}  // namespace

std::vector<std::string> hours_at_once(const std::vector<content::Slot>& slots, std::string_view wanted) {
    const auto found =
        std::find_if(slots.begin(), slots.end(), [&](const auto& slot) { return slot.id == wanted; });
    if (found == slots.end()) {
        return {std::string(wanted)};
    }
    std::vector<std::string> ids;
    for (const content::Slot& slot : slots) {
        if (overlap(*found, slot)) {
            ids.push_back(slot.id);
        }
    }
    return ids;
}

std::string person_of(const content::Submission& submission) {
    const auto body = content::read_body(submission.body, "body");
    std::string number = body ? body->answers.one("person_number") : std::string();
    std::replace(number.begin(), number.end(), 'x', 'X');
    return number.substr(0, digits_of_citizen);
}

}  // namespace qiming::central
