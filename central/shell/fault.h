// What went wrong in the shell of the centre, in a form a person can act on.
#pragma once

#include <string>

namespace qiming::central {

struct ShellFault {
    std::string problem;
    std::string remedy;
};

}  // namespace qiming::central
