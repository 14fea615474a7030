// What terminals could not deliver.
#include "central/store/database.h"
#include "central/store/database_session.h"

namespace qiming::central {

using soci::use;

tl::expected<void, ShellFault> Database::add_stuck(const std::vector<content::Stuck>& stuck,
                                                   const std::string& received_at) {
    return guarded([&] {
        soci::transaction transaction(session_->sql);
        for (const content::Stuck& each : stuck) {
            const std::string document = content::write_one_stuck(each);
            const long long parked = each.is_parked ? 1 : 0;
            session_->sql << "INSERT INTO stuck (region, id, parked, received_at, document)"
                             " VALUES (:r, :i, :p, :t, :o) ON CONFLICT DO NOTHING",
                use(region_), use(each.id), use(parked), use(received_at), use(document);
        }
        transaction.commit();
    });
}

tl::expected<std::vector<HeldStuck>, ShellFault> Database::stuck() {
    return guarded([&] {
        std::vector<HeldStuck> held;
        // Of one that was told waiting and parked later, the later.
        for (const Triple& row :
             triples(session_->sql,
                     "SELECT k.received_at, k.document, k.id FROM stuck k WHERE k.region = :region"
                     " AND NOT EXISTS (SELECT 1 FROM submission s WHERE s.region = k.region AND s.id = k.id)"
                     " AND NOT EXISTS (SELECT 1 FROM erased e WHERE e.region = k.region AND e.id = k.id)"
                     " AND (k.parked = 1 OR NOT EXISTS (SELECT 1 FROM stuck o WHERE o.region = k.region"
                     " AND o.id = k.id AND o.parked = 1)) ORDER BY k.received_at, k.id",
                     region_)) {
            held.push_back({row.first, content::read_one_stuck(row.second, "database").value()});
        }
        return held;
    });
}

}  // namespace qiming::central
