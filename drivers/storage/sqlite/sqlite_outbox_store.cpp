#include "drivers/storage/sqlite/sqlite_outbox_store.h"

#include <cstdlib>
#include <optional>
#include <utility>

#include "content/wire/outcome_number.h"
#include "drivers/storage/sqlite/named_values.h"
#include "drivers/storage/sqlite/numbers.h"
#include "drivers/storage/sqlite/outbox_file.h"
#include "drivers/storage/sqlite/row_changes.h"
#include "drivers/storage/sqlite/rows.h"

namespace qiming::drivers {
namespace {

std::optional<std::string> number_of(const std::string& device, std::int64_t sequence) {
    return content::make_outcome_number(std::atoi(device.c_str()), sequence);
}

class SqliteOutboxStore final : public OutboxStore {
public:
    // Throws SQLite::Exception.
    SqliteOutboxStore(OpenedOutbox opened, int kiosk_code, NumberSource source)
        : database_(std::move(opened.database)),
          numbers_(database_, kiosk_code, std::move(source.random), std::move(source.high_water)),
          last_of_before_(
              database_.execAndGet("SELECT COALESCE(MAX(position), 0) FROM submission").getInt64()) {
        const int damaged = opened.may_mend ? set_damaged_apart(database_) : 0;
        if (opened.was_damaged || damaged > 0) {
            noticed_.emplace_back("outbox_damaged");
        }
        if (numbers_.went_back()) {
            noticed_.emplace_back("outbox_went_back");
        }
        if (opened.may_mend) {
            database_ = connect(database_.getFilename());  // every row passed its cache
        }
    }

    tl::expected<content::Submission, StorageFault> add(content::Submission submission) override {
        auto added = guarded([&] { return add_in_transaction(std::move(submission)); });
        if (!added) {
            return tl::unexpected(added.error());
        }
        if (!*added) {
            return tl::unexpected(StorageFault{"no outcome number is left for terminal " + numbers_.device(),
                                               "give this terminal a new code"});
        }
        // Whether that file can be written or not, the row is here.
        static_cast<void>(numbers_.note_given((*added)->sequence));
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
        return guarded([&] { return find_row(id); });
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

    Changed mark_attempt(const std::string& id) override { return count_attempt(database_, id); }
    Changed mark_delivered(const std::string& id, const Delivery& delivery) override {
        return set_delivered(database_, id, delivery);
    }
    Changed note(const std::string& id, const std::string& reason) override {
        return set_reason(database_, id, reason);
    }
    Changed mark_told(const std::string& id) override { return set_told(database_, id); }
    Changed requeue(const std::string& id) override { return set_waiting(database_, id); }
    Changed park(const std::string& id, const std::string& reason) override {
        return set_parked(database_, id, reason);
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
            write_named(database_, epoch_name, epoch);
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

    Changed mark_heard(const std::string& id, Heard heard) override { return set_heard(database_, id, heard); }
    tl::expected<int, StorageFault> untold() override {
        return guarded([&] {
            SQLite::Statement query(database_,
                                    "SELECT COUNT(*) FROM submission WHERE heard = 'no' AND position <= ?");
            query.bind(1, last_of_before_);
            query.executeStep();
            return query.getColumn(0).getInt();
        });
    }
    tl::expected<void, StorageFault> settle_untold() override {
        return guarded([&] {
            SQLite::Statement update(
                database_, "UPDATE submission SET heard = 'later' WHERE heard = 'no' AND position <= ?");
            update.bind(1, last_of_before_);
            update.exec();
        });
    }
    std::vector<std::string> noticed() override { return noticed_; }
    tl::expected<void, StorageFault> rest() override {
        return guarded([&] {
            if (const int changes = database_.getTotalChanges(); changes != folded_) {
                database_.exec("PRAGMA wal_checkpoint(TRUNCATE)");
                folded_ = changes;
            }
        });
    }

    tl::expected<content::Hello, StorageFault> hello() override {
        return guarded([&] { return numbers_.hello(); });
    }
    tl::expected<void, StorageFault> welcome(const content::Welcome& welcome) override {
        return guarded([&] { numbers_.welcome(welcome); });
    }
    tl::expected<bool, StorageFault> wants_numbers() override {
        return guarded([&] { return numbers_.wants_more(); });
    }
    tl::expected<content::Submission, StorageFault> renumber(const std::string& id) override {
        return guarded([&]() -> std::optional<content::Submission> {
                   SQLite::Transaction transaction(database_, SQLite::TransactionBehavior::IMMEDIATE);
                   auto row = find_row(id);
                   if (!row || row->state != RowState::Waiting) {
                       return std::nullopt;
                   }
                   row->submission.earlier.push_back(row->submission.number);
                   row->submission.sequence = numbers_.next_own();
                   // Also of a terminal that has had another code since.
                   row->submission.number = number_of(row->submission.device, row->submission.sequence).value();
                   replace_numbers(database_, row->submission);
                   transaction.commit();
                   return row->submission;
               })
            .and_then([&](auto given) -> tl::expected<content::Submission, StorageFault> {
                if (!given) {
                    return tl::unexpected(
                        StorageFault{"the row " + id + " does not wait", "leave it as it is"});
                }
                return std::move(*given);
            });
    }

    tl::expected<std::string, StorageFault> read_value(const std::string& name) override {
        return guarded([&] { return read_named(database_, name); });
    }

    tl::expected<void, StorageFault> write_value(const std::string& name, const std::string& value) override {
        return guarded([&] { write_named(database_, name, value); });
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
        return guarded([&] {
            database_ = connect(database_.getFilename());
            folded_ = 0;
        });
    }

private:
    // Pages of what was deleted are overwritten; the log that still holds them is emptied and cut off.
    void wipe_log(int deleted) {
        if (deleted > 0) {
            database_.exec("PRAGMA wal_checkpoint(TRUNCATE)");
        }
    }

    std::optional<content::Submission> add_in_transaction(content::Submission submission) {
        SQLite::Transaction transaction(database_, SQLite::TransactionBehavior::IMMEDIATE);
        if (auto held = find_row(submission.id)) {
            return std::move(held->submission);
        }
        const auto sequence = numbers_.next();
        const auto number = sequence ? number_of(numbers_.device(), *sequence) : std::optional<std::string>();
        if (!number) {
            return std::nullopt;
        }
        submission.sequence = *sequence;
        submission.number = *number;
        submission.device = numbers_.device();
        insert_row(database_, {submission});
        transaction.commit();
        return submission;
    }

    std::optional<OutboxRow> find_row(const std::string& id) {
        SQLite::Statement query(database_, select_rows("WHERE id = ?"));
        query.bind(1, id);
        return query.executeStep() ? std::optional(read_row(query)) : std::nullopt;
    }

    SQLite::Database database_;
    Numbers numbers_;              // of `database_`
    std::int64_t last_of_before_;  // position
    std::vector<std::string> noticed_;
    int folded_ = 0;  // changes that are in the file itself
};

}  // namespace

tl::expected<std::unique_ptr<OutboxStore>, StorageFault> open_sqlite_outbox(const std::string& path,
                                                                            int kiosk_code,
                                                                            NumberSource source) {
    auto opened = open_outbox_file(path, source.random ? OnDamage::SetAside : OnDamage::Refuse);
    if (!opened) {
        return tl::unexpected(opened.error());
    }
    return guarded([&]() -> std::unique_ptr<OutboxStore> {
        return std::make_unique<SqliteOutboxStore>(std::move(*opened), kiosk_code, std::move(source));
    });
}

}  // namespace qiming::drivers
