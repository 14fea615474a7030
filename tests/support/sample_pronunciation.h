// The lexicons that are delivered, read once.
#pragma once

#include "accessibility/pronunciation/pronounce.h"

namespace qiming::tests {

const accessibility::Pronunciation& sample_pronunciation();

}  // namespace qiming::tests
