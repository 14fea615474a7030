// The answer that a read_back shows, so that it can be said to be right or wrong. Pure.
#pragma once

#include "content/forms/form.h"
#include "kiosk/core/nodes.h"
#include "kiosk/core/state.h"
#include "kiosk/core/world.h"

namespace qiming::kiosk {

// Under the name of its own question, and as private as there.
Node answer_read_back(const World& world, const State& state, const Asking& screen,
                      const content::Question& question);

}  // namespace qiming::kiosk
