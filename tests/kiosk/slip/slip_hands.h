// The way to a slip, and what was asked of the printer.
#pragma once

#include <catch2/catch_test_macros.hpp>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "tests/support/screens/walks.h"

namespace qiming::tests {

using accessibility::Gesture;

inline std::size_t count(const std::string& text, const std::string& word) {
    std::size_t found = 0;
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + word.size())) {
        ++found;
    }
    return found;
}

// On the outcome page of a booking, in the language that `place` on the first page chooses.
inline void book(PureKiosk& kiosk, std::optional<content::Standing> standing, Gesture place = Gesture::Digit1) {
    kiosk.happen(kiosk::LinkChanged{standing.has_value()});
    kiosk.centre_says = standing;
    kiosk.press(Gesture::Next);
    kiosk.press(place);
    kiosk.press(Gesture::Digit3);
    answer_until(kiosk, "review/");
    send(kiosk);
    REQUIRE(kiosk.page() == "outcome/0");
}

inline void press_print(PureKiosk& kiosk) {
    kiosk.tap(accessibility::ActivateNode{"outcome/print"});
}

inline std::vector<kiosk::PrintSlip> slips_wanted(const PureKiosk& kiosk) {
    std::vector<kiosk::PrintSlip> slips;
    for (const auto& effect : kiosk.effects()) {
        if (const auto* print = std::get_if<kiosk::PrintSlip>(&effect)) {
            slips.push_back(*print);
        }
    }
    return slips;
}

}  // namespace qiming::tests
