#include "drivers/storage/sqlite/schema.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>

#include "drivers/storage/sqlite/rows.h"

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

// Names instead of numbers that an enum may change; a hash in each row; what the centre answered, and its mark.
// What was delivered before has no mark: the first answer of the centre has it offered again.
constexpr const char* version_3 = R"sql(
CREATE TABLE submission_3 (
    position  INTEGER PRIMARY KEY,
    id        TEXT NOT NULL UNIQUE,
    number    TEXT NOT NULL UNIQUE,
    device    TEXT NOT NULL,
    sequence  INTEGER NOT NULL,
    kind      TEXT NOT NULL,
    hall      TEXT NOT NULL,
    region    TEXT NOT NULL,
    language  TEXT NOT NULL,
    wall_time TEXT NOT NULL,
    body      TEXT NOT NULL,
    digest    TEXT NOT NULL DEFAULT '',
    state     TEXT NOT NULL,
    attempts  INTEGER NOT NULL DEFAULT 0,
    reason    TEXT NOT NULL DEFAULT '',
    told      INTEGER NOT NULL DEFAULT 0,
    mark      INTEGER NOT NULL DEFAULT 0,
    answered  TEXT NOT NULL DEFAULT '',
    UNIQUE (device, sequence)
);
INSERT INTO submission_3 (position, id, number, device, sequence, kind, hall, region, language, wall_time, body,
                          state, attempts, reason, told)
    SELECT position, id, number, device, sequence,
           CASE kind WHEN 0 THEN 'demand' WHEN 1 THEN 'application' ELSE 'booking' END,
           hall, region, language, wall_time, body,
           CASE state WHEN 0 THEN 'waiting' WHEN 1 THEN 'delivered' ELSE 'parked' END, attempts, reason, told
    FROM submission;
DROP TABLE submission;
ALTER TABLE submission_3 RENAME TO submission;
CREATE INDEX submission_waiting ON submission (attempts, position, id) WHERE state = 'waiting';
)sql";

// Numbers that the person was told before another one had to be given.
constexpr const char* version_4 = R"sql(
ALTER TABLE submission ADD COLUMN earlier TEXT NOT NULL DEFAULT '';
)sql";

// Whether the person heard what became of it. Of older rows nobody knows; they are not spoken of.
constexpr const char* version_5 = R"sql(
ALTER TABLE submission ADD COLUMN heard TEXT NOT NULL DEFAULT 'yes';
)sql";

constexpr const char* versions[] = {version_1, version_2, version_3, version_4, version_5};

}  // namespace

void bring_up_to_date(SQLite::Database& database, int found_version) {
    if (found_version == outbox_schema_version) {
        return;
    }
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    for (int version = found_version; version < outbox_schema_version; ++version) {
        database.exec(versions[version]);
    }
    write_missing_digests(database);
    database.exec("PRAGMA user_version = " + std::to_string(outbox_schema_version));
    transaction.commit();
}

}  // namespace qiming::drivers
