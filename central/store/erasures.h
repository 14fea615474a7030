// What was erased at the wish of a person, noted beside the database and apart from it: a copy that is put back
// may still hold it, and loses it again when the server starts. Numbers and ids alone, for the owner alone.
#pragma once

#include <string>
#include <vector>

#include <tl/expected.hpp>

#include "central/store/database.h"

namespace qiming::central {

// Everybody who was erased. A fault: the list is there, but cannot be read, or a line of it is damaged or cut
// off; then nobody can say who must not come back.
tl::expected<std::vector<Erasure>, ShellFault> read_erasures(const std::string& folder);
// Written and synced before the database is touched.
tl::expected<void, ShellFault> note_erasure(const std::string& folder, const Erasure& erasure);
// What the database knows and the list does not, since lines of it were lost, is noted in it anew: how many.
tl::expected<int, ShellFault> complete_erasures(Database& database, const std::string& folder);
// How many submissions were there again. The list is made complete first.
tl::expected<int, ShellFault> erase_again(Database& database, const std::string& folder);

}  // namespace qiming::central
