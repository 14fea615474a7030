// The tables of the outbox file and how an older file is brought up to date. Private to this driver.
#pragma once

namespace SQLite {
class Database;
}

namespace qiming::drivers {

inline constexpr int outbox_schema_version = 5;

// In one transaction; nothing happens when the file is up to date. May throw SQLite::Exception.
void bring_up_to_date(SQLite::Database& database, int found_version);

}  // namespace qiming::drivers
