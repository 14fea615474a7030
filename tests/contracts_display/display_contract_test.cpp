#include "tests/contracts/display_contract.h"

#include "drivers/display/recording/recording_display.h"
#include "drivers/display/sdl/sdl_display.h"

namespace qiming::tests {

TEST_CASE("The SDL display keeps the contract") {
    auto display = drivers::open_sdl_display({.full_screen = false});
    REQUIRE(display.has_value());
    check_display_contract(**display);
}

TEST_CASE("The recording display keeps the contract and keeps its frames") {
    drivers::RecordingDisplay display;
    check_display_contract(display);
    draw_page(display, sample_pages(accessibility::Language::English).front(), {});
    REQUIRE(display.frames().size() == 1);
    CHECK_FALSE(display.frames().front().layout.boxes.empty());
}

}  // namespace qiming::tests
