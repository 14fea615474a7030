#include "kiosk/core/booking/places.h"

#include <algorithm>

#include "content/wire/receipt.h"

namespace qiming::kiosk {

int places_left(const World& world, const KnownPlaces& known, std::string_view id) {
    const auto* slot = world.assessments.slot(id);
    if (slot == nullptr || known.full.find(id) != known.full.end()) {
        return 0;
    }
    const auto confirmed = known.confirmed.find(id);
    const auto waiting = std::count_if(known.waiting.begin(), known.waiting.end(),
                                       [&](const auto& each) { return each.second == id; });
    const int taken = confirmed == known.confirmed.end() ? 0 : confirmed->second;
    return std::max(0, slot->left - taken - static_cast<int>(waiting));
}

void note_waiting(KnownPlaces& known, const std::string& id, const std::string& slot) {
    known.waiting[id] = slot;
}

void note_answer(KnownPlaces& known, const content::Receipt& receipt) {
    const auto waiting = known.waiting.find(receipt.id);
    if (waiting == known.waiting.end()) {
        return;
    }
    switch (receipt.standing) {
        case content::Standing::Confirmed: ++known.confirmed[waiting->second]; break;
        case content::Standing::Full: known.full.insert(waiting->second); break;
        case content::Standing::Unknown:
        case content::Standing::Received: return;  // it may still be confirmed: its place stays counted
    }
    known.waiting.erase(waiting);
}

void note_refusal(KnownPlaces& known, const std::string& id) {
    known.waiting.erase(id);
}

void note_new_content(const World& world, KnownPlaces& known) {
    std::erase_if(known.waiting,
                  [&](const auto& each) { return world.assessments.slot(each.second) == nullptr; });
    known.confirmed.clear();
    known.full.clear();
}

}  // namespace qiming::kiosk
