// A whole visit of somebody who does not know the kiosk, listens to every word and goes by the arrows: all
// choices of a page are heard before one is taken, and the review from the first line to the last. Made from
// the forms as they are, so that it is right whatever they ask.
#pragma once

#include <map>
#include <string>

#include "accessibility/preferences.h"

namespace qiming::tests {

// All three services, as a journey for `qiming-rehearse visit`.
std::string arrow_journey(accessibility::Language language);

// Seconds on each page ("ask/name") of such a visit that was really spoken.
std::map<std::string, double> measured_stays(accessibility::Language language);

}  // namespace qiming::tests
