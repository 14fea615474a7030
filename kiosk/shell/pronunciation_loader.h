// Reads the lexicons of the voices from disk. Takes longer than anything else that is read, so the
// shell does it beside the first picture, on a thread of its own.
#pragma once

#include <filesystem>

#include <tl/expected.hpp>

#include "accessibility/pronunciation/pronounce.h"
#include "content/fault.h"

namespace qiming::shell {

// `share` holds content/. The first fault, with its file and line.
tl::expected<accessibility::Pronunciation, content::ContentFault> load_pronunciation(
    const std::filesystem::path& share);

}  // namespace qiming::shell
