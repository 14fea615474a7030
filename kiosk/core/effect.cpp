#include "kiosk/core/effect.h"

namespace qiming::kiosk {

SetSound sound_of(const State& state) {
    const auto& preferences = state.preferences;
    return {preferences.route, preferences.volume, preferences.rate};
}

}  // namespace qiming::kiosk
