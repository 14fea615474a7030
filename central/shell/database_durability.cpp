// Copies of the whole database, and which submissions are in them.
#include <fmt/format.h>

#include <stdexcept>

#include "central/shell/database_session.h"
#include "central/shell/digest.h"

namespace qiming::central {

using soci::into;
using soci::use;

namespace {

void check_file(soci::session& sql) {
    std::string sound;
    sql << "PRAGMA integrity_check(1)", into(sound);
    if (sound != "ok") {
        throw std::runtime_error("the file is damaged: " + sound);
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
           " JOIN ledger l ON l.region = s.region AND l.submission = s.id WHERE s.region = :r",
        use(region), into(receipts);
    if (receipts != static_cast<long long>(submissions)) {
        throw std::runtime_error("receipts or lines of the ledger are missing");
    }
}

}  // namespace

tl::expected<void, ShellFault> Database::copy_to(const std::string& path) {
    return guarded([&] { session_->sql << "VACUUM INTO :path", use(path); });
}

tl::expected<std::vector<std::string>, ShellFault> Database::rehearse() {
    return guarded([&] {
        check_file(session_->sql);
        std::vector<std::string> ids;
        for (const Triple& row :
             triples(session_->sql, "SELECT id, digest, document FROM submission WHERE region = :r", region_)) {
            check_row(row.first, row.second, row.third);
            ids.push_back(row.first);
        }
        check_counts(session_->sql, region_, ids.size());
        return ids;
    });
}

tl::expected<void, ShellFault> Database::mark_durable(const std::vector<std::string>& ids) {
    return guarded([&] {
        soci::transaction transaction(session_->sql);
        std::string id;
        soci::statement insert = (session_->sql.prepare << "INSERT INTO durable (region, submission)"
                                                           " VALUES (:r, :i) ON CONFLICT DO NOTHING",
                                  use(region_), use(id));
        for (const std::string& each : ids) {
            id = each;
            insert.execute(true);
        }
        transaction.commit();
    });
}

tl::expected<std::vector<std::string>, ShellFault> Database::durable_among(
    const std::vector<std::string>& ids) {
    return guarded([&] {
        std::vector<std::string> durable;
        for (const std::string& id : ids) {
            long long found = 0;
            session_->sql << "SELECT COUNT(*) FROM durable WHERE region = :r AND submission = :i", use(region_),
                use(id), into(found);
            if (found == 1) {
                durable.push_back(id);
            }
        }
        return durable;
    });
}

}  // namespace qiming::central
