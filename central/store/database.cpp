#include "central/store/database.h"

#include <fmt/format.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include <utility>

#include "central/store/database_session.h"
#include "central/store/schema.h"
#include "drivers/private_files/private_files.h"

namespace qiming::central {
namespace {

using soci::into;
using soci::use;

// What only SQLite needs; another database is set up by its own staff.
void set_up_sqlite(soci::session& sql) {
    std::string mode;
    sql << "PRAGMA journal_mode = WAL", into(mode);
    sql << "PRAGMA synchronous = FULL";
    sql << "PRAGMA secure_delete = ON";
}

// All of it or nothing.
void bring_up_to_date(soci::session& sql, int found_version) {
    if (found_version == schema_version) {
        return;
    }
    soci::transaction transaction(sql);
    for (const char* const table : schema) {
        sql << table;
    }
    if (found_version > 0 && found_version < 4) {
        sql << marks_for_version_3;
    }
    sql << fmt::format("PRAGMA user_version = {}", schema_version);
    transaction.commit();
}

bool insert_submission(soci::session& sql, const std::string& region, const content::Submission& submission,
                       const std::string& digest, const std::string& received_at) {
    const long long sequence = submission.sequence;
    const std::string document = content::write_submission(submission);
    soci::statement insert =
        (sql.prepare << "INSERT INTO submission (region, id, number, device, sequence, digest, received_at,"
                        " document) VALUES (:r, :i, :n, :d, :s, :h, :t, :o) ON CONFLICT DO NOTHING",
         use(region), use(submission.id), use(submission.number), use(submission.device), use(sequence),
         use(digest), use(received_at), use(document));
    insert.execute(true);
    return insert.get_affected_rows() == 1;
}

bool insert_ledger(soci::session& sql, const std::string& region, const content::Submission& submission) {
    const long long sequence = submission.sequence;
    soci::statement insert = (sql.prepare << "INSERT INTO ledger (region, device, sequence, submission)"
                                             " VALUES (:r, :d, :s, :i) ON CONFLICT DO NOTHING",
                              use(region), use(submission.device), use(sequence), use(submission.id));
    insert.execute(true);
    return insert.get_affected_rows() == 1;
}

// Takes the lowest place that is free. False: none is, or this submission has one already.
bool insert_booking(soci::session& sql, const std::string& region, const Accept& accepted) {
    long long place = 0;
    soci::statement insert = (sql.prepare << "INSERT INTO booking (region, slot, place, submission)"
                                             " VALUES (:r, :s, :p, :i) ON CONFLICT DO NOTHING",
                              use(region), use(accepted.receipt.slot), use(place), use(accepted.receipt.id));
    for (place = 1; place <= accepted.places; ++place) {
        insert.execute(true);
        if (insert.get_affected_rows() == 1) {
            return true;
        }
    }
    return false;
}

void insert_receipt(soci::session& sql, const std::string& region, const content::Receipt& receipt) {
    const std::string document = content::write_receipt(receipt);
    sql << "INSERT INTO receipt (region, submission, document) VALUES (:r, :i, :o)", use(region),
        use(receipt.id), use(document);
}

// The id that holds a number or a place in the ledger, or nothing.
std::optional<std::string> holder_of_number(soci::session& sql, const std::string& region,
                                            const std::string& number) {
    std::string id;
    sql << "SELECT id FROM submission WHERE region = :r AND number = :n", use(region), use(number), into(id);
    return sql.got_data() ? std::optional(id) : std::nullopt;
}

std::optional<std::string> holder_of_sequence(soci::session& sql, const std::string& region,
                                              const content::Submission& submission) {
    std::string id;
    const long long sequence = submission.sequence;
    sql << "SELECT submission FROM ledger WHERE region = :r AND device = :d AND sequence = :s", use(region),
        use(submission.device), use(sequence), into(id);
    return sql.got_data() ? std::optional(id) : std::nullopt;
}

}  // namespace

Database::Database(std::unique_ptr<DatabaseSession> session, std::string region)
    : session_(std::move(session)), region_(std::move(region)) {}
Database::~Database() = default;

tl::expected<std::unique_ptr<Database>, ShellFault> Database::open(const std::string& path,
                                                                   const std::string& region) {
    if (const auto trouble = drivers::make_private_file(path)) {
        return tl::unexpected(ShellFault{fmt::format("cannot open {}: {}", path, trouble.message()),
                                         "check the data folder and its permissions"});
    }
    try {
        auto session = std::make_unique<DatabaseSession>();
        session->sql.open(soci::sqlite3, fmt::format(R"(dbname="{}" timeout=10)", path));
        int version = 0;
        session->sql << "PRAGMA user_version", into(version);
        if (version > schema_version) {
            return tl::unexpected(ShellFault{path + " was written by a newer version of this program",
                                             "install the newer program again; nothing was changed"});
        }
        set_up_sqlite(session->sql);
        bring_up_to_date(session->sql, version);
        std::unique_ptr<Database> database(new Database(std::move(session), region));
        if (const std::string other = database->other_region(); !other.empty()) {
            return tl::unexpected(ShellFault{path + " is of the region " + other + ", not of " + region,
                                             "name the region with --region, or take another file",
                                             FaultKind::WrongInput});
        }
        database->begin_first_epoch();
        return database;
    } catch (const std::exception& error) {
        return tl::unexpected(with_remedy(fmt::format("cannot use {}: {}", path, plain_words(error)), error));
    }
}

Known Database::what_is_known(const content::Submission& submission) {
    soci::session& sql = session_->sql;
    Known known;
    std::string digest;
    std::string receipt;
    sql << "SELECT s.digest, r.document FROM submission s JOIN receipt r ON r.region = s.region"
           " AND r.submission = s.id WHERE s.region = :r AND s.id = :i",
        use(region_), use(submission.id), into(digest), into(receipt);
    if (sql.got_data()) {
        known.under_its_id = Held{digest, content::read_receipt(receipt).value()};
        known.under_its_id->receipt.mark = mark_of(submission.id);
    }
    known.number_has_another_id =
        holder_of_number(sql, region_, submission.number).value_or(submission.id) != submission.id;
    known.sequence_has_another_id =
        holder_of_sequence(sql, region_, submission).value_or(submission.id) != submission.id;
    return known;
}

tl::expected<Decision, ShellFault> Database::take_in(const content::Submission& submission,
                                                     const std::string& digest, const std::string& received_at,
                                                     const std::vector<std::string>& at_once,
                                                     const Decide& decide) {
    return guarded([&]() -> Decision {
        soci::session& sql = session_->sql;
        soci::transaction transaction(sql);  // undone unless committed
        // The write comes first: it takes the lock, so that what is read after it stays true.
        const bool is_new = insert_submission(sql, region_, submission, digest, received_at) &&
                            insert_ledger(sql, region_, submission);
        Known known = is_new ? Known{} : what_is_known(submission);
        known.is_erased = is_erased(submission.id);
        known.people_at_that_hour = people_at(at_once);
        Decision decision = decide(known, count_taken());
        auto* const accepted = std::get_if<Accept>(&decision);
        if (accepted == nullptr) {
            return decision;
        }
        if (!is_new) {
            throw std::runtime_error("a submission that is held already was accepted again");
        }
        if (accepted->places > 0 && !insert_booking(sql, region_, *accepted)) {
            throw std::runtime_error("the place was taken meanwhile");
        }
        insert_receipt(sql, region_, accepted->receipt);
        accepted->receipt.mark = insert_arrival(submission.id);
        transaction.commit();
        return decision;
    });
}

TakenPlaces Database::count_taken() {
    TakenPlaces taken;
    std::string slot;
    long long count = 0;
    soci::statement query =
        (session_->sql.prepare << "SELECT slot, COUNT(*) FROM booking WHERE region = :r GROUP BY slot",
         into(slot), into(count), use(region_));
    query.execute();
    while (query.fetch()) {
        taken[slot] = static_cast<int>(count);
    }
    return taken;
}

tl::expected<TakenPlaces, ShellFault> Database::taken_places() {
    return guarded([&] { return count_taken(); });
}

}  // namespace qiming::central
