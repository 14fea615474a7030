// The panel that pages are cut for.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "drivers/display/recording/recording_display.h"
#include "kiosk/core/frame/frame.h"
#include "kiosk/devices/panel.h"
#include "tests/support/screens/pure_kiosk.h"

namespace qiming {

TEST_CASE("R22: pages are cut for the panel that was measured, and for the next visitor, too") {
    tests::PureKiosk kiosk;
    const auto width = [&] { return kiosk::panel_of(kiosk.world(), kiosk.state()).width_px; };
    CHECK(width() == static_cast<float>(kiosk.world().settings.width_px));
    kiosk.happen(kiosk::PanelMeasured{{1080, 1920}});
    CHECK(width() == 1080);
    CHECK(kiosk.page() == "resting");
    CHECK(kiosk.said().empty());
    kiosk.press(accessibility::Gesture::Next);
    REQUIRE(kiosk.page() != "resting");
    kiosk.wait_ms(600'000);
    const auto& effects = kiosk.effects();
    REQUIRE(std::any_of(effects.begin(), effects.end(), [](const kiosk::Effect& effect) {
        return std::holds_alternative<kiosk::WipeVisit>(effect);
    }));
    CHECK(width() == 1080);
}

TEST_CASE("R22: it is measured in the pixels of the display") {
    const drivers::RecordingDisplay display;
    const kiosk::PanelMeasured told = shell::measured(display);
    CHECK(static_cast<float>(told.panel.width_px) == display.viewport().width_px);
    CHECK(static_cast<float>(told.panel.height_px) == display.viewport().height_px);
}

}  // namespace qiming
