// The one place where texts that come in (postings, sites, holidays) are made fit to be shown, said and raised
// in dots. Pure.
//
//  - Tags are taken out, entities become what they stand for; markup that was written as text is markup in
//  turn.
//  - A line break and a run of blanks of any width become one blank; none stays at an end.
//  - Commands to machines, marks that turn the direction, what is invisible and what means nothing go.
//  - What is clean comes back as it is: cleaned(cleaned(text).text).done is empty.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace qiming::content {

struct Cleaned {
    std::string text;
    std::vector<std::string_view> done;  // what was taken out, in words: "tags and entities", "line breaks"
    // Why it cannot be made good, in words; empty: it can.
    std::string_view fault;
};

// `text` is UTF-8.
Cleaned cleaned(std::string_view text);

}  // namespace qiming::content
