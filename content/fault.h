// What is wrong with a file of content or settings, in a form a person can act on. Pure value.
#pragma once

#include <string>

namespace qiming::content {

struct ContentFault {
    std::string file;
    std::string place;    // "line 12, column 3", or a path such as "questions[4].options"
    std::string problem;  // what was found and what was expected
    std::string remedy;   // what to do

    // "file: place: problem. remedy"
    std::string text() const;
    bool operator==(const ContentFault&) const = default;
};

}  // namespace qiming::content
