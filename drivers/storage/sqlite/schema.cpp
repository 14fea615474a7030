#include "drivers/storage/sqlite/schema.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>

namespace qiming::drivers {
namespace {

constexpr const char* version_1 = R"sql(
CREATE TABLE submission (
    position  INTEGER PRIMARY KEY,
    id        TEXT NOT NULL UNIQUE,
    number    TEXT NOT NULL UNIQUE,
    device    TEXT NOT NULL,
    sequence  INTEGER NOT NULL,
    kind      INTEGER NOT NULL,
    hall      TEXT NOT NULL,
    region    TEXT NOT NULL,
    language  TEXT NOT NULL,
    wall_time TEXT NOT NULL,
    body      TEXT NOT NULL,
    state     INTEGER NOT NULL DEFAULT 0,
    attempts  INTEGER NOT NULL DEFAULT 0,
    reason    TEXT NOT NULL DEFAULT '',
    UNIQUE (device, sequence)
);
CREATE INDEX submission_waiting ON submission (position) WHERE state = 0;
CREATE TABLE counter (device TEXT PRIMARY KEY, sequence INTEGER NOT NULL);
CREATE TABLE named_value (name TEXT PRIMARY KEY, value TEXT NOT NULL);
)sql";

// What waits is read by how often it was offered, from the index alone.
constexpr const char* version_2 = R"sql(
ALTER TABLE submission ADD COLUMN told INTEGER NOT NULL DEFAULT 0;
DROP INDEX submission_waiting;
CREATE INDEX submission_waiting ON submission (attempts, position, id) WHERE state = 0;
)sql";

constexpr const char* versions[] = {version_1, version_2};

}  // namespace

void bring_up_to_date(SQLite::Database& database, int found_version) {
    if (found_version == outbox_schema_version) {
        return;
    }
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    for (int version = found_version; version < outbox_schema_version; ++version) {
        database.exec(versions[version]);
    }
    database.exec("PRAGMA user_version = " + std::to_string(outbox_schema_version));
    transaction.commit();
}

}  // namespace qiming::drivers
