// How a row of the outbox stands in its table. Names in the table are frozen; a row carries the hash of what it
// is, so that a medium that lies is noticed. Private to this driver.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>
#include <vector>

#include "drivers/storage/outbox_store.h"

namespace qiming::drivers {

// SELECT of whole rows; `which` begins with WHERE or ORDER.
std::string select_rows(const char* which);
// Rows without their bodies, which then pass no memory; their hashes are not looked at.
std::vector<OutboxRow> read_headings(SQLite::Database& database);
// A row whose hash does not fit is Damaged, whatever stands in its table.
OutboxRow read_row(SQLite::Statement& query);
std::vector<OutboxRow> read_rows(SQLite::Statement& query);

// Number, sequence and what was told before, with the hash that fits.
void replace_numbers(SQLite::Database& database, const content::Submission& submission);
// Rows that are not what was written become so by name, so that nobody is offered them; how many there are.
int set_damaged_apart(SQLite::Database& database);
void insert_row(SQLite::Database& database, const OutboxRow& row);
// Also in a table that has no hashes yet.
void write_missing_digests(SQLite::Database& database);

}  // namespace qiming::drivers
