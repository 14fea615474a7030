// Pages of each kind that the kiosk shows, made up, in both languages: for tests of what is seen.
#pragma once

#include <string>
#include <vector>

#include "accessibility/language.h"
#include "accessibility/node.h"
#include "accessibility/phrasebook.h"
#include "tests/support/screens/sample_pages/sample_page.h"

namespace qiming::tests {

std::vector<SamplePage> sample_pages(accessibility::Language language);
// The words that the layout itself adds.
accessibility::Phrasebook sample_phrases(accessibility::Language language);

}  // namespace qiming::tests
