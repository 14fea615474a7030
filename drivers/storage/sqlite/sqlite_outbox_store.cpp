#include "drivers/storage/sqlite/sqlite_outbox_store.h"

#include <functional>
#include <optional>
#include <utility>

#include "content/outcome_number.h"
#include "drivers/storage/sqlite/outbox_file.h"
#include "drivers/storage/sqlite/rows.h"

namespace qiming::drivers {
namespace {

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
                database_,
                "SELECT id, attempts FROM submission WHERE state = 'waiting' ORDER BY attempts, position");
            std::vector<WaitingRow> rows;
            while (query.executeStep()) {
                rows.push_back({query.getColumn(0).getString(), query.getColumn(1).getInt()});
            }
            return rows;
        });
    }

    tl::expected<std::optional<OutboxRow>, StorageFault> read(const std::string& id) override {
        return guarded([&]() -> std::optional<OutboxRow> {
            SQLite::Statement query(database_, select_rows("WHERE id = ?"));
            query.bind(1, id);
            return query.executeStep() ? std::optional(read_row(query)) : std::nullopt;
        });
    }

    tl::expected<std::vector<OutboxRow>, StorageFault> headings() override {
        return guarded([&] { return read_headings(database_); });
    }

    tl::expected<std::vector<OutboxRow>, StorageFault> all() override {
        return guarded([&] {
            SQLite::Statement query(database_, select_rows("ORDER BY position"));
            return read_rows(query);
        });
    }

    tl::expected<void, StorageFault> mark_attempt(const std::string& id) override {
        return change(id, "UPDATE submission SET attempts = attempts + 1 WHERE id = ?1");
    }
    tl::expected<void, StorageFault> mark_delivered(const std::string& id, const Delivery& delivery) override {
        return change(id,
                      "UPDATE submission SET state = 'delivered', reason = '', answered = ?2, mark = ?3"
                      " WHERE id = ?1",
                      [&](SQLite::Statement& update) {
                          update.bind(2, std::string(content::name_of(delivery.standing)));
                          update.bind(3, delivery.mark);
                      });
    }
    tl::expected<void, StorageFault> note(const std::string& id, const std::string& reason) override {
        return change(id,
                      "UPDATE submission SET reason = CASE state WHEN 'waiting' THEN ?2 ELSE reason END"
                      " WHERE id = ?1",
                      [&](SQLite::Statement& update) { update.bind(2, reason); });
    }
    tl::expected<void, StorageFault> mark_told(const std::string& id) override {
        return change(id, "UPDATE submission SET told = 1 WHERE id = ?1");
    }
    tl::expected<void, StorageFault> requeue(const std::string& id) override {
        return change(id,
                      "UPDATE submission SET state = 'waiting', attempts = 0, reason = '', told = 0"
                      " WHERE id = ?1 AND state = 'parked'",
                      {},
                      StorageFault{"the row " + id + " is not parked", "only what is parked can be put back"});
    }
    // What was delivered stays delivered, whatever a late refusal says.
    tl::expected<void, StorageFault> park(const std::string& id, const std::string& reason) override {
        return change(
            id,
            "UPDATE submission SET reason = CASE state WHEN 'delivered' THEN '' ELSE ?2 END, told = 0,"
            " state = CASE state WHEN 'delivered' THEN state ELSE 'parked' END WHERE id = ?1",
            [&](SQLite::Statement& update) { update.bind(2, reason); });
    }

    tl::expected<std::optional<std::int64_t>, StorageFault> newest_mark() override {
        return guarded([&]() -> std::optional<std::int64_t> {
            const auto newest =
                database_.execAndGet("SELECT MAX(mark) FROM submission WHERE state = 'delivered'");
            return newest.isNull() ? std::nullopt : std::optional<std::int64_t>(newest.getInt64());
        });
    }

    tl::expected<int, StorageFault> offer_again(const std::string& epoch) override {
        return guarded([&] {
            SQLite::Transaction transaction(database_, SQLite::TransactionBehavior::IMMEDIATE);
            const int count = database_.exec(
                "UPDATE submission SET state = 'waiting', attempts = 0, mark = 0 WHERE state = 'delivered'");
            write_named(epoch_name, epoch);
            transaction.commit();
            return count;
        });
    }

    tl::expected<int, StorageFault> erase_through(std::int64_t mark) override {
        return guarded([&] {
            SQLite::Statement remove(
                database_, "DELETE FROM submission WHERE state = 'delivered' AND mark BETWEEN 1 AND ?");
            remove.bind(1, mark);
            const int count = remove.exec();
            wipe_log(count);
            return count;
        });
    }

    tl::expected<int, StorageFault> erase(const std::vector<std::string>& ids) override {
        return guarded([&] {
            SQLite::Transaction transaction(database_, SQLite::TransactionBehavior::IMMEDIATE);
            SQLite::Statement remove(database_, "DELETE FROM submission WHERE id = ? AND state = 'delivered'");
            int count = 0;
            for (const std::string& id : ids) {
                remove.bind(1, id);
                count += remove.exec();
                remove.reset();
            }
            transaction.commit();
            wipe_log(count);
            return count;
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
        return guarded([&] { write_named(name, value); });
    }

    // Page cache, scratch page and look-aside memory go with a connection, and in no other way all of them.
    // The next one is there before this one goes, so that nothing is lost when there is none to be had.
    tl::expected<void, StorageFault> forget() override {
        return guarded([&] { database_ = connect(database_.getFilename()); });
    }

private:
    void write_named(const std::string& name, const std::string& value) {
        SQLite::Statement upsert(database_,
                                 "INSERT INTO named_value (name, value) VALUES (?1, ?2)"
                                 " ON CONFLICT (name) DO UPDATE SET value = ?2");
        upsert.bind(1, name);
        upsert.bind(2, value);
        upsert.exec();
    }

    // Pages of what was deleted are overwritten; the log that still holds them is emptied and cut off.
    void wipe_log(int deleted) {
        if (deleted > 0) {
            database_.exec("PRAGMA wal_checkpoint(TRUNCATE)");
        }
    }

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
        insert_row(database_, {submission});
        transaction.commit();
        return submission;
    }

    std::optional<content::Submission> find(const std::string& id) {
        SQLite::Statement query(database_, select_rows("WHERE id = ?"));
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

    using Bind = std::function<void(SQLite::Statement&)>;
    tl::expected<void, StorageFault> change(const std::string& id, const char* sql, const Bind& bind = {},
                                            const std::optional<StorageFault>& nothing_changed = {}) {
        const auto changed = guarded([&] {
            SQLite::Statement update(database_, sql);
            update.bind(1, id);
            if (bind) {
                bind(update);
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
