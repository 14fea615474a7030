// Copies of the whole database, the epochs that restores begin, and what all copies hold.
#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "central/keys/digest.h"
#include "central/store/copy_marks.h"
#include "central/store/database.h"
#include "central/store/database_session.h"
#include "content/wire/outcome_number.h"

namespace qiming::central {

using soci::into;
using soci::use;

namespace {

constexpr std::size_t tag_digits = 8;

void check_file(soci::session& sql, const char* how) {
    std::string sound;
    sql << fmt::format("PRAGMA {}(1)", how), into(sound);
    std::replace(sound.begin(), sound.end(), '\n', ' ');
    if (sound != "ok") {
        throw DamagedFile("the file is damaged: " + sound);
    }
}

void check_row(const std::string& id, const std::string& digest, const std::string& document) {
    const auto submission = content::read_submission(document, "database");
    if (!submission || submission->id != id || sha256_hex(identity_of(*submission)) != digest) {
        throw std::runtime_error(fmt::format("submission {} is not what was received", id));
    }
}

void check_counts(soci::session& sql, const std::string& region, std::size_t submissions) {
    long long receipts = 0;
    sql << "SELECT COUNT(*) FROM submission s JOIN receipt r ON r.region = s.region AND r.submission = s.id"
           " JOIN ledger l ON l.region = s.region AND l.submission = s.id"
           " JOIN arrival a ON a.region = s.region AND a.submission = s.id WHERE s.region = :r",
        use(region), into(receipts);
    if (receipts != static_cast<long long>(submissions)) {
        throw std::runtime_error("receipts, marks or lines of the ledger are missing");
    }
}

long long newest_mark(soci::session& sql, const std::string& region) {
    long long mark = 0;
    sql << "SELECT COALESCE(MAX(mark), 0) FROM arrival WHERE region = :r", use(region), into(mark);
    return mark;
}

std::size_t count_erased(soci::session& sql, const std::string& region) {
    long long count = 0;
    sql << "SELECT COUNT(*) FROM erased WHERE region = :r", use(region), into(count);
    return static_cast<std::size_t>(count);
}

// What was granted after the copy was taken is not in it: nobody else is granted what that can have been.
void reserve_numbers(soci::session& sql, const std::string& region, const std::string& at) {
    const long long most = skipped_after_restore;
    const long long last = content::last_sequence;
    sql << "INSERT INTO number_grant (region, device, first_sequence, last_sequence, installation, granted_at)"
           " SELECT region, device, MAX(last_sequence) + 1, MIN(MAX(last_sequence) + :m, :l), 'restored', :t"
           " FROM number_grant WHERE region = :r GROUP BY region, device HAVING MAX(last_sequence) < :e",
        use(most), use(last), use(at), use(region), use(last);
}

}  // namespace

tl::expected<void, ShellFault> Database::copy_to(const std::string& path) {
    return guarded([&] { session_->sql << "VACUUM INTO :path", use(path); });
}

tl::expected<void, ShellFault> Database::mark_as_copy(bool is_copy) {
    return guarded([&] {
        session_->sql << fmt::format("PRAGMA application_id = {}",
                                     is_copy ? application_id_of_copies : application_id_of_centres);
        long long busy = 0;  // the header is read from the file itself
        session_->sql << "PRAGMA wal_checkpoint(TRUNCATE)", into(busy);
    });
}

tl::expected<void, ShellFault> Database::fold() {
    return guarded([&] {
        std::string mode;
        session_->sql << "PRAGMA journal_mode = DELETE", into(mode);
        if (mode != "delete") {
            throw std::runtime_error("the log cannot be folded into the file");
        }
    });
}

tl::expected<void, ShellFault> Database::check_pages() {
    return guarded([&] { check_file(session_->sql, "quick_check"); });
}

tl::expected<Rehearsed, ShellFault> Database::rehearse() {
    return guarded([&] {
        check_file(session_->sql, "integrity_check");
        Rehearsed rehearsed;
        for (const Triple& row :
             triples(session_->sql, "SELECT id, digest, document FROM submission WHERE region = :r", region_)) {
            check_row(row.first, row.second, row.third);
            ++rehearsed.submissions;
        }
        check_counts(session_->sql, region_, rehearsed.submissions);
        rehearsed.erased = count_erased(session_->sql, region_);
        rehearsed.newest = newest_mark(session_->sql, region_);
        rehearsed.epochs = all_epochs();
        return rehearsed;
    });
}

std::int64_t Database::insert_arrival(const std::string& id) {
    const long long mark = newest_mark(session_->sql, region_) + 1;
    session_->sql << "INSERT INTO arrival (region, mark, submission) VALUES (:r, :m, :i)", use(region_),
        use(mark), use(id);
    return mark;
}

std::int64_t Database::mark_of(const std::string& id) {
    long long mark = 0;
    session_->sql << "SELECT mark FROM arrival WHERE region = :r AND submission = :i", use(region_), use(id),
        into(mark);
    return session_->sql.got_data() ? mark : 0;
}

std::vector<Epoch> Database::all_epochs() {
    std::vector<Epoch> epochs;
    long long number = 0;
    long long from_mark = 0;
    std::string tag;
    soci::statement query =
        (session_->sql.prepare << "SELECT number, tag, from_mark FROM epoch WHERE region = :r ORDER BY number",
         into(number), into(tag), into(from_mark), use(region_));
    query.execute();
    while (query.fetch()) {
        epochs.push_back({number, tag, from_mark});
    }
    return epochs;
}

tl::expected<std::vector<Epoch>, ShellFault> Database::epochs() {
    return guarded([&] { return all_epochs(); });
}

std::string Database::other_region() {
    std::string other;
    session_->sql << "SELECT region FROM (SELECT region FROM epoch UNION SELECT region FROM submission)"
                     " WHERE NOT EXISTS (SELECT 1 FROM epoch WHERE region = :r)"
                     " AND NOT EXISTS (SELECT 1 FROM submission WHERE region = :r2) LIMIT 1",
        use(region_), use(region_), into(other);
    return other;
}

// Another process may do so at the same time: the first one counts.
void Database::begin_first_epoch() {
    if (all_epochs().empty()) {
        const std::string tag = random_id().substr(0, tag_digits);
        session_->sql
            << "INSERT INTO epoch (region, number, tag, from_mark, begun_at) VALUES (:r, 1, :t, 0, '')"
               " ON CONFLICT DO NOTHING",
            use(region_), use(tag);
    }
}

tl::expected<Epoch, ShellFault> Database::begin_epoch(std::int64_t number, const std::string& at) {
    return guarded([&] {
        soci::transaction transaction(session_->sql);
        const long long next = std::max(number, all_epochs().back().number + 1);
        const std::string tag = random_id().substr(0, tag_digits);
        const long long from_mark = newest_mark(session_->sql, region_);
        session_->sql << "INSERT INTO epoch (region, number, tag, from_mark, begun_at)"
                         " VALUES (:r, :n, :t, :m, :a)",
            use(region_), use(next), use(tag), use(from_mark), use(at);
        reserve_numbers(session_->sql, region_, at);
        transaction.commit();
        return Epoch{next, tag, from_mark};
    });
}

tl::expected<void, ShellFault> Database::note_durable(std::int64_t mark) {
    return guarded([&] {
        const std::string epoch = name_of(all_epochs().back());
        const long long value = mark;
        session_->sql << "INSERT INTO durable_mark (region, epoch, mark) VALUES (:r, :e, :m)"
                         " ON CONFLICT DO NOTHING",
            use(region_), use(epoch), use(value);
    });
}

tl::expected<content::Durability, ShellFault> Database::durability(const std::string& device) {
    return guarded([&] {
        content::Durability durability;
        durability.newest = newest_mark(session_->sql, region_);
        const std::string epoch = name_of(all_epochs().back());
        long long mark = 0;
        session_->sql << "SELECT COALESCE(MAX(mark), 0) FROM durable_mark WHERE region = :r AND epoch = :e",
            use(region_), use(epoch), into(mark);
        durability.mark = mark;
        std::string id;
        const std::string numbers = device + "%";
        const int most = static_cast<int>(content::most_erased);
        soci::statement query = (session_->sql.prepare << "SELECT id FROM erased WHERE region = :r"
                                                          " AND number LIKE :n ORDER BY erased_at DESC, id"
                                                          " LIMIT :m",
                                 into(id), use(region_), use(numbers), use(most));
        query.execute();
        while (query.fetch()) {
            durability.erased.push_back(id);
        }
        return durability;
    });
}

}  // namespace qiming::central
