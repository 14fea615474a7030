#include "central/store/database_trouble.h"

#include <soci/sqlite3/soci-sqlite3.h>

#include <utility>

namespace qiming::central {
namespace {

// The primary code of SQLite; 0: it has none. https://www.sqlite.org/rescode.html
int code_of(const std::exception& error) {
    if (dynamic_cast<const DamagedFile*>(&error) != nullptr) {
        return SQLITE_CORRUPT;
    }
    const auto* const of_sqlite = dynamic_cast<const soci::sqlite3_soci_error*>(&error);
    return of_sqlite == nullptr ? 0 : of_sqlite->result() & 0xff;
}

}  // namespace

ShellFault with_remedy(std::string problem, const std::exception& error) {
    switch (code_of(error)) {
        case SQLITE_FULL: return {std::move(problem), "make room on the disk and try again; the file is whole"};
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return {
                std::move(problem),
                "another program holds the file: wait until it has ended, and try again; the file is whole"};
        case SQLITE_READONLY:
        case SQLITE_CANTOPEN:
        case SQLITE_PERM:
        case SQLITE_AUTH:
            return {std::move(problem),
                    "see that this user may write the file and its folder, and that the disk can"
                    " be written; the file is whole"};
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            return {std::move(problem),
                    "keep the file for repair; put back a backup with: qiming-central restore FILE",
                    FaultKind::Damage};
        default: return {std::move(problem), "look at the disk; the file is kept as it is"};
    }
}

}  // namespace qiming::central
