// Content as no author would write it, by a seed: postings, sites and hours that collide in every way, none,
// one or ten thousand of them, the longest words, hostile texts. For laws that hold whatever is delivered.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "kiosk/core/state.h"
#include "kiosk/core/world.h"

namespace qiming::tests {

enum class Manner {
    Repetitive,  // good texts, as few different ones as can be
    Hostile,     // anything, also what no reader would let in
};

using Random = std::mt19937;

// Puts other postings, sites and hours into `world`.
void generate(kiosk::World& world, std::uint32_t seed, Manner manner);

// What the centre may say of a submission: any state, any other hours, known or not.
kiosk::Sent any_submission(const kiosk::World& world, Random& random);

// Screens of all that shows generated content, each in a language, reading and size by chance.
std::vector<kiosk::State> screens_of(const kiosk::World& world, Random& random);

}  // namespace qiming::tests
