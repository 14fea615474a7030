// Files that must be where they are said to be, also after a power cut.
#pragma once

#include <string>

#include <tl/expected.hpp>

#include "central/shell/fault.h"

namespace qiming::central {

// A file or a folder.
tl::expected<void, ShellFault> sync_to_disk(const std::string& path);
// Under another name until it is whole and synced, for its owner alone.
tl::expected<void, ShellFault> write_safely(const std::string& path, const std::string& text);
// A database with the log and the index beside it; what is not there is no fault.
void remove_database(const std::string& path);

// A database that is wanted for the length of a block: whatever was left under its name is gone before, and it
// is gone afterwards, however the block ends.
class ScrapDatabase {
public:
    explicit ScrapDatabase(std::string path);
    ~ScrapDatabase();
    ScrapDatabase(const ScrapDatabase&) = delete;
    ScrapDatabase& operator=(const ScrapDatabase&) = delete;

private:
    std::string path_;
};

}  // namespace qiming::central
