#include "drivers/storage/sqlite/salvage.h"

#include <sqlite3.h>

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "drivers/storage/sqlite/rows.h"
#include "drivers/storage/sqlite/schema.h"

namespace qiming::drivers {
namespace {

namespace fs = std::filesystem;

constexpr const char* ends[] = {"", "-wal", "-shm"};

// As far as it can be read from one end.
void read_until_it_breaks(SQLite::Database& damaged, const char* order, std::vector<OutboxRow>& rows) {
    try {
        SQLite::Statement query(damaged, select_rows(order));
        while (query.executeStep()) {
            rows.push_back(read_row(query));
        }
    } catch (const SQLite::Exception&) {
        return;
    }
}

void copy_pairs(SQLite::Database& damaged, SQLite::Database& fresh, const char* from, const char* into) {
    try {
        SQLite::Statement query(damaged, from);
        while (query.executeStep()) {
            SQLite::Statement insert(fresh, into);
            insert.bind(1, query.getColumn(0).getString());
            insert.bind(2, query.getColumn(1).getString());
            insert.exec();
        }
    } catch (const SQLite::Exception&) {
        return;
    }
}

std::vector<OutboxRow> readable_rows(SQLite::Database& damaged) {
    std::vector<OutboxRow> rows;
    read_until_it_breaks(damaged, "ORDER BY position", rows);
    read_until_it_breaks(damaged, "ORDER BY position DESC", rows);
    return rows;
}

bool insert_if_it_fits(SQLite::Database& fresh, const OutboxRow& row) {
    try {
        insert_row(fresh, row);
        return true;
    } catch (const SQLite::Exception& error) {
        if (error.getErrorCode() == SQLITE_CONSTRAINT) {
            return false;  // a number that another row has, too
        }
        throw;
    }
}

}  // namespace

tl::expected<fs::path, StorageFault> set_aside(const std::string& path) {
    std::error_code trouble;
    fs::path aside;
    for (int n = 1; n < 1'000; ++n) {
        aside = fs::path(path).parent_path() / ("damaged-" + std::to_string(n));
        if (fs::create_directory(aside, trouble) || trouble) {
            break;
        }
    }
    if (!trouble) {
        fs::permissions(aside, fs::perms::owner_all, trouble);
    }
    for (const char* const end : ends) {
        if (!trouble && fs::exists(path + end)) {
            fs::rename(path + end, aside / (fs::path(path).filename().string() + end), trouble);
        }
    }
    if (trouble) {
        return tl::unexpected(StorageFault{path + " is damaged and cannot be set aside: " + trouble.message(),
                                           "make room on the disk; nothing was deleted"});
    }
    return aside / fs::path(path).filename();
}

int salvage(const fs::path& aside, SQLite::Database& fresh) {
    const std::string copy = aside.string() + ".read";
    std::vector<OutboxRow> rows;
    try {
        for (const char* const end : {"", "-wal"}) {
            if (fs::exists(aside.string() + end)) {
                fs::copy_file(aside.string() + end, copy + end, fs::copy_options::overwrite_existing);
            }
        }
        SQLite::Database damaged(copy, SQLite::OPEN_READWRITE);
        const int version = damaged.execAndGet("PRAGMA user_version").getInt();
        if (version >= 1 && version <= outbox_schema_version) {
            bring_up_to_date(damaged, version);
            rows = readable_rows(damaged);
            copy_pairs(damaged, fresh, "SELECT device, sequence FROM counter",
                       "INSERT INTO counter (device, sequence) VALUES (?, ?) ON CONFLICT DO NOTHING");
            copy_pairs(damaged, fresh, "SELECT name, value FROM named_value WHERE length(value) < 4096",
                       "INSERT INTO named_value (name, value) VALUES (?, ?) ON CONFLICT DO NOTHING");
        }
    } catch (const std::exception&) {  // what was read so far is kept
    }
    for (const char* const end : ends) {
        std::error_code ignored;
        fs::remove(copy + end, ignored);
    }
    int count = 0;
    std::set<std::string> seen;
    for (const OutboxRow& row : rows) {
        if (row.state != RowState::Damaged && seen.insert(row.submission.id).second) {
            count += insert_if_it_fits(fresh, row) ? 1 : 0;
        }
    }
    return count;
}

}  // namespace qiming::drivers
