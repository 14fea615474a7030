// Turns what is written into runs of words that a voice may be given (R50): no digit, symbol or
// letter is in a run tagged Chinese, and each word tells from which character it was made. Pure.
//
// Every Chinese character of the text stands in the runs once, in order, in its plain form.
#pragma once

#include <string_view>
#include <vector>

#include "accessibility/language.h"
#include "accessibility/normalisation/run.h"

namespace qiming::accessibility {

// `language` is that of the sentence: names and numbers in it are said in that language.
std::vector<SpokenRun> spoken_runs(std::string_view written, Language language);

}  // namespace qiming::accessibility
