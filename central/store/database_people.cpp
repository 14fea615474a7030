// What staff see of submissions and erase of them, who looked, and who has a place when.
#include <fmt/format.h>

#include <stdexcept>

#include "central/core/hours.h"
#include "central/keys/digest.h"
#include "central/store/database.h"
#include "central/store/database_session.h"

namespace qiming::central {

using soci::into;
using soci::use;

namespace {

constexpr const char* all_held =
    "SELECT s.received_at, s.document, r.document FROM submission s JOIN receipt r"
    " ON r.region = s.region AND r.submission = s.id WHERE s.region = :region";

content::Submission read_document(const std::string& document) {
    return content::read_submission(document, "database").value();
}

HeldSubmission held_submission(const Triple& row) {
    return {row.first, read_document(row.second), content::read_receipt(row.third).value()};
}

}  // namespace

tl::expected<bool, ShellFault> Database::holds_submissions() {
    return guarded([&] {
        long long rows = 0;
        session_->sql << "SELECT COUNT(*) FROM ledger WHERE region = :r", use(region_), into(rows);
        return rows > 0;
    });
}

tl::expected<std::vector<HeldSubmission>, ShellFault> Database::submissions() {
    return guarded([&] {
        std::vector<HeldSubmission> held;
        for (const Triple& row :
             triples(session_->sql, std::string(all_held) + " ORDER BY s.received_at, s.device, s.sequence",
                     region_)) {
            held.push_back(held_submission(row));
        }
        return held;
    });
}

tl::expected<std::optional<HeldSubmission>, ShellFault> Database::submission(const std::string& number) {
    return guarded([&]() -> std::optional<HeldSubmission> {
        Triple row;
        session_->sql << std::string(all_held) + " AND s.number = :n", use(region_), use(number),
            into(row.first), into(row.second), into(row.third);
        return session_->sql.got_data() ? std::optional(held_submission(row)) : std::nullopt;
    });
}

bool Database::is_erased(const std::string& id) {
    long long found = 0;
    session_->sql << "SELECT COUNT(*) FROM erased WHERE region = :r AND id = :i", use(region_), use(id),
        into(found);
    return found != 0;
}

std::vector<std::string> Database::people_at(const std::vector<std::string>& slots) {
    std::vector<std::string> people;
    for (const std::string& slot : slots) {
        std::string document;
        soci::statement query =
            (session_->sql.prepare
                 << "SELECT s.document FROM booking b JOIN submission s ON s.region = b.region"
                    " AND s.id = b.submission WHERE b.region = :r AND b.slot = :s",
             into(document), use(region_), use(slot));
        query.execute();
        while (query.fetch()) {
            people.push_back(person_of(read_document(document)));
        }
    }
    return people;
}

// secure_delete writes zeros over what is deleted; what older pages and the log still hold goes here.
void Database::wipe_free_pages() {
    session_->sql << "VACUUM";
    long long busy = 0;
    session_->sql << "PRAGMA wal_checkpoint(TRUNCATE)", into(busy);
    if (busy != 0) {
        throw std::runtime_error("it is erased, but another program still reads: run the command again");
    }
}

tl::expected<Erased, ShellFault> Database::erase(const std::string& number, const std::string& at,
                                                 const std::string& by) {
    return guarded([&] {
        soci::session& sql = session_->sql;
        {
            soci::transaction transaction(sql);
            std::string id;
            std::string document;
            sql << "SELECT id, document FROM submission WHERE region = :r AND number = :n", use(region_),
                use(number), into(id), into(document);
            if (!sql.got_data()) {
                long long before = 0;
                sql << "SELECT COUNT(*) FROM erased WHERE region = :r AND number = :n", use(region_),
                    use(number), into(before);
                if (before == 0) {
                    return Erased::Unknown;
                }
                transaction.rollback();
                wipe_free_pages();
                return Erased::Before;
            }
            const std::string kind = read_document(document).kind;
            sql << "INSERT INTO erased (region, id, number, kind, erased_at, erased_by)"
                   " VALUES (:r, :i, :n, :k, :t, :b)",
                use(region_), use(id), use(number), use(kind), use(at), use(by);
            for (const char* const what : {"DELETE FROM booking WHERE region = :r AND submission = :i",
                                           "DELETE FROM receipt WHERE region = :r AND submission = :i",
                                           "DELETE FROM submission WHERE region = :r AND id = :i",
                                           "DELETE FROM stuck WHERE region = :r AND id = :i"}) {
                sql << what, use(region_), use(id);
            }
            transaction.commit();
        }
        wipe_free_pages();
        return Erased::Now;
    });
}

tl::expected<void, ShellFault> Database::note_erased(const std::string& id, const std::string& number,
                                                     const std::string& at, const std::string& by) {
    return guarded([&] {
        session_->sql << "INSERT INTO erased (region, id, number, kind, erased_at, erased_by)"
                         " VALUES (:r, :i, :n, '', :t, :b) ON CONFLICT DO NOTHING",
            use(region_), use(id), use(number), use(at), use(by);
    });
}

tl::expected<std::vector<Erasure>, ShellFault> Database::erasures() {
    return guarded([&] {
        std::vector<Erasure> all;
        Erasure one;
        soci::statement rows = (session_->sql.prepare << "SELECT id, number, erased_at, erased_by FROM erased"
                                                         " WHERE region = :r ORDER BY erased_at, id",
                                use(region_), into(one.id), into(one.number), into(one.at), into(one.by));
        rows.execute();
        while (rows.fetch()) {
            all.push_back(one);
        }
        return all;
    });
}

tl::expected<void, ShellFault> Database::note_look(const Look& look) {
    return guarded([&] {
        long long before = 0;
        session_->sql << "SELECT COUNT(*) FROM look WHERE region = :r", use(region_), into(before);
        // In the order of the looks, also of those within one second; never twice.
        const std::string id = fmt::format("{:012}-{}", before, random_id());
        session_->sql << "INSERT INTO look (region, id, looked_at, looked_by, deed, numbers)"
                         " VALUES (:r, :i, :t, :b, :d, :n)",
            use(region_), use(id), use(look.at), use(look.by), use(look.deed), use(look.numbers);
    });
}

tl::expected<std::vector<Look>, ShellFault> Database::looks() {
    return guarded([&] {
        std::vector<Look> looks;
        Look look;
        soci::statement query =
            (session_->sql.prepare << "SELECT looked_at, looked_by, deed, numbers FROM look WHERE region = :r"
                                      " ORDER BY looked_at, id",
             into(look.at), into(look.by), into(look.deed), into(look.numbers), use(region_));
        query.execute();
        while (query.fetch()) {
            looks.push_back(look);
        }
        return looks;
    });
}

}  // namespace qiming::central
