// A finger on the glass, or the left button of a mouse, as a device hands it in. A plain value.
#pragma once

#include <cstdint>

#include "accessibility/layout/geometry.h"

namespace qiming::accessibility {

struct Pointer {
    enum class Kind { Down, Moved, Up } kind = Kind::Down;
    std::int64_t id = 0;  // which of several fingers
    Point at;             // in pixels of the panel
};

}  // namespace qiming::accessibility
