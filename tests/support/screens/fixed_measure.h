// Text with fixed widths: Chinese characters are an em wide, all others a little over half.
#pragma once

#include <string_view>

#include "accessibility/layout/picture.h"
#include "accessibility/text/utf8.h"

namespace qiming::tests {

class FixedMeasure final : public accessibility::TextMeasure {
public:
    float width(std::string_view text, float em_px, accessibility::Weight) const override {
        float ems = 0;
        for (const char32_t character : accessibility::decode_utf8(text)) {
            ems += character < 0x2E80 ? 0.55F : 1.0F;
        }
        return ems * em_px;
    }
};

}  // namespace qiming::tests
