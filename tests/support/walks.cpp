#include "tests/support/walks.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

namespace qiming::tests {

using accessibility::Gesture;

void go_home(PureKiosk& kiosk) {
    kiosk.press(Gesture::Next);
    REQUIRE(kiosk.page() == "welcome");
    kiosk.press(Gesture::Activate);
    REQUIRE(kiosk.page() == "home");
}

void answer(PureKiosk& kiosk) {
    const auto page = kiosk.page();
    if (page == "ask/person_number") {
        kiosk.type(sample_person);
    } else if (page == "ask/phone" || page == "ask/guardian_phone") {
        kiosk.type(sample_phone);
    } else if (page == "ask/name") {
        kiosk.spell("wang");
        kiosk.press(Gesture::Digit0);
        kiosk.spell("xiaoming");
        kiosk.choose("晓明");
    } else if (kiosk.terminal().tree().find("typing/tools") != nullptr) {
        // Whatever else asks for words may be passed over.
    } else if (page == "ask/unemployed_since") {
        kiosk.type("20240310");
    } else if (page == "ask/monthly_pay") {
        kiosk.type("3000");
    } else {
        while (kiosk.terminal().tree().focus().node.unavailable) {
            kiosk.press(Gesture::Next);
        }
        kiosk.press(Gesture::Activate);
    }
}

void answer_until(PureKiosk& kiosk, const std::string& prefix) {
    for (int pages = 0; !kiosk.page().starts_with(prefix); ++pages) {
        INFO("on " << kiosk.page() << ", looking for " << prefix << "; said last: " << kiosk.said());
        REQUIRE(pages < 40);
        answer(kiosk);
        kiosk.press(Gesture::NextPage);
    }
}

void send(PureKiosk& kiosk) {
    INFO("on " << kiosk.page() << "; said last: " << kiosk.said());
    REQUIRE(kiosk.page().starts_with("review/"));
    kiosk.press(Gesture::NextPage);
    REQUIRE(kiosk.terminal().tree().focus().node.id == "review/send");
    kiosk.press(Gesture::Activate);
}

}  // namespace qiming::tests
