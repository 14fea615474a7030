// Backups of the centre. A copy counts only when it was rehearsed: opened as a restore would open it, and
// every submission in it read and held against its digest.
//
//  1. A copy gets its name only after it was rehearsed; what is half done never looks like a backup.
//  2. Durable is what every copy that is kept holds, also those of an epoch before a restore: whichever copy is
//     put back, it is there. Terminals erase what is durable, and nothing else (R58).
//  3. The copy just made is kept, and the newest that were made before it; older ones go, and only after every
//     copy was rehearsed. Other files in the folder are none of its business.
//  4. A copy that is dated later than now drops nothing and is never dropped: a clock was wrong. The same goes
//     for all where the new copy holds less than one before: an emptied centre must not rotate the full ones
//     away.
//  5. Each night every copy is rehearsed, on a copy of it: no backup is ever written to.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <tl/expected.hpp>

#include "central/store/database.h"

namespace qiming::central {

struct Backup {
    std::string file;
    std::size_t submissions = 0;        // in the new copy
    std::int64_t durable = 0;           // mark up to which every copy holds all
    std::vector<std::string> warnings;  // what is odd about the folder, and what to do
};

// Into `folder`, as central-<now>.db; `now` as utc_now() gives it. Keeps `keep` copies, at least 1, this one
// among them.
tl::expected<Backup, ShellFault> take_backup(Database& database, const std::string& region,
                                             const std::string& folder, int keep, const std::string& now);

}  // namespace qiming::central
