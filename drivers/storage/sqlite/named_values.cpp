#include "drivers/storage/sqlite/named_values.h"

namespace qiming::drivers {

std::string read_named(SQLite::Database& database, const std::string& name) {
    SQLite::Statement query(database, "SELECT value FROM named_value WHERE name = ?");
    query.bind(1, name);
    return query.executeStep() ? query.getColumn(0).getString() : std::string{};
}

void write_named(SQLite::Database& database, const std::string& name, const std::string& value) {
    SQLite::Statement upsert(database,
                             "INSERT INTO named_value (name, value) VALUES (?1, ?2)"
                             " ON CONFLICT (name) DO UPDATE SET value = ?2");
    upsert.bind(1, name);
    upsert.bind(2, value);
    upsert.exec();
}

}  // namespace qiming::drivers
