// Why a statement or a file of the database failed, as far as it matters to whoever has to mend it: a full disk
// is no damage, and a backup put in its place would lose what came in since.
#pragma once

#include <exception>
#include <stdexcept>
#include <string>

#include "central/fault.h"

namespace qiming::central {

// Thrown by looks at a file that found it damaged.
class DamagedFile : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

// `problem` in the words of the caller; the remedy and the kind by what `error` is.
ShellFault with_remedy(std::string problem, const std::exception& error);

}  // namespace qiming::central
