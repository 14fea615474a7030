// A display that keeps what it was asked to draw, for tests. Characters have fixed widths.
#pragma once

#include <vector>

#include "drivers/display/display.h"

namespace qiming::drivers {

class RecordingDisplay final : public Display {
public:
    struct Frame {
        accessibility::Layout layout;
        accessibility::Preferences preferences;
    };

    explicit RecordingDisplay(accessibility::Viewport viewport = {}) : viewport_(viewport) {}

    const accessibility::TextMeasure& measure() const override { return measure_; }
    accessibility::Viewport viewport() const override { return viewport_; }
    void draw(const accessibility::Layout& layout, const accessibility::Preferences& preferences) override;
    // Writes a picture of one white pixel: there is nothing to see.
    tl::expected<void, DisplayFault> save_png(const std::string& file) override;
    void forget() override { frames_.clear(); }

    const std::vector<Frame>& frames() const { return frames_; }

private:
    // Latin letters and digits are half as wide as Chinese characters.
    class FixedMeasure final : public accessibility::TextMeasure {
    public:
        float width(std::string_view text, float em_px, accessibility::Weight weight) const override;
    };

    FixedMeasure measure_;
    accessibility::Viewport viewport_;
    std::vector<Frame> frames_;
};

}  // namespace qiming::drivers
