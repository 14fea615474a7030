// What tells a copy from the database that is in use: a number in the header of the file, which is read without
// opening it. A copy that somebody puts in place by hand is noticed by it, and so is the log of another
// database that was left beside it: SQLite itself would take that log for the copy's own and wreck the file.
#pragma once

#include <cstdint>
#include <string>

#include <tl/expected.hpp>

#include "central/fault.h"

namespace qiming::central {

inline constexpr std::int32_t application_id_of_copies = 0x514D4350;  // "QMCP"

inline constexpr std::int32_t application_id_of_centres = 0x514D4345;  // "QMCE"

// Not while this program has the file open: closing it here would let go of the locks on it.
bool is_copy(const std::string& path);
bool is_centre(const std::string& path);  // the database that is in use, or was
bool is_copy_beside_a_log(const std::string& path);
// A fault: neither of both. Whatever else SQLite would open, an empty file included, is no backup.
tl::expected<void, ShellFault> look_at_marks(const std::string& path);

}  // namespace qiming::central
