// Calls for staff and reports of terminals.
#include "central/store/database.h"
#include "central/store/database_session.h"

namespace qiming::central {

using soci::into;
using soci::use;

namespace {

HeldCall held_call(const Triple& row) {
    HeldCall held{row.first, row.third, content::read_call(row.second).value()};
    held.call.acknowledged = !held.answered_at.empty();
    return held;
}

constexpr const char* all_calls =
    "SELECT c.received_at, c.document, a.answered_at FROM staff_call c"
    " LEFT JOIN call_answer a ON a.region = c.region AND a.call = c.id WHERE c.region = :region";

}  // namespace

tl::expected<bool, ShellFault> Database::add_call(const content::StaffCall& call,
                                                  const std::string& received_at) {
    return guarded([&] {
        const std::string document = content::write_call(call);
        soci::statement insert =
            (session_->sql.prepare << "INSERT INTO staff_call (region, id, received_at, document)"
                                      " VALUES (:r, :i, :t, :o) ON CONFLICT DO NOTHING",
             use(region_), use(call.id), use(received_at), use(document));
        insert.execute(true);
        return insert.get_affected_rows() == 1;
    });
}

tl::expected<std::optional<HeldCall>, ShellFault> Database::call(const std::string& id) {
    return guarded([&]() -> std::optional<HeldCall> {
        Triple row;
        soci::indicator answered = soci::i_ok;
        session_->sql << std::string(all_calls) + " AND c.id = :id", use(region_), use(id), into(row.first),
            into(row.second), into(row.third, answered);
        if (!session_->sql.got_data()) {
            return std::nullopt;
        }
        return held_call(row);
    });
}

tl::expected<std::vector<HeldCall>, ShellFault> Database::calls() {
    return guarded([&] {
        std::vector<HeldCall> held;
        for (const Triple& row :
             triples(session_->sql, std::string(all_calls) + " ORDER BY c.received_at, c.id", region_)) {
            held.push_back(held_call(row));
        }
        return held;
    });
}

tl::expected<bool, ShellFault> Database::answer_call(const std::string& id, const std::string& answered_at) {
    const auto held = call(id);
    if (!held) {
        return tl::unexpected(held.error());
    }
    if (!*held) {
        return false;
    }
    return guarded([&] {
        session_->sql << "INSERT INTO call_answer (region, call, answered_at) VALUES (:r, :i, :t)"
                         " ON CONFLICT DO NOTHING",
            use(region_), use(id), use(answered_at);
        return true;
    });
}

tl::expected<void, ShellFault> Database::add_report(const content::Report& report,
                                                    const std::string& received_at) {
    return guarded([&] {
        const std::string document = content::write_report(report);
        session_->sql
            << "INSERT INTO terminal_report (region, id, received_at, document) VALUES (:r, :i, :t, :o)"
               " ON CONFLICT DO NOTHING",
            use(region_), use(report.id), use(received_at), use(document);
    });
}

tl::expected<std::vector<HeldReport>, ShellFault> Database::reports() {
    return guarded([&] {
        std::vector<HeldReport> held;
        for (const Triple& row : triples(session_->sql,
                                         "SELECT received_at, document, id FROM terminal_report"
                                         " WHERE region = :region ORDER BY received_at, id",
                                         region_)) {
            held.push_back({row.first, row.second});
        }
        return held;
    });
}

tl::expected<bool, ShellFault> Database::has_calls() {
    return guarded([&] {
        long long rows = 0;
        session_->sql << "SELECT (SELECT COUNT(*) FROM staff_call WHERE region = :r) +"
                         " (SELECT COUNT(*) FROM terminal_report WHERE region = :r2)",
            use(region_), use(region_), into(rows);
        return rows > 0;
    });
}

tl::expected<void, ShellFault> Database::drop_calls() {
    return guarded([&] {
        soci::transaction transaction(session_->sql);
        for (const char* const table : {"call_answer", "staff_call", "terminal_report"}) {
            session_->sql << std::string("DELETE FROM ") + table + " WHERE region = :r", use(region_);
        }
        transaction.commit();
    });
}

}  // namespace qiming::central
