// Putting a backup in place of the database (R71). Whole or not at all, whenever the power goes:
//
//  1. The backup is only read. A copy of it beside the database is rehearsed, gets a higher epoch, and is
//  synced.
//  2. What was there before, its log included, is set aside in a folder of its own and kept.
//  3. Only then the copy gets the name of the database. In between there is no database, and every command
//     says that the restore is to be run again.
//
// The epoch also stands in a file beside the database: a copy that somebody puts in place by hand, or one
// whose epoch was lost with the database, never has an epoch that terminals saw before.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include <tl/expected.hpp>

#include "central/store/database.h"
#include "central/store/standing.h"

namespace qiming::central {

struct Restored {
    std::size_t submissions = 0;
    std::int64_t epoch = 0;
    std::string set_aside;  // folder
    int erased_again = 0;   // submissions of the copy that were erased since it was taken
};

// `folder` holds the database; no server may run on it. `now` as utc_now() gives it.
tl::expected<Restored, ShellFault> restore_database(const std::string& folder, const std::string& region,
                                                    const std::string& backup, const std::string& now);

// The database of `folder`, for every command, once in a program and before any other connection to it. Begins
// an epoch where a copy was put in place by hand; refuses one that lies beside the log of another database.
tl::expected<std::unique_ptr<Database>, ShellFault> open_in(const std::string& folder,
                                                            const std::string& region, const std::string& now,
                                                            WhereNoneIs where_none_is);

// Held as long as a server runs on `folder`, or a restore; below 0: another one has it.
int lock_folder(const std::string& folder);

}  // namespace qiming::central
