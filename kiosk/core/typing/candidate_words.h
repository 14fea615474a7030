// How characters are told apart by ear. Pure.
#pragma once

#include <string>

#include "kiosk/core/world.h"

namespace qiming::kiosk {

// "国王的王"; of a word, that of each character; empty where nothing is known.
std::string explanation_of(const World& world, accessibility::Language language, const std::string& text);
// "王，国王的王"
std::string explained(const World& world, accessibility::Language language, const std::string& text);

}  // namespace qiming::kiosk
