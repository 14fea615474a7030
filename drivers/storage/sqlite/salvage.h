// What becomes of an outbox file that is damaged: it is set aside as it is, and what of it can still be read,
// row by row and with a hash that fits, goes on in a new file. Private to this driver.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>

#include <tl/expected.hpp>

#include "drivers/storage/outbox_store.h"

namespace qiming::drivers {

// Moves the file and what belongs to it into a new folder beside it: damaged-1, damaged-2, ...
tl::expected<std::filesystem::path, StorageFault> set_aside(const std::string& path);

// Reads a copy of what was set aside; it is never opened itself. `fresh` has all tables and no rows. How many
// rows were brought over. Throws SQLite::Exception when `fresh` cannot be written.
int salvage(const std::filesystem::path& aside, SQLite::Database& fresh);

}  // namespace qiming::drivers
