#include "central/core/hours.h"

#include <algorithm>

#include "content/booking/booking_rule.h"
#include "content/wire/submission_body.h"

namespace qiming::central {
namespace {

constexpr std::size_t digits_of_citizen = 18;

}  // namespace

std::vector<std::string> hours_at_once(const std::vector<content::Slot>& slots, std::string_view wanted) {
    const auto found =
        std::find_if(slots.begin(), slots.end(), [&](const auto& slot) { return slot.id == wanted; });
    if (found == slots.end()) {
        return {std::string(wanted)};
    }
    std::vector<std::string> ids;
    for (const content::Slot& slot : slots) {
        if (content::overlap(*found, slot)) {
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
