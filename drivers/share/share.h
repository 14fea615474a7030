// Where the files stand that come with the programs. May be called from any thread.
#pragma once

#include <filesystem>

namespace qiming::drivers {

// The folder that holds content/ and config/: the working folder, or the nearest one above the
// program. Empty when there is none.
std::filesystem::path find_share();

}  // namespace qiming::drivers
