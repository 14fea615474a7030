// What stands in a data folder before anything is opened: a centre, none, or what is left of one that was lost.
#pragma once

#include <string>

#include <tl/expected.hpp>

#include "central/fault.h"

namespace qiming::central {

enum class WhereNoneIs { Refuse, Begin };

std::string database_in(const std::string& folder);
// A restore that is not finished has its database here.
std::string unfinished_in(const std::string& folder);

// A fault: commands of this sort have nothing to do in this folder. Changes nothing.
tl::expected<void, ShellFault> look_for_centre(const std::string& folder, WhereNoneIs where_none_is);

// The region of the centre stands in a file beside the database, and outlives it.
tl::expected<void, ShellFault> look_at_region(const std::string& folder, const std::string& region);
tl::expected<void, ShellFault> note_region(const std::string& folder, const std::string& region);

}  // namespace qiming::central
