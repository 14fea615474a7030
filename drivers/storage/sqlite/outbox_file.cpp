#include "drivers/storage/sqlite/outbox_file.h"

#include <sqlite3.h>
#include <sys/statvfs.h>

#include <cerrno>
#include <cstdint>
#include <cstring>
#include <optional>
#include <utility>

#include "drivers/private_files/private_files.h"
#include "drivers/storage/sqlite/salvage.h"
#include "drivers/storage/sqlite/schema.h"

namespace qiming::drivers {
namespace {

constexpr int busy_timeout_ms = 2000;
// Some submissions, and the log of the database beside them.
constexpr std::uint64_t least_free_bytes = 2ULL * 1024 * 1024;

// SQLite::Exception on trouble with the file; a fault when it is sound but not for this version.
std::optional<StorageFault> prepare(SQLite::Database& database, const std::string& path) {
    const int version = database.execAndGet("PRAGMA user_version").getInt();
    if (version > outbox_schema_version) {
        return StorageFault{path + " was written by a newer version of this program (schema " +
                                std::to_string(version) + ", this one knows " +
                                std::to_string(outbox_schema_version) + ")",
                            "install the newer program again; nothing was changed"};
    }
    // Indexes, too: a row that no index finds would never be sent.
    const std::string sound = database.execAndGet("PRAGMA integrity_check(1)").getString();
    if (sound != "ok") {
        throw SQLite::Exception(sound, SQLITE_CORRUPT);
    }
    const std::string mode = database.execAndGet("PRAGMA journal_mode = WAL").getString();
    if (mode != "wal") {
        return StorageFault{path + " cannot use a write-ahead log here (mode " + mode + ")",
                            "put the data folder on a local disk"};
    }
    bring_up_to_date(database, version);
    return std::nullopt;
}

}  // namespace

StorageFault describe(const SQLite::Exception& error) {
    const std::string problem = std::string("SQLite: ") + error.what();
    switch (error.getErrorCode()) {
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            return {"the outbox file is damaged (" + problem + ")",
                    "keep the file for repair, do not delete it, and call the centre"};
        case SQLITE_FULL: return {"the disk is full (" + problem + ")", "make room on the disk"};
        case SQLITE_READONLY:
        case SQLITE_CANTOPEN:
        case SQLITE_PERM:
            return {"the outbox file cannot be written (" + problem + ")",
                    "check the folder and its permissions"};
        case SQLITE_BUSY: return {"the outbox file is in use by another program", "stop the other program"};
        default: return {problem, "look at the disk and the log of the system"};
    }
}

std::optional<StorageFault> lack_of_room(const std::string& path) {
    struct statvfs disk {};
    if (::statvfs(path.c_str(), &disk) != 0) {
        return StorageFault{"cannot look at the disk of " + path + ": " + std::strerror(errno),
                            "check the disk and the folder"};
    }
    const std::uint64_t free_bytes = std::uint64_t{disk.f_bavail} * disk.f_frsize;
    if (free_bytes < least_free_bytes) {
        return StorageFault{"the disk is full: " + std::to_string(free_bytes / 1024) + " KiB are free",
                            "make room on the disk"};
    }
    return std::nullopt;
}

SQLite::Database connect(const std::string& path) {
    SQLite::Database database(path, SQLite::OPEN_READWRITE, busy_timeout_ms);
    database.exec("PRAGMA synchronous = FULL");
    database.exec("PRAGMA secure_delete = ON");
    return database;
}

namespace {

bool tells_of_damage(const SQLite::Exception& error) {
    return error.getErrorCode() == SQLITE_CORRUPT || error.getErrorCode() == SQLITE_NOTADB;
}

tl::expected<SQLite::Database, StorageFault> open_sound_file(const std::string& path) {
    if (const auto trouble = make_private_file(path)) {
        return tl::unexpected(StorageFault{"cannot open " + path + ": " + trouble.message(),
                                           "check the folder and its permissions"});
    }
    SQLite::Database database = connect(path);
    if (auto fault = prepare(database, path)) {
        return tl::unexpected(*fault);
    }
    return database;
}

tl::expected<OpenedOutbox, StorageFault> go_on_without(const std::string& path) {
    const auto aside = set_aside(path);
    if (!aside) {
        return tl::unexpected(aside.error());
    }
    auto fresh = open_sound_file(path);
    if (!fresh) {
        return tl::unexpected(fresh.error());
    }
    SQLite::Transaction transaction(*fresh);
    salvage(*aside, *fresh);
    transaction.commit();
    return OpenedOutbox{std::move(*fresh), true, true};
}

}  // namespace

tl::expected<OpenedOutbox, StorageFault> open_outbox_file(const std::string& path, OnDamage on_damage) {
    const bool may_mend = on_damage == OnDamage::SetAside;
    try {
        try {
            return open_sound_file(path).map([&](SQLite::Database&& database) {
                return OpenedOutbox{std::move(database), false, may_mend};
            });
        } catch (const SQLite::Exception& error) {
            if (!may_mend || !tells_of_damage(error)) {
                throw;
            }
        }
        return go_on_without(path);
    } catch (const SQLite::Exception& error) {
        StorageFault fault = describe(error);
        fault.problem = path + ": " + fault.problem;
        return tl::unexpected(fault);
    }
}

}  // namespace qiming::drivers
