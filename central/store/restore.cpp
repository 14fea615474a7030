#include "central/store/restore.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <spdlog/spdlog.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <utility>

#include "central/store/copy_marks.h"
#include "central/store/erasures.h"
#include "central/store/files.h"

namespace qiming::central {
namespace {

namespace fs = std::filesystem;

// 0: nobody wrote one down yet.
std::int64_t noted_epoch(const std::string& folder) {
    std::int64_t number = 0;
    std::ifstream(folder + "/epoch") >> number;
    return number;
}

tl::expected<void, ShellFault> note_epoch(const std::string& folder, std::int64_t number) {
    return noted_epoch(folder) == number ? tl::expected<void, ShellFault>{}
                                         : write_safely(folder + "/epoch", fmt::format("{}\n", number));
}

class Lock {
public:
    explicit Lock(const std::string& folder) : file_(lock_folder(folder)) {}
    ~Lock() {
        if (file_ >= 0) {
            ::close(file_);
        }
    }
    Lock(const Lock&) = delete;
    Lock& operator=(const Lock&) = delete;
    bool is_held() const { return file_ >= 0; }

private:
    int file_;
};

tl::expected<void, ShellFault> look_at(const std::string& backup) {
    std::error_code trouble;
    if (!fs::is_regular_file(backup, trouble)) {
        return tl::unexpected(ShellFault{"there is no backup " + backup, "name a file of the backups' folder"});
    }
    if (fs::file_size(backup + "-wal", trouble) > 0 && !trouble) {
        return tl::unexpected(ShellFault{backup + " has a log beside it: it is a database in use, no backup",
                                         "name a file that the command backup made"});
    }
    return look_at_marks(backup);
}

// What was erased since the copy was taken, and an epoch that no terminal has seen.
tl::expected<Restored, ShellFault> bring_to_today(Database& copy, const Rehearsed& held,
                                                  const std::string& folder, const std::string& now) {
    Restored done;
    return erase_again(copy, folder)
        .and_then([&](int again) {
            done.erased_again = again;
            done.submissions = held.submissions - static_cast<std::size_t>(again);
            return copy.begin_epoch(noted_epoch(folder) + 1, now);
        })
        .and_then([&](const Epoch& epoch) {
            done.epoch = epoch.number;
            return copy.fold();
        })
        .map([&] { return done; });
}

// Beside the database: rehearsed, in an epoch of its own, one file, and on the disk.
tl::expected<Restored, ShellFault> prepare(const std::string& folder, const std::string& region,
                                           const std::string& backup, const std::string& now) {
    const std::string copy = unfinished_in(folder) + ".part";
    const ScrapDatabase scrap(copy);
    fs::copy_file(backup, copy);
    fs::permissions(copy, fs::perms::owner_read | fs::perms::owner_write);
    auto restored = Database::open(copy, region).and_then([&](const auto& database) {
        return database->mark_as_copy(false)
            .and_then([&] { return database->rehearse(); })
            .and_then([&](const Rehearsed& held) { return bring_to_today(*database, held, folder, now); });
    });
    if (!restored) {
        return tl::unexpected(ShellFault{backup + " is not put in place: " + restored.error().problem,
                                         "nothing was changed; take another backup"});
    }
    if (const auto synced = sync_to_disk(copy); !synced) {
        return tl::unexpected(synced.error());
    }
    fs::rename(copy, unfinished_in(folder));
    return restored;
}

// The list, completed from the database that is to be replaced where that can still be read.
tl::expected<void, ShellFault> keep_what_was_erased(const std::string& folder, const std::string& region) {
    if (fs::exists(database_in(folder))) {
        const auto replaced = Database::open(database_in(folder), region);
        const bool is_readable = replaced && (*replaced)->erasures();
        if (const auto complete = is_readable ? complete_erasures(**replaced, folder) : 0; !complete) {
            return tl::unexpected(complete.error());  // a list that cannot be written would bring them back
        }
    }
    return read_erasures(folder).map([](const auto&) {});
}

// The database and what belongs to it, together.
std::string set_aside(const std::string& folder, std::string now) {
    std::replace(now.begin(), now.end(), ':', '-');
    std::string aside = folder + "/before-restore-" + now;
    for (int n = 2; fs::exists(aside); ++n) {
        aside = fmt::format("{}/before-restore-{}-{}", folder, now, n);
    }
    fs::create_directories(aside);
    fs::permissions(aside, fs::perms::owner_all);
    for (const char* const end : {"", "-wal", "-shm", "-journal"}) {
        if (fs::exists(database_in(folder) + end)) {
            fs::rename(database_in(folder) + end, aside + "/central.db" + end);
        }
    }
    return aside;
}

// While the database is still in place; else the restore has to be run again, and every command says so.
void give_up(const std::string& folder) {
    if (fs::exists(database_in(folder))) {
        remove_database(unfinished_in(folder));
    }
}

tl::expected<Restored, ShellFault> restore(const std::string& folder, const std::string& region,
                                           const std::string& backup, const std::string& now) {
    if (const auto usable = look_at(backup); !usable) {
        return tl::unexpected(usable.error());
    }
    fs::create_directories(folder);
    const Lock lock(folder);
    if (!lock.is_held()) {
        return tl::unexpected(ShellFault{"a server is running on " + folder, "stop it first"});
    }
    auto restored = look_at_region(folder, region)
                        .and_then([&] { return keep_what_was_erased(folder, region); })
                        .and_then([&] { return prepare(folder, region, backup, now); });
    if (!restored) {
        return restored;
    }
    // The number first: whatever happens from here on, no epoch comes twice.
    if (const auto noted = note_epoch(folder, restored->epoch); !noted) {
        give_up(folder);
        return tl::unexpected(noted.error());
    }
    // Before it gets its name: whatever happens from here on, the server can open it.
    leave_to_owner_of(folder, {fs::path(unfinished_in(folder)).filename().string()});
    restored->set_aside = set_aside(folder, now);
    if (const auto synced = sync_to_disk(folder); !synced) {
        return tl::unexpected(synced.error());
    }
    fs::rename(unfinished_in(folder), database_in(folder));
    const auto checked = sync_to_disk(folder)
                             .and_then([&] { return Database::open(database_in(folder), region); })
                             .and_then([](const auto& database) { return database->check_pages(); });
    if (!checked) {
        return tl::unexpected(checked.error());
    }
    return restored;
}

struct Marks {
    bool is_copy = false;
    bool is_centre = false;
};

// Terminals offer again what they hold: the copy lacks what came in after it was taken.
tl::expected<void, ShellFault> follow_epoch(Database& database, const std::string& folder, const Marks& found,
                                            const std::string& now) {
    const auto epochs = database.epochs();
    if (!epochs) {
        return tl::unexpected(epochs.error());
    }
    std::int64_t number = epochs->back().number;
    if (found.is_copy || noted_epoch(folder) > number) {
        const auto begun = database.begin_epoch(noted_epoch(folder) + 1, now);
        if (!begun) {
            return tl::unexpected(begun.error());
        }
        number = begun->number;
        spdlog::warn("a copy was put in place by hand: terminals are asked to offer again what they hold");
    }
    if (const auto noted = note_epoch(folder, number); !noted) {
        return tl::unexpected(noted.error());
    }
    return found.is_centre ? tl::expected<void, ShellFault>{} : database.mark_as_copy(false);
}

// Under another name until it is whole: a start that is cut off leaves no database that looks like a lost one.
// Another program may do so at the same time: the first one counts.
tl::expected<void, ShellFault> begin_where_none_is(const std::string& folder, const std::string& region) {
    if (fs::exists(database_in(folder))) {
        return {};
    }
    const std::string beginning = fmt::format("{}/beginning-{}.db", folder, ::getpid());
    const ScrapDatabase scrap(beginning);
    const auto made = Database::open(beginning, region).and_then([](const auto& database) {
        return database->mark_as_copy(false).and_then([&] { return database->fold(); });
    });
    if (!made) {
        return tl::unexpected(made.error());
    }
    std::error_code trouble;
    fs::create_hard_link(beginning, database_in(folder), trouble);
    if (trouble && trouble != std::errc::file_exists) {
        fs::rename(beginning, database_in(folder));
    }
    spdlog::warn("a new centre was begun in {}", folder);
    return sync_to_disk(folder);
}

}  // namespace

int lock_folder(const std::string& folder) {
    const int lock = ::open((folder + "/serve.lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (lock >= 0 && ::flock(lock, LOCK_EX | LOCK_NB) != 0) {
        ::close(lock);
        return -1;
    }
    return lock;
}

tl::expected<Restored, ShellFault> restore_database(const std::string& folder, const std::string& region,
                                                    const std::string& backup, const std::string& now) {
    try {
        return restore(folder, region, backup, now);
    } catch (const fs::filesystem_error& error) {
        return tl::unexpected(ShellFault{error.what(), "make room or mend the folder, and run restore again"});
    }
}

tl::expected<std::unique_ptr<Database>, ShellFault> open_in(const std::string& folder,
                                                            const std::string& region, const std::string& now,
                                                            WhereNoneIs where_none_is) {
    const auto fits = look_for_centre(folder, where_none_is)
                          .and_then([&] { return look_at_region(folder, region); })
                          .and_then([&] { return read_erasures(folder); })
                          .and_then([&](const auto&) { return begin_where_none_is(folder, region); });
    if (!fits) {
        return tl::unexpected(fits.error());
    }
    if (is_copy_beside_a_log(database_in(folder))) {
        return tl::unexpected(ShellFault{database_in(folder) +
                                             " is a copy that was put there by hand, and the log"
                                             " beside it belongs to another database",
                                         "nothing was changed; put it back with: qiming-central restore FILE"});
    }
    // Before it is opened: reading the file afterwards would let go of the locks on it (private_files.h).
    const Marks found{is_copy(database_in(folder)), is_centre(database_in(folder))};
    return Database::open(database_in(folder), region)
        .and_then(
            [&](std::unique_ptr<Database> database) -> tl::expected<std::unique_ptr<Database>, ShellFault> {
                const auto followed = follow_epoch(*database, folder, found, now).and_then([&] {
                    return note_region(folder, region);
                });
                if (!followed) {
                    return tl::unexpected(followed.error());
                }
                return database;
            });
}

}  // namespace qiming::central
