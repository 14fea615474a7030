// Hands that have nothing but one switch or two.
#pragma once

#include <algorithm>
#include <string>

#include "tests/kiosk/hands.h"

namespace qiming::tests {

inline const char* const first_switch = "Joystick 1";
inline const char* const second_switch = "Joystick 2";

// As the machine maps them; a switch that it does not know has no gesture.
inline void press_switch(PureKiosk& kiosk, const char* key) {
    kiosk.press(kiosk::KeyPressed{Gesture::SetUpSwitches, key});
}

inline bool is_offered(const PureKiosk& kiosk, const accessibility::NodeId& id) {
    return kiosk.terminal().tree().find(id)->node.scanned;
}

// The ids of what is offered now, in reading order.
inline std::vector<accessibility::NodeId> all_offered(const PureKiosk& kiosk) {
    std::vector<accessibility::NodeId> ids;
    for (const Tree::Item& item : kiosk.terminal().tree().items()) {
        if (item.node.scanned) {
            ids.push_back(item.node.id);
        }
    }
    return ids;
}

class TwoSwitches : public Hand {
public:
    void choose(PureKiosk& kiosk, const std::string& name) override {
        if (kiosk.state().switches.use == kiosk::Switches::Use::None) {
            set_up(kiosk);
        }
        const accessibility::NodeId wanted = stop_named(kiosk, name).node.id;
        for (int moves = 0; !is_offered(kiosk, wanted); ++moves) {
            INFO("looking for " << name << " on " << kiosk.page());
            REQUIRE(moves < 60);
            move(kiosk);
        }
        press_switch(kiosk, first_switch);
        if (!kiosk.state().switches.within) {
            return;  // alone in its group, it was selected with it
        }
        for (int moves = 0; kiosk.terminal().tree().focus().node.id != wanted; ++moves) {
            REQUIRE(moves < 8);
            move(kiosk);
        }
        press_switch(kiosk, first_switch);
    }
    void type(PureKiosk& kiosk, const std::string& digits) override {
        for (const char digit : digits) {
            choose(kiosk, std::string(1, digit));
        }
    }

    virtual void set_up(PureKiosk& kiosk) {
        press_switch(kiosk, first_switch);
        for (const char* key : {first_switch, first_switch, second_switch, second_switch}) {
            press_switch(kiosk, key);
        }
        REQUIRE(kiosk.state().switches.use == kiosk::Switches::Use::Two);
    }

protected:
    virtual void move(PureKiosk& kiosk) { press_switch(kiosk, second_switch); }
};

// Waits until the kiosk has moved on.
class OneSwitch final : public TwoSwitches {
public:
    void set_up(PureKiosk& kiosk) override {
        for (int presses = 0; presses < 4; ++presses) {
            press_switch(kiosk, first_switch);
        }
        REQUIRE(kiosk.state().switches.use == kiosk::Switches::Use::One);
    }

protected:
    void move(PureKiosk& kiosk) override {
        REQUIRE_FALSE(kiosk.state().switches.resting);
        kiosk.wait_ms(kiosk.state().switches.step_ms);
    }
};

}  // namespace qiming::tests
