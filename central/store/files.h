// Files that must be where they are said to be, also after a power cut.
#pragma once

#include <string>
#include <vector>

#include <tl/expected.hpp>

#include "central/fault.h"

namespace qiming::central {

// A file or a folder.
tl::expected<void, ShellFault> sync_to_disk(const std::string& path);
// Under another name until it is whole and synced, for its owner alone.
tl::expected<void, ShellFault> write_safely(const std::string& path, const std::string& text);
// Whoever runs a command as root on a folder of another user leaves what was made there to that user, whose
// server could not open it otherwise. Of links nothing is touched; nothing happens to others than root.
void leave_to_owner_of(const std::string& folder, const std::vector<std::string>& names);
// The same with all of a centre's folder; any other is left alone.
void leave_centre_to_owner(const std::string& folder);
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
