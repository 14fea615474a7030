#include "drivers/storage/sqlite/row_changes.h"

#include <functional>
#include <optional>

#include "drivers/storage/sqlite/outbox_file.h"

namespace qiming::drivers {
namespace {

using Bind = std::function<void(SQLite::Statement&)>;

// `sql` takes the id as ?1; `bind` adds the rest.
Changed change(SQLite::Database& database, const std::string& id, const char* sql, const Bind& bind = {},
               const std::optional<StorageFault>& nothing_changed = {}) {
    const auto changed = guarded([&] {
        SQLite::Statement update(database, sql);
        update.bind(1, id);
        if (bind) {
            bind(update);
        }
        return update.exec();
    });
    if (!changed) {
        return tl::unexpected(changed.error());
    }
    if (*changed != 1) {
        return tl::unexpected(
            nothing_changed.value_or(StorageFault{"there is no row " + id + " in the outbox", "add it first"}));
    }
    return {};
}

}  // namespace

Changed count_attempt(SQLite::Database& database, const std::string& id) {
    return change(database, id, "UPDATE submission SET attempts = attempts + 1 WHERE id = ?1");
}

Changed set_delivered(SQLite::Database& database, const std::string& id, const Delivery& delivery) {
    return change(database, id,
                  "UPDATE submission SET state = 'delivered', reason = '', answered = ?2, mark = ?3"
                  " WHERE id = ?1",
                  [&](SQLite::Statement& update) {
                      update.bind(2, std::string(content::name_of(delivery.standing)));
                      update.bind(3, delivery.mark);
                  });
}

Changed set_reason(SQLite::Database& database, const std::string& id, const std::string& reason) {
    return change(database, id,
                  "UPDATE submission SET reason = CASE state WHEN 'waiting' THEN ?2 ELSE reason END"
                  " WHERE id = ?1",
                  [&](SQLite::Statement& update) { update.bind(2, reason); });
}

Changed set_parked(SQLite::Database& database, const std::string& id, const std::string& reason) {
    return change(database, id,
                  "UPDATE submission SET reason = CASE state WHEN 'delivered' THEN '' ELSE ?2 END, told = 0,"
                  " state = CASE state WHEN 'delivered' THEN state ELSE 'parked' END WHERE id = ?1",
                  [&](SQLite::Statement& update) { update.bind(2, reason); });
}

Changed set_waiting(SQLite::Database& database, const std::string& id) {
    return change(database, id,
                  "UPDATE submission SET state = 'waiting', attempts = 0, reason = '', told = 0"
                  " WHERE id = ?1 AND state = 'parked'",
                  {}, StorageFault{"the row " + id + " is not parked", "only what is parked can be put back"});
}

Changed set_told(SQLite::Database& database, const std::string& id) {
    return change(database, id, "UPDATE submission SET told = 1 WHERE id = ?1");
}

Changed set_heard(SQLite::Database& database, const std::string& id, Heard heard) {
    return change(database, id,
                  "UPDATE submission SET heard = CASE heard WHEN 'no' THEN ?2 ELSE heard END WHERE id = ?1",
                  [&](SQLite::Statement& update) { update.bind(2, std::string(name_of(heard))); });
}

}  // namespace qiming::drivers
