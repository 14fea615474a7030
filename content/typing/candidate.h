// What letters may stand for: a character or a word that the visitor can choose. Pure value.
#pragma once

#include <cstddef>
#include <string>

namespace qiming::content {

struct Candidate {
    std::string text;
    std::size_t used = 0;  // so many of the letters, from the first on, are spent on it
    bool operator==(const Candidate&) const = default;
};

}  // namespace qiming::content
