#include "tests/appearance/shown.h"

#include <png.h>
#include <catch2/catch_test_macros.hpp>

#include "accessibility/layout/page/layout.h"
#include "drivers/display/sdl/sdl_display.h"
#include "kiosk/core/view.h"
#include "tests/support/sample_world.h"

namespace qiming::tests {

Easel::Easel() {
    auto opened = drivers::open_sdl_display({.full_screen = false});
    REQUIRE(opened.has_value());
    display_ = std::move(*opened);
}

Shown Easel::draw(const accessibility::Tree& tree, const accessibility::Preferences& preferences,
                  const accessibility::Phrasebook& phrases) {
    Shown shown;
    shown.layout = accessibility::layout(tree, tree.focus().node.name, display_->viewport(),
                                         display_->measure(), preferences, phrases);
    display_->draw(shown.layout, preferences);
    const std::string file = folder_.file("frame.png");
    REQUIRE(display_->save_png(file).has_value());
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    REQUIRE(png_image_begin_read_from_file(&image, file.c_str()) != 0);
    image.format = PNG_FORMAT_RGB;
    shown.width = static_cast<int>(image.width);
    shown.rgb.resize(PNG_IMAGE_SIZE(image));
    REQUIRE(png_image_finish_read(&image, nullptr, shown.rgb.data(), 0, nullptr) != 0);
    return shown;
}

Shown Easel::draw(const gallery::Scene& scene, const accessibility::Preferences& preferences) {
    kiosk::State state = scene.state;
    const bool curtain = state.preferences.curtain;
    state.preferences = preferences;
    state.preferences.curtain = curtain;
    return draw(shown_tree(sample_world(), state), state.preferences, sample_world().phrases(preferences));
}

}  // namespace qiming::tests
