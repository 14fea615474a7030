// What went wrong in the shell of the centre, in a form a person can act on.
#pragma once

#include <string>

namespace qiming::central {

enum class FaultKind {
    Other,
    WrongInput,  // the command was given what it cannot use
    Damage,      // a file is not what was written: only then it needs repair, or a backup
};

struct ShellFault {
    std::string problem;
    std::string remedy;
    FaultKind kind = FaultKind::Other;
};

}  // namespace qiming::central
