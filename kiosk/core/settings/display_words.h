// What the settings of the picture are called. Pure.
#pragma once

#include "accessibility/preferences.h"

namespace qiming::kiosk {

// Keys of phrases.
const char* phrase_of(accessibility::TextSize size);
const char* phrase_of(accessibility::ThemeName theme);

}  // namespace qiming::kiosk
