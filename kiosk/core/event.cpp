#include "kiosk/core/event.h"

namespace qiming::kiosk {

bool is_action(const Event& event) {
    return std::holds_alternative<KeyPressed>(event.what) || std::holds_alternative<Touched>(event.what) ||
           std::holds_alternative<TouchTooShort>(event.what) ||
           std::holds_alternative<ExploreRested>(event.what) || std::holds_alternative<Explored>(event.what) ||
           std::holds_alternative<ExploreTapped>(event.what) || std::holds_alternative<JackChanged>(event.what);
}

}  // namespace qiming::kiosk
