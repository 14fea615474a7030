// What becomes of one row of the outbox after it was added: each change is one statement, and SQLite writes it
// whole or not at all. A fault where no such row is. Private to this driver.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>

#include <tl/expected.hpp>

#include "drivers/storage/outbox_store.h"

namespace qiming::drivers {

using Changed = tl::expected<void, StorageFault>;

Changed count_attempt(SQLite::Database& database, const std::string& id);
Changed set_delivered(SQLite::Database& database, const std::string& id, const Delivery& delivery);
// Why it still waits; of one that does not wait nothing changes.
Changed set_reason(SQLite::Database& database, const std::string& id, const std::string& reason);
// What was delivered stays delivered, whatever a late refusal says.
Changed set_parked(SQLite::Database& database, const std::string& id, const std::string& reason);
// A fault, too, where it is not parked.
Changed set_waiting(SQLite::Database& database, const std::string& id);
Changed set_told(SQLite::Database& database, const std::string& id);
// Whoever heard of it first counts: a later word changes nothing.
Changed set_heard(SQLite::Database& database, const std::string& id, Heard heard);

}  // namespace qiming::drivers
