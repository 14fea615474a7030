// A screen as assistive technology has it (R2), for people who check: every node with role, name, value,
// state, where it stands on the panel, and what is said of it. JSON; the same for the same screen.
#pragma once

#include <string>

#include "accessibility/layout/picture.h"
#include "accessibility/presentation/presentation.h"

namespace qiming::shell {

std::string ax_dump(const accessibility::Tree& tree, const accessibility::Layout& layout,
                    const accessibility::Presentation& told, const accessibility::Phrasebook& phrases,
                    const accessibility::Preferences& preferences);

}  // namespace qiming::shell
