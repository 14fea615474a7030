// Screens of the gallery as they are really drawn, down to their pixels.
#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <memory>
#include <vector>

#include "accessibility/layout/picture.h"
#include "accessibility/layout/theme.h"
#include "accessibility/tree.h"
#include "drivers/display/display.h"
#include "kiosk/gallery/looks.h"
#include "kiosk/gallery/scenes.h"
#include "tests/support/devices/temporary_folder.h"

namespace qiming::tests {

struct Shown {
    accessibility::Layout layout;
    int width = 0;
    std::vector<std::uint8_t> rgb;

    accessibility::Colour at(int x, int y) const {
        const auto first = static_cast<std::size_t>(y * width + x) * 3;
        return {rgb[first], rgb[first + 1], rgb[first + 2]};
    }
};

// A panel of the usual size, lying.
class Easel {
public:
    Easel();
    Shown draw(const accessibility::Tree& tree, const accessibility::Preferences& preferences,
               const accessibility::Phrasebook& phrases);
    Shown draw(const gallery::Scene& scene, const accessibility::Preferences& preferences);
    const accessibility::TextMeasure& measure() const { return display_->measure(); }

private:
    support::TemporaryFolder folder_;
    std::unique_ptr<drivers::Display> display_;
};

// The pixels that a rectangle covers, on the panel.
template <class Use>
void for_each_pixel(const Shown& shown, const accessibility::Rect& rect, Use use) {
    const int height = static_cast<int>(shown.rgb.size()) / (3 * shown.width);
    const int right = std::min(static_cast<int>(rect.right()), shown.width);
    const int bottom = std::min(static_cast<int>(rect.bottom()), height);
    for (int y = std::max(0, static_cast<int>(rect.y)); y < bottom; ++y) {
        for (int x = std::max(0, static_cast<int>(rect.x)); x < right; ++x) {
            use(x, y);
        }
    }
}

}  // namespace qiming::tests
