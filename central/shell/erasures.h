// What was erased at the wish of a person, noted beside the database and apart from it: a copy that is put back
// may still hold it, and loses it again when the server starts. Numbers and ids alone, for the owner alone.
#pragma once

#include <string>
#include <vector>

#include <tl/expected.hpp>

#include "central/shell/database.h"

namespace qiming::central {

struct Erasure {
    std::string id;
    std::string number;
    std::string at;
    std::string by;
};

// Everybody who was erased. A fault: the list is there, but cannot be read, or a line of it is damaged or cut
// off; then nobody can say who must not come back.
tl::expected<std::vector<Erasure>, ShellFault> read_erasures(const std::string& folder);
// Written and synced before the database is touched.
tl::expected<void, ShellFault> note_erasure(const std::string& folder, const Erasure& erasure);
// How many submissions were there again.
tl::expected<int, ShellFault> erase_again(Database& database, const std::string& folder);

}  // namespace qiming::central
