// Counts how often SQLite asks the disk to sync a write-ahead log, by standing between it and the operating
// system. While one lives, it is SQLite's way to files.
#pragma once

namespace qiming::support {

class SyncCounter {
public:
    SyncCounter();
    ~SyncCounter();
    SyncCounter(const SyncCounter&) = delete;
    SyncCounter& operator=(const SyncCounter&) = delete;

    int count() const;
};

}  // namespace qiming::support
