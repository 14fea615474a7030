// Which terminal may give which numbers, and who has greeted.
#include "central/core/numbers.h"
#include "central/store/database.h"
#include "central/store/database_session.h"
#include "content/wire/outcome_number.h"

namespace qiming::central {

using soci::into;
using soci::use;

namespace {

// Short sequences alone: those that carry chance belong to nobody's range.
std::int64_t highest_between(soci::session& sql, const std::string& region, const std::string& device,
                             const content::Grant& range) {
    long long highest = 0;
    const long long first = range.first;
    const long long last = range.last;
    sql << "SELECT COALESCE(MAX(sequence), 0) FROM ledger WHERE region = :r AND device = :d"
           " AND sequence BETWEEN :f AND :l",
        use(region), use(device), use(first), use(last), into(highest);
    return highest;
}

std::string last_life_of(soci::session& sql, const std::string& region, const std::string& device,
                         const std::string& installation) {
    std::string life;
    sql << "SELECT life FROM contact WHERE region = :r AND device = :d AND installation = :i"
           " ORDER BY turn DESC LIMIT 1",
        use(region), use(device), use(installation), into(life);
    return sql.got_data() ? life : std::string();
}

}  // namespace

KnownCode Database::known_code(const content::Hello& hello) {
    soci::session& sql = session_->sql;
    KnownCode known;
    std::string installation;
    long long first = 0;
    long long last = 0;
    soci::statement query =
        (sql.prepare << "SELECT installation, first_sequence, last_sequence FROM number_grant"
                        " WHERE region = :r AND device = :d ORDER BY first_sequence",
         into(installation), into(first), into(last), use(region_), use(hello.device));
    query.execute();
    while (query.fetch()) {
        known.grants.push_back({installation, {first, last}});
    }
    known.last_life = last_life_of(sql, region_, hello.device, hello.installation);
    known.after_restore = all_epochs().back().number > 1;
    known.highest = highest_between(sql, region_, hello.device, {0, content::last_sequence});
    return known;
}

void Database::note_contact(const content::Hello& hello, const content::Welcome& welcome,
                            const std::string& at) {
    soci::session& sql = session_->sql;
    long long turn = 0;
    sql << "SELECT COALESCE(MAX(turn), 0) + 1 FROM contact WHERE region = :r AND device = :d", use(region_),
        use(hello.device), into(turn);
    const std::string acquaintance(content::name_of(welcome.acquaintance));
    sql << "INSERT INTO contact (region, device, turn, installation, life, acquaintance, hall, greeted_at)"
           " VALUES (:r, :d, :u, :i, :l, :a, :h, :t)",
        use(region_), use(hello.device), use(turn), use(welcome.installation), use(hello.life),
        use(acquaintance), use(hello.hall), use(at);
}

tl::expected<content::Welcome, ShellFault> Database::welcome(const content::Hello& hello,
                                                             const std::string& at) {
    return guarded([&] {
        soci::session& sql = session_->sql;
        soci::transaction transaction(sql);
        content::Hello named = hello;
        // A terminal that did not hear that it is forked says the same once more.
        if (!last_life_of(sql, region_, hello.device, hello.life).empty()) {
            named.installation = hello.life;
        }
        Welcomed welcomed = central::welcome(named, known_code(named));
        welcomed.welcome.floor = highest_between(sql, region_, hello.device, welcomed.welcome.grant);
        if (welcomed.is_new) {
            const long long first = welcomed.is_new->first;
            const long long last = welcomed.is_new->last;
            sql << "INSERT INTO number_grant (region, device, first_sequence, last_sequence, installation,"
                   " granted_at) VALUES (:r, :d, :f, :l, :i, :t)",
                use(region_), use(hello.device), use(first), use(last), use(welcomed.welcome.installation),
                use(at);
        }
        note_contact(named, welcomed.welcome, at);
        transaction.commit();
        return welcomed.welcome;
    });
}

tl::expected<std::vector<HeldInstallation>, ShellFault> Database::installations() {
    return guarded(
        [&] {
            std::vector<HeldInstallation> all;
            HeldInstallation each;
            soci::statement query =
                (session_->sql.prepare
                     << "SELECT f.device, f.hall, f.installation, f.greeted_at, l.greeted_at, f.acquaintance"
                        " FROM (SELECT device, installation, MIN(turn) AS first_turn, MAX(turn) AS last_turn"
                        " FROM contact WHERE region = :r GROUP BY device, installation) g"
                        " JOIN contact f ON f.region = :r2 AND f.device = g.device AND f.turn = g.first_turn"
                        " JOIN contact l ON l.region = :r3 AND l.device = g.device AND l.turn = g.last_turn"
                        " ORDER BY f.device, f.turn",
                 into(each.device), into(each.hall), into(each.installation), into(each.first_at),
                 into(each.last_at), into(each.acquaintance), use(region_), use(region_), use(region_));
            query.execute();
            while (query.fetch()) {
                all.push_back(each);
            }
            return all;
        });
}

}  // namespace qiming::central
