// What every display must do, whatever it draws on.
#pragma once

#include <catch2/catch_test_macros.hpp>

#include <filesystem>

#include "drivers/display/display.h"
#include "tests/support/devices/temporary_folder.h"
#include "tests/support/screens/layout_laws.h"
#include "tests/support/screens/sample_pages.h"

namespace qiming::tests {

// Draws a sample page as the kiosk would.
inline void draw_page(drivers::Display& display, const SamplePage& page,
                      const accessibility::Preferences& preferences) {
    const accessibility::Tree tree = accessibility::Tree::of(page.root, page.focus).value();
    const accessibility::Viewport viewport = display.viewport();
    const accessibility::Phrasebook phrases = sample_phrases(preferences.language);
    display.draw(layout_of({tree, viewport, display.measure(), preferences, phrases}, tree.focus().node.name),
                 preferences);
}

// `display` is new: nothing has been drawn on it.
inline void check_display_contract(drivers::Display& display) {
    const support::TemporaryFolder folder;
    const std::string file = folder.file("frame.png");
    const accessibility::TextMeasure& measure = display.measure();
    using accessibility::Weight;

    CHECK(display.viewport().width_px > 0);
    CHECK(display.viewport().height_px > 0);
    CHECK(display.viewport().px_per_mm > 0);

    // Widths: nothing for nothing, in proportion to the em, and they add up.
    CHECK(measure.width("", 30, Weight::Regular) == 0);
    const float one = measure.width("登记就业需求", 30, Weight::Regular);
    CHECK(one > 0);
    CHECK(measure.width("登记就业需求", 60, Weight::Regular) > 1.9F * one);
    const float parts = measure.width("登记", 30, Weight::Bold) + measure.width(" AVA 312", 30, Weight::Bold);
    CHECK(std::abs(measure.width("登记 AVA 312", 30, Weight::Bold) - parts) < 0.1F);

    // There is no picture before the first frame, one after it, and none after forget().
    CHECK_FALSE(display.save_png(file).has_value());
    draw_page(display, sample_pages(accessibility::Language::Chinese).front(), {});
    REQUIRE(display.save_png(file).has_value());
    CHECK(std::filesystem::file_size(file) > 0);
    CHECK_FALSE(display.save_png(folder.file("no/such/folder/frame.png")).has_value());
    display.forget();
    CHECK_FALSE(display.save_png(file).has_value());
}

}  // namespace qiming::tests
