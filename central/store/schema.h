// The tables of the centre, in the SQL that SQLite and PostgreSQL share. Each statement may run
// again on a database that has them.
#pragma once

#include <array>

namespace qiming::central {

inline constexpr int schema_version = 5;

inline constexpr std::array schema = {
    R"sql(CREATE TABLE IF NOT EXISTS submission (
        region TEXT NOT NULL, id TEXT NOT NULL, number TEXT NOT NULL, device TEXT NOT NULL,
        sequence BIGINT NOT NULL, digest TEXT NOT NULL, received_at TEXT NOT NULL, document TEXT NOT NULL,
        PRIMARY KEY (region, id), UNIQUE (region, number)))sql",
    R"sql(CREATE TABLE IF NOT EXISTS ledger (
        region TEXT NOT NULL, device TEXT NOT NULL, sequence BIGINT NOT NULL, submission TEXT NOT NULL,
        PRIMARY KEY (region, device, sequence)))sql",
    R"sql(CREATE TABLE IF NOT EXISTS receipt (
        region TEXT NOT NULL, submission TEXT NOT NULL, document TEXT NOT NULL,
        PRIMARY KEY (region, submission)))sql",
    R"sql(CREATE TABLE IF NOT EXISTS booking (
        region TEXT NOT NULL, slot TEXT NOT NULL, place BIGINT NOT NULL, submission TEXT NOT NULL,
        PRIMARY KEY (region, slot, place), UNIQUE (region, submission)))sql",
    R"sql(CREATE TABLE IF NOT EXISTS staff_call (
        region TEXT NOT NULL, id TEXT NOT NULL, received_at TEXT NOT NULL, document TEXT NOT NULL,
        PRIMARY KEY (region, id)))sql",
    R"sql(CREATE TABLE IF NOT EXISTS call_answer (
        region TEXT NOT NULL, call TEXT NOT NULL, answered_at TEXT NOT NULL,
        PRIMARY KEY (region, call)))sql",
    R"sql(CREATE TABLE IF NOT EXISTS terminal_report (
        region TEXT NOT NULL, id TEXT NOT NULL, received_at TEXT NOT NULL, document TEXT NOT NULL,
        PRIMARY KEY (region, id)))sql",
    R"sql(CREATE TABLE IF NOT EXISTS content (
        region TEXT NOT NULL, name TEXT NOT NULL, version BIGINT NOT NULL, document TEXT NOT NULL,
        PRIMARY KEY (region, name, version)))sql",
    R"sql(CREATE TABLE IF NOT EXISTS erased (
        region TEXT NOT NULL, id TEXT NOT NULL, number TEXT NOT NULL, kind TEXT NOT NULL,
        erased_at TEXT NOT NULL, erased_by TEXT NOT NULL,
        PRIMARY KEY (region, id)))sql",
    R"sql(CREATE TABLE IF NOT EXISTS look (
        region TEXT NOT NULL, id TEXT NOT NULL, looked_at TEXT NOT NULL, looked_by TEXT NOT NULL,
        deed TEXT NOT NULL, numbers TEXT NOT NULL,
        PRIMARY KEY (region, id)))sql",
    R"sql(CREATE TABLE IF NOT EXISTS stuck (
        region TEXT NOT NULL, id TEXT NOT NULL, parked BIGINT NOT NULL, received_at TEXT NOT NULL,
        document TEXT NOT NULL,
        PRIMARY KEY (region, id, parked)))sql",
    // Since version 4. Version 3 also had a table "durable", which is of no use any more.
    R"sql(CREATE TABLE IF NOT EXISTS arrival (
        region TEXT NOT NULL, mark BIGINT NOT NULL, submission TEXT NOT NULL,
        PRIMARY KEY (region, mark), UNIQUE (region, submission)))sql",
    R"sql(CREATE TABLE IF NOT EXISTS epoch (
        region TEXT NOT NULL, number BIGINT NOT NULL, tag TEXT NOT NULL, from_mark BIGINT NOT NULL,
        begun_at TEXT NOT NULL,
        PRIMARY KEY (region, number)))sql",
    R"sql(CREATE TABLE IF NOT EXISTS durable_mark (
        region TEXT NOT NULL, epoch TEXT NOT NULL, mark BIGINT NOT NULL,
        PRIMARY KEY (region, epoch, mark)))sql",
    // Since version 5.
    R"sql(CREATE TABLE IF NOT EXISTS number_grant (
        region TEXT NOT NULL, device TEXT NOT NULL, first_sequence BIGINT NOT NULL,
        last_sequence BIGINT NOT NULL, installation TEXT NOT NULL, granted_at TEXT NOT NULL,
        PRIMARY KEY (region, device, first_sequence)))sql",
    R"sql(CREATE TABLE IF NOT EXISTS contact (
        region TEXT NOT NULL, device TEXT NOT NULL, turn BIGINT NOT NULL, installation TEXT NOT NULL,
        life TEXT NOT NULL, acquaintance TEXT NOT NULL, hall TEXT NOT NULL, greeted_at TEXT NOT NULL,
        PRIMARY KEY (region, device, turn)))sql",
};

// What version 3 held gets its marks in the order in which it came in.
inline constexpr const char* marks_for_version_3 =
    R"sql(INSERT INTO arrival (region, mark, submission)
        SELECT region, ROW_NUMBER() OVER (PARTITION BY region ORDER BY received_at, device, sequence), id
        FROM submission)sql";

}  // namespace qiming::central
