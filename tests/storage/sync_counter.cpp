#include "tests/storage/sync_counter.h"

#include <sqlite3.h>

namespace qiming::support {
namespace {

// SQLite's door takes plain functions, so what they share stands here.
sqlite3_vfs* system_files = nullptr;
const sqlite3_io_methods* system_methods = nullptr;
sqlite3_vfs counting_files;
sqlite3_io_methods counting_methods;
int syncs = 0;

int sync_and_count(sqlite3_file* file, int flags) {
    ++syncs;
    return system_methods->xSync(file, flags);
}

int open_counting(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* out_flags) {
    const int result = system_files->xOpen(system_files, name, file, flags, out_flags);
    const bool is_log = (flags & SQLITE_OPEN_WAL) != 0;
    if (result == SQLITE_OK && is_log) {
        system_methods = file->pMethods;
        counting_methods = *system_methods;
        counting_methods.xSync = sync_and_count;
        file->pMethods = &counting_methods;
    }
    return result;
}

}  // namespace

SyncCounter::SyncCounter() {
    sqlite3_initialize();
    syncs = 0;
    system_files = sqlite3_vfs_find(nullptr);
    counting_files = *system_files;
    counting_files.zName = "counting";
    counting_files.xOpen = open_counting;
    sqlite3_vfs_register(&counting_files, 1);
}

SyncCounter::~SyncCounter() {
    sqlite3_vfs_unregister(&counting_files);
    sqlite3_vfs_register(system_files, 1);
}

int SyncCounter::count() const {
    return syncs;
}

}  // namespace qiming::support
