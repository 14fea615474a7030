// A visit that stands at the question for the name.
#pragma once

#include <catch2/catch_test_macros.hpp>
#include <optional>
#include <string>

#include "tests/support/screens/walks.h"

namespace qiming::tests {

using accessibility::Gesture;
using kiosk::KeyPressed;

// At the question for the name.
struct Asked : PureKiosk {
    Asked() {
        happen(kiosk::LinkChanged{true});
        happen(kiosk::JackChanged{true});
        press(Gesture::Activate);
        press(Gesture::Digit1);
        press(Gesture::Digit1);
        press(Gesture::NextPage);
        tests::answer(*this);
        press(Gesture::NextPage);
        tests::answer(*this);
        press(Gesture::NextPage);
        REQUIRE(page() == "ask/name");
    }

    std::string name() const { return state().session.answers.one("name"); }
    void key(const std::string& name, std::optional<Gesture> gesture = {}) { press(KeyPressed{gesture, name}); }
    void keys(const std::string& letters) {
        for (const char letter : letters) {
            key(std::string(1, static_cast<char>(letter - 'a' + 'A')));
        }
    }
    bool was_said(const std::string& text) const { return said().find(text) != std::string::npos; }
};

}  // namespace qiming::tests
