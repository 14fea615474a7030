// Values that are kept under a name beside the rows of the outbox. Each throws SQLite::Exception. Private to
// this driver.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>

namespace qiming::drivers {

// Empty: nothing was written under this name.
std::string read_named(SQLite::Database& database, const std::string& name);
// In place of what was there.
void write_named(SQLite::Database& database, const std::string& name, const std::string& value);

}  // namespace qiming::drivers
