#include "central/store/database_session.h"

namespace qiming::central {

using soci::into;
using soci::use;

std::vector<Triple> triples(soci::session& sql, const std::string& query, const std::string& region) {
    std::vector<Triple> rows;
    Triple row;
    soci::indicator has_third = soci::i_ok;
    soci::statement statement =
        (sql.prepare << query, into(row.first), into(row.second), into(row.third, has_third), use(region));
    statement.execute();
    while (statement.fetch()) {
        if (has_third == soci::i_null) {
            row.third.clear();
        }
        rows.push_back(row);
    }
    return rows;
}

}  // namespace qiming::central
