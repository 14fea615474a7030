// What is wrong with a file of the lexicon, and where. Pure values.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace qiming::accessibility {

enum class LexiconFile { Words, Overrides, Polyphones };

struct LexiconFault {
    LexiconFile file = LexiconFile::Words;
    std::size_t line = 0;  // from 1
    std::string problem;
    bool operator==(const LexiconFault&) const = default;
};

using LexiconFaults = std::vector<LexiconFault>;

}  // namespace qiming::accessibility
