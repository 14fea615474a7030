// Names for things whose names are not the house's own: postings, sites, hours, answers of the centre. The
// one place that decides how two of them that are called alike are told apart: by the first detail that
// differs, then the next, and by a number where nothing differs. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "accessibility/phrasebook.h"

namespace qiming::accessibility {

struct Nameable {
    std::string name;
    std::vector<std::string>
        details;  // what else is known of it, the most telling first; blank ones are passed over
};

struct Named {
    std::string name;              // unlike that of all others; blank only where name and details all are
    std::vector<bool> has_detail;  // which details it tells now: nobody needs them beside the name again
};

// One for each of `things`, in their order. What is called like nothing else keeps its name.
std::vector<Named> told_apart(const std::vector<Nameable>& things, const Phrasebook& words);

}  // namespace qiming::accessibility
