#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "tests/support/screens/walks.h"

using namespace qiming;
using accessibility::Gesture;
using tests::PureKiosk;

namespace {

const accessibility::Node& title_of(const PureKiosk& kiosk) {
    return kiosk.terminal().tree().find("heading")->node;
}

bool has_explanations(const PureKiosk& kiosk) {
    const auto& items = kiosk.terminal().tree().items();
    // What stands inside a field is its own: there it keeps its place while one types.
    return std::any_of(items.begin(), items.end(),
                       [](const auto& item) { return item.node.explains && item.parent == 0; });
}

}  // namespace

TEST_CASE("Easy reading puts a picture beside the question and leaves explanations out, at once") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.press(Gesture::Digit1);
    kiosk.press(Gesture::Digit1);
    kiosk.press(Gesture::NextPage);
    REQUIRE(kiosk.page() == "ask/person_number");
    CHECK(has_explanations(kiosk));
    kiosk.press(Gesture::ToggleEasyRead);
    CHECK_FALSE(has_explanations(kiosk));
    CHECK(title_of(kiosk).icon == "badge");
    CHECK(kiosk.page() == "ask/person_number");
    kiosk.press(Gesture::ToggleEasyRead);
    CHECK(has_explanations(kiosk));
    CHECK(title_of(kiosk).icon.empty());
}

TEST_CASE("Easy reading leaves what a consent tells where it is") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.press(Gesture::ToggleEasyRead);
    kiosk.press(Gesture::Digit1);
    REQUIRE(kiosk.page() == "ask/consent");
    CHECK(kiosk.terminal().tree().find("ask/hint") != nullptr);
    CHECK(kiosk.terminal().tree().find("ask/more") != nullptr);
    CHECK(kiosk.said().find("只给残联和您应聘的单位看") != std::string::npos);
}
