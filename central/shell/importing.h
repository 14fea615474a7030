// Brings files of jobs and assessments into the database. A file that cannot be parsed touches
// nothing; a bad row among good ones is reported and left out.
#pragma once

#include <string>
#include <vector>

#include <tl/expected.hpp>

#include "central/shell/database.h"
#include "central/shell/regional.h"

namespace qiming::central {

struct Imported {
    std::size_t rows = 0;
    std::vector<std::string> skipped;  // one line for each bad row
};

// What was wrong: with the file (`is_file`), or with the database.
struct ImportFault {
    std::string text;
    bool is_file = true;
};

// `kind`: "jobs" or "assessments".
tl::expected<Imported, ImportFault> import_file(Database& database, const Regional& regional,
                                                const std::string& kind, const std::string& path);

// jobs.json and assessments.json of `folder`, each only when the centre has none of its kind yet.
tl::expected<void, ImportFault> import_samples(Database& database, const Regional& regional,
                                               const std::string& folder);

}  // namespace qiming::central
