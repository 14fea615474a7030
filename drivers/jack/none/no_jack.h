// There is no jack: headphones count as out, and nothing is ever told.
#pragma once

#include "drivers/jack/jack.h"

namespace qiming::drivers {

class NoJack final : public Jack {
public:
    bool is_inserted() const override { return false; }
    bool is_there() const override { return false; }
};

}  // namespace qiming::drivers
