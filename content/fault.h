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

// What was done to a part of a file so that it could be used. Pure value.
struct ContentNote {
    std::string file;
    std::string place;
    std::string done;  // "tags and entities were taken out"

    // "file: place: done"
    std::string text() const;
    bool operator==(const ContentNote&) const = default;
};

}  // namespace qiming::content
