#include "drivers/storage/sqlite/rows.h"

#include <sstream>
#include <utility>

#include "drivers/digest/sha256.h"

namespace qiming::drivers {
namespace {

constexpr const char* columns =
    "id, number, device, sequence, kind, hall, region, language, wall_time, body, digest, state, attempts,"
    " reason, told, mark, answered, earlier, heard";
constexpr const char* columns_of_headings =
    "id, number, device, sequence, kind, hall, region, language, wall_time, '', '', state, attempts,"
    " reason, told, mark, answered, earlier, heard";

std::string digest_of(const content::Submission& submission) {
    return sha256_hex(content::identity_of(submission));
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) {
        text += (text.empty() ? "" : " ") + word;
    }
    return text;
}

// A later release may have written a kind that is not known here; the digest tells whether it did.
void read_names(SQLite::Statement& query, OutboxRow& row) {
    row.submission.kind = query.getColumn(4).getString();
    row.state = row_state_named(query.getColumn(11).getString()).value_or(RowState::Damaged);
}

}  // namespace

std::string select_rows(const char* which) {
    return std::string("SELECT ") + columns + " FROM submission " + which;
}

namespace {

OutboxRow read_columns(SQLite::Statement& query) {
    OutboxRow row;
    content::Submission& submission = row.submission;
    submission.id = query.getColumn(0).getString();
    submission.number = query.getColumn(1).getString();
    submission.device = query.getColumn(2).getString();
    submission.sequence = query.getColumn(3).getInt64();
    submission.hall = query.getColumn(5).getString();
    submission.region = query.getColumn(6).getString();
    submission.language = query.getColumn(7).getString();
    submission.wall_time = query.getColumn(8).getString();
    submission.body = query.getColumn(9).getString();
    row.attempts = query.getColumn(12).getInt();
    row.reason = query.getColumn(13).getString();
    row.told = query.getColumn(14).getInt() != 0;
    row.mark = query.getColumn(15).getInt64();
    submission.answered = query.getColumn(16).getString();
    std::istringstream earlier(query.getColumn(17).getString());
    for (std::string number; earlier >> number;) {
        submission.earlier.push_back(number);
    }
    row.heard = heard_named(query.getColumn(18).getString()).value_or(Heard::No);
    read_names(query, row);
    return row;
}

}  // namespace

OutboxRow read_row(SQLite::Statement& query) {
    OutboxRow row = read_columns(query);
    if (query.getColumn(10).getString() != digest_of(row.submission)) {
        row.state = RowState::Damaged;
    }
    return row;
}

std::vector<OutboxRow> read_headings(SQLite::Database& database) {
    SQLite::Statement query(
        database, std::string("SELECT ") + columns_of_headings + " FROM submission ORDER BY position");
    std::vector<OutboxRow> rows;
    while (query.executeStep()) {
        rows.push_back(read_columns(query));
    }
    return rows;
}

std::vector<OutboxRow> read_rows(SQLite::Statement& query) {
    std::vector<OutboxRow> rows;
    while (query.executeStep()) {
        rows.push_back(read_row(query));
    }
    return rows;
}

void replace_numbers(SQLite::Database& database, const content::Submission& submission) {
    SQLite::Statement update(database,
                             "UPDATE submission SET number = ?2, sequence = ?3, digest = ?4, earlier = ?5"
                             " WHERE id = ?1");
    update.bind(1, submission.id);
    update.bind(2, submission.number);
    update.bind(3, submission.sequence);
    update.bind(4, digest_of(submission));
    update.bind(5, joined(submission.earlier));
    update.exec();
}

int set_damaged_apart(SQLite::Database& database) {
    std::vector<std::int64_t> damaged;
    {
        SQLite::Statement query(database, std::string("SELECT ") + columns + ", position FROM submission");
        while (query.executeStep()) {
            if (read_row(query).state == RowState::Damaged) {
                damaged.push_back(query.getColumn(19).getInt64());
            }
        }
    }
    SQLite::Statement update(database, "UPDATE submission SET state = 'damaged' WHERE position = ?");
    for (const std::int64_t position : damaged) {
        update.bind(1, position);
        update.exec();
        update.reset();
    }
    return static_cast<int>(damaged.size());
}

void insert_row(SQLite::Database& database, const OutboxRow& row) {
    SQLite::Statement statement(database,
                                std::string("INSERT INTO submission (") + columns +
                                    ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    const content::Submission& submission = row.submission;
    statement.bind(1, submission.id);
    statement.bind(2, submission.number);
    statement.bind(3, submission.device);
    statement.bind(4, submission.sequence);
    statement.bind(5, submission.kind);
    statement.bind(6, submission.hall);
    statement.bind(7, submission.region);
    statement.bind(8, submission.language);
    statement.bind(9, submission.wall_time);
    statement.bind(10, submission.body);
    statement.bind(11, digest_of(submission));
    statement.bind(12, std::string(name_of(row.state)));
    statement.bind(13, row.attempts);
    statement.bind(14, row.reason);
    statement.bind(15, row.told ? 1 : 0);
    statement.bind(16, row.mark);
    statement.bind(17, submission.answered);
    statement.bind(18, joined(submission.earlier));
    statement.bind(19, std::string(name_of(row.heard)));
    statement.exec();
}

void write_missing_digests(SQLite::Database& database) {
    SQLite::Statement query(database, select_rows("WHERE digest = ''"));
    std::vector<std::pair<std::string, std::string>> digests;
    while (query.executeStep()) {
        const OutboxRow row = read_row(query);
        digests.emplace_back(row.submission.id, digest_of(row.submission));
    }
    SQLite::Statement update(database, "UPDATE submission SET digest = ?2 WHERE id = ?1");
    for (const auto& [id, digest] : digests) {
        update.bind(1, id);
        update.bind(2, digest);
        update.exec();
        update.reset();
    }
}

}  // namespace qiming::drivers
