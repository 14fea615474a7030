// Brings files of jobs, assessments and holidays into the database, a version each; brings an older version
// back.
//
//  - A file that cannot be read touches nothing; a bad row among good ones is reported and left out.
//  - A file whose rows are all bad, or that would remove more than a fifth of what is there, changes nothing
//  unless it
//    is said to replace it all.
//  - What another import did meanwhile is never overwritten unseen.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <tl/expected.hpp>

#include "central/core/import_check.h"
#include "central/publishing/regional.h"
#include "central/store/database.h"
#include "content/fault.h"

namespace qiming::central {

struct ImportOrder {
    std::string kind;  // "jobs", "assessments" or "holidays"
    std::string path;
    bool replace = false;  // also where that removes much
    bool dry_run = false;  // nothing is written
};

struct Imported {
    std::size_t rows = 0;
    std::vector<content::ContentFault> skipped;  // the bad rows
    std::vector<content::ContentNote> notes;     // what was done to good ones
    std::vector<Difference> differences;
    std::optional<long long> version;  // that was made; none: nothing differs, or it was a trial
};

enum class ImportRefusal { File, Destroys, Database };

struct ImportFault {
    std::string text;
    ImportRefusal refusal = ImportRefusal::File;
    Imported seen = {};  // as far as it came: what was wrong with which row, what would have changed
};

tl::expected<Imported, ImportFault> import_file(Database& database, const Regional& regional,
                                                const ImportOrder& order);

// The version before the newest one, or `version`, as a new one. The versions: the one that came back, the new
// one.
struct BroughtBack {
    long long from = 0;
    long long version = 0;
    std::vector<Difference> differences;
};
tl::expected<BroughtBack, ImportFault> bring_back(Database& database, const Regional& regional,
                                                  const std::string& kind, std::optional<long long> version);

// jobs.json and assessments.json of `folder`, each only when the centre has none of its kind yet. Of files
// without a row that can be used nothing comes in, and the log says why.
tl::expected<void, ImportFault> import_samples(Database& database, const Regional& regional,
                                               const std::string& folder);

}  // namespace qiming::central
