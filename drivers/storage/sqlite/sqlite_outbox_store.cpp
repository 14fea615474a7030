#include "drivers/storage/sqlite/sqlite_outbox_store.h"

#include <optional>
#include <utility>

#include "content/outcome_number.h"
#include "drivers/storage/sqlite/outbox_file.h"

namespace qiming::drivers {
namespace {

// `body`: the column, or what stands in its place.
std::string select(const char* which, const char* body = "body") {
    std::string statement = "SELECT id, number, device, sequence, kind, hall, region, language, wall_time, ";
    statement += body;
    statement += ", state, attempts, reason, told FROM submission ";
    statement += which;
    return statement;
}

OutboxRow read_row(SQLite::Statement& query) {
    OutboxRow row;
    content::Submission& submission = row.submission;
    submission.id = query.getColumn(0).getString();
    submission.number = query.getColumn(1).getString();
    submission.device = query.getColumn(2).getString();
    submission.sequence = query.getColumn(3).getInt64();
    submission.kind = static_cast<content::SubmissionKind>(query.getColumn(4).getInt());
    submission.hall = query.getColumn(5).getString();
    submission.region = query.getColumn(6).getString();
    submission.language = query.getColumn(7).getString();
    submission.wall_time = query.getColumn(8).getString();
    submission.body = query.getColumn(9).getString();
    row.state = static_cast<RowState>(query.getColumn(10).getInt());
    row.attempts = query.getColumn(11).getInt();
    row.reason = query.getColumn(12).getString();
    row.told = query.getColumn(13).getInt() != 0;
    return row;
}

std::vector<OutboxRow> read_rows(SQLite::Statement& query) {
    std::vector<OutboxRow> rows;
    while (query.executeStep()) {
        rows.push_back(read_row(query));
    }
    return rows;
}

class SqliteOutboxStore final : public OutboxStore {
public:
    SqliteOutboxStore(SQLite::Database database, int kiosk_code)
        : database_(std::move(database)), kiosk_code_(kiosk_code), device_(std::to_string(kiosk_code)) {}

    tl::expected<content::Submission, StorageFault> add(content::Submission submission) override {
        auto added = guarded([&] { return add_in_transaction(std::move(submission)); });
        if (!added) {
            return tl::unexpected(added.error());
        }
        if (!*added) {
            return tl::unexpected(StorageFault{"no outcome number is left for terminal " + device_,
                                               "give this terminal a new code"});
        }
        return **added;
    }

    tl::expected<std::vector<WaitingRow>, StorageFault> waiting() override {
        return guarded([&] {
            SQLite::Statement query(
                database_, "SELECT id, attempts FROM submission WHERE state = 0 ORDER BY attempts, position");
            std::vector<WaitingRow> rows;
            while (query.executeStep()) {
                rows.push_back({query.getColumn(0).getString(), query.getColumn(1).getInt()});
            }
            return rows;
        });
    }

    tl::expected<std::optional<OutboxRow>, StorageFault> read(const std::string& id) override {
        return guarded([&]() -> std::optional<OutboxRow> {
            SQLite::Statement query(database_, select("WHERE id = ?"));
            query.bind(1, id);
            return query.executeStep() ? std::optional(read_row(query)) : std::nullopt;
        });
    }

    tl::expected<std::vector<OutboxRow>, StorageFault> headings() override {
        return guarded([&] {
            SQLite::Statement query(database_, select("ORDER BY position", "''"));
            return read_rows(query);
        });
    }

    tl::expected<std::vector<OutboxRow>, StorageFault> all() override {
        return guarded([&] {
            SQLite::Statement query(database_, select("ORDER BY position"));
            return read_rows(query);
        });
    }

    tl::expected<void, StorageFault> mark_attempt(const std::string& id) override {
        return change(id, "UPDATE submission SET attempts = attempts + 1 WHERE id = ?1");
    }
    tl::expected<void, StorageFault> mark_delivered(const std::string& id) override {
        return change(id, "UPDATE submission SET state = 1, reason = '' WHERE id = ?1");
    }
    tl::expected<void, StorageFault> note(const std::string& id, const std::string& reason) override {
        return change(id,
                      "UPDATE submission SET reason = CASE state WHEN 0 THEN ?2 ELSE reason END"
                      " WHERE id = ?1",
                      &reason);
    }
    tl::expected<void, StorageFault> mark_told(const std::string& id) override {
        return change(id, "UPDATE submission SET told = 1 WHERE id = ?1");
    }
    tl::expected<void, StorageFault> requeue(const std::string& id) override {
        return change(id,
                      "UPDATE submission SET state = 0, attempts = 0, reason = '', told = 0"
                      " WHERE id = ?1 AND state = 2",
                      nullptr,
                      StorageFault{"the row " + id + " is not parked", "only what is parked can be put back"});
    }
    // What was delivered stays delivered, whatever a late refusal says.
    tl::expected<void, StorageFault> park(const std::string& id, const std::string& reason) override {
        return change(id,
                      "UPDATE submission SET reason = CASE state WHEN 1 THEN '' ELSE ?2 END, told = 0,"
                      " state = CASE state WHEN 1 THEN 1 ELSE 2 END WHERE id = ?1",
                      &reason);
    }

    tl::expected<std::vector<std::string>, StorageFault> delivered(int most) override {
        return guarded([&] {
            SQLite::Statement query(database_,
                                    "SELECT id FROM submission WHERE state = 1 ORDER BY position LIMIT ?");
            query.bind(1, most);
            std::vector<std::string> ids;
            while (query.executeStep()) {
                ids.push_back(query.getColumn(0).getString());
            }
            return ids;
        });
    }

    tl::expected<void, StorageFault> erase(const std::vector<std::string>& ids) override {
        return guarded([&] {
            SQLite::Transaction transaction(database_, SQLite::TransactionBehavior::IMMEDIATE);
            SQLite::Statement remove(database_, "DELETE FROM submission WHERE id = ? AND state = 1");
            for (const std::string& id : ids) {
                remove.bind(1, id);
                remove.exec();
                remove.reset();
            }
            transaction.commit();
            // The pages are overwritten; the log that still holds them is emptied and cut off.
            database_.exec("PRAGMA wal_checkpoint(TRUNCATE)");
        });
    }

    tl::expected<std::string, StorageFault> read_value(const std::string& name) override {
        return guarded([&] {
            SQLite::Statement query(database_, "SELECT value FROM named_value WHERE name = ?");
            query.bind(1, name);
            return query.executeStep() ? query.getColumn(0).getString() : std::string{};
        });
    }

    tl::expected<void, StorageFault> write_value(const std::string& name, const std::string& value) override {
        return guarded([&] {
            SQLite::Statement upsert(database_,
                                     "INSERT INTO named_value (name, value) VALUES (?1, ?2)"
                                     " ON CONFLICT (name) DO UPDATE SET value = ?2");
            upsert.bind(1, name);
            upsert.bind(2, value);
            upsert.exec();
        });
    }

    tl::expected<void, StorageFault> check() override {
        if (auto fault = lack_of_room(database_.getFilename())) {
            return tl::unexpected(*fault);
        }
        // Another value each time: what stays the same SQLite does not write.
        return guarded([&] {
            database_.exec(
                "INSERT INTO named_value (name, value) VALUES ('checked', 'a')"
                " ON CONFLICT (name) DO UPDATE SET value = CASE value WHEN 'a' THEN 'b' ELSE 'a' END");
        });
    }

    // Page cache, scratch page and look-aside memory go with a connection, and in no other way all of them.
    // The next one is there before this one goes, so that nothing is lost when there is none to be had.
    tl::expected<void, StorageFault> forget() override {
        return guarded([&] { database_ = connect(database_.getFilename()); });
    }

private:
    std::optional<content::Submission> add_in_transaction(content::Submission submission) {
        SQLite::Transaction transaction(database_, SQLite::TransactionBehavior::IMMEDIATE);
        if (auto held = find(submission.id)) {
            return held;
        }
        submission.sequence = next_sequence();
        const auto number = content::make_outcome_number(kiosk_code_, static_cast<long>(submission.sequence));
        if (!number) {
            return std::nullopt;
        }
        submission.number = *number;
        submission.device = device_;
        insert(submission);
        transaction.commit();
        return submission;
    }

    std::optional<content::Submission> find(const std::string& id) {
        SQLite::Statement query(database_, select("WHERE id = ?"));
        query.bind(1, id);
        return query.executeStep() ? std::optional(read_row(query).submission) : std::nullopt;
    }

    std::int64_t next_sequence() {
        SQLite::Statement count(
            database_,
            "INSERT INTO counter (device, sequence) VALUES (?, 1)"
            " ON CONFLICT (device) DO UPDATE SET sequence = sequence + 1 RETURNING sequence");
        count.bind(1, device_);
        count.executeStep();
        const std::int64_t sequence = count.getColumn(0).getInt64();
        while (count.executeStep()) {
        }
        return sequence;
    }

    void insert(const content::Submission& submission) {
        SQLite::Statement statement(database_,
                                    "INSERT INTO submission (id, number, device, sequence, kind, hall, region,"
                                    " language, wall_time, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        statement.bind(1, submission.id);
        statement.bind(2, submission.number);
        statement.bind(3, submission.device);
        statement.bind(4, submission.sequence);
        statement.bind(5, static_cast<int>(submission.kind));
        statement.bind(6, submission.hall);
        statement.bind(7, submission.region);
        statement.bind(8, submission.language);
        statement.bind(9, submission.wall_time);
        statement.bind(10, submission.body);
        statement.exec();
    }

    tl::expected<void, StorageFault> change(const std::string& id, const char* sql,
                                            const std::string* reason = nullptr,
                                            const std::optional<StorageFault>& nothing_changed = {}) {
        const auto changed = guarded([&] {
            SQLite::Statement update(database_, sql);
            update.bind(1, id);
            if (reason != nullptr) {
                update.bind(2, *reason);
            }
            return update.exec();
        });
        if (!changed) {
            return tl::unexpected(changed.error());
        }
        if (*changed != 1) {
            return tl::unexpected(nothing_changed.value_or(
                StorageFault{"there is no row " + id + " in the outbox", "add it first"}));
        }
        return {};
    }

    SQLite::Database database_;
    int kiosk_code_;
    std::string device_;
};

}  // namespace

tl::expected<std::unique_ptr<OutboxStore>, StorageFault> open_sqlite_outbox(const std::string& path,
                                                                            int kiosk_code) {
    auto database = open_outbox_file(path);
    if (!database) {
        return tl::unexpected(database.error());
    }
    return std::make_unique<SqliteOutboxStore>(std::move(*database), kiosk_code);
}

}  // namespace qiming::drivers
