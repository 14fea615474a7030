// The kiosk without devices, over the sample world; it fails the test that seeks what is not there.
#pragma once

#include <catch2/catch_test_macros.hpp>

#include <string>

#include "kiosk/gallery/pure_kiosk.h"
#include "tests/support/sample_world.h"

namespace qiming::tests {

using gallery::sample_words;

class PureKiosk : public gallery::PureKiosk {
public:
    explicit PureKiosk(const kiosk::World& world = sample_world()) : gallery::PureKiosk(world, sample_today) {}

    // Goes on with Next until the focus is called `name`.
    void seek(const std::string& name) {
        gallery::PureKiosk::seek(name);
        INFO("looking for " << name << " on " << page());
        REQUIRE(focus() == name);
    }
    // seek, then the centre key.
    void choose(const std::string& name) {
        seek(name);
        press(accessibility::Gesture::Activate);
    }
};

// The last effect of a kind since the kiosk began; null: there was none.
template <class Wanted>
const Wanted* last_effect(const gallery::PureKiosk& kiosk) {
    const Wanted* found = nullptr;
    for (const auto& effect : kiosk.effects()) {
        if (const auto* one = std::get_if<Wanted>(&effect)) {
            found = one;
        }
    }
    return found;
}

}  // namespace qiming::tests
