// What a visitor can have before them, each screen once and in the order of a visit. Pure.
#pragma once

#include <string>
#include <vector>

#include "kiosk/core/state.h"
#include "kiosk/core/world.h"

namespace qiming::gallery {

struct Scene {
    std::string name;  // fit for a file: "ask-name", "ask-name-2" the same page in another state
    std::string page;  // id of the page
    kiosk::State state;
};

// `world` has sample postings and sites; `today` decides which slots are ahead.
std::vector<Scene> scenes(const kiosk::World& world, content::Day today, accessibility::Language language);

}  // namespace qiming::gallery
