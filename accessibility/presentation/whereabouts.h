// What belongs to the answer to "where am I" beside the page and the focus. Pure.
#pragma once

#include "accessibility/presentation/voice.h"

namespace qiming::accessibility {

// The state and the number that the page is about.
Lines result_lines(const Voice& voice);
// What the top bar shows. Where text is magnified there is none, and this is its place.
Lines banner_lines(const Voice& voice);

}  // namespace qiming::accessibility
