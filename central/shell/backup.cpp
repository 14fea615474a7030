#include "central/shell/backup.h"

#include <algorithm>
#include <filesystem>
#include <utility>
#include <vector>

#include "central/shell/files.h"

namespace qiming::central {
namespace {

namespace fs = std::filesystem;

ShellFault fault(const std::string& problem) {
    return {problem, "look at the folder of the backups and its disk; nothing was erased anywhere"};
}

// Held against a copy of the copy: nothing is ever written into a backup, nor beside it.
tl::expected<Rehearsed, ShellFault> rehearse_aside(const std::string& folder, const std::string& path,
                                                   const std::string& region) {
    const std::string aside = folder + "/rehearsed";
    remove_database(aside);
    fs::copy_file(path, aside);
    fs::permissions(aside, fs::perms::owner_read | fs::perms::owner_write);
    auto rehearsed = Database::open(aside, region).and_then([](const auto& copy) { return copy->rehearse(); });
    remove_database(aside);
    if (!rehearsed) {
        return tl::unexpected(fault(path + ": " + rehearsed.error().problem));
    }
    return rehearsed;
}

std::string name_of(std::string now) {
    now.erase(std::remove_if(now.begin(), now.end(), [](char c) { return c == ':' || c == '-'; }), now.end());
    return "central-" + now + ".db";
}

// Sorted, so oldest first: the time is in the name.
std::vector<std::string> copies_in(const std::string& folder) {
    std::vector<std::string> copies;
    for (const auto& entry : fs::directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        if (name.starts_with("central-") && name.ends_with(".db")) {
            copies.push_back(entry.path().string());
        }
    }
    std::sort(copies.begin(), copies.end());
    return copies;
}

// Rehearsed, marked and synced, but without its name.
tl::expected<Rehearsed, ShellFault> make_unfinished(Database& database, const std::string& region,
                                                    const std::string& unfinished) {
    remove_database(unfinished);
    if (const auto copied = database.copy_to(unfinished); !copied) {
        return tl::unexpected(copied.error());
    }
    fs::permissions(unfinished, fs::perms::owner_read | fs::perms::owner_write);
    auto rehearsed = Database::open(unfinished, region).and_then([](const auto& copy) {
        return copy->mark_as_copy(true)
            .and_then([&] { return copy->rehearse(); })
            .and_then([&](Rehearsed held) { return copy->fold().map([&] { return std::move(held); }); });
    });
    if (rehearsed) {
        if (const auto synced = sync_to_disk(unfinished); !synced) {
            return tl::unexpected(synced.error());
        }
    }
    return rehearsed;
}

// The new copy under its own name, and what is in it.
tl::expected<Rehearsed, ShellFault> make_copy(Database& database, const std::string& region,
                                              const std::string& folder, const std::string& file) {
    const std::string unfinished = folder + "/unfinished";
    if (fs::exists(file)) {
        return tl::unexpected(fault(file + " is there already"));
    }
    auto rehearsed = make_unfinished(database, region, unfinished);
    if (!rehearsed) {
        return rehearsed;
    }
    fs::rename(unfinished, file);
    if (const auto synced = sync_to_disk(folder); !synced) {
        return tl::unexpected(synced.error());
    }
    return rehearsed;
}

// The copies that are kept.
std::vector<std::string> drop_old(const std::string& folder, int keep) {
    auto copies = copies_in(folder);
    const auto excess =
        std::max<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(copies.size()) - std::max(keep, 1), 0);
    for (std::ptrdiff_t i = 0; i < excess; ++i) {
        fs::remove(copies[static_cast<std::size_t>(i)]);
    }
    copies.erase(copies.begin(), copies.begin() + excess);
    return copies;
}

// The mark up to which every copy that is kept holds the same as the database.
tl::expected<std::int64_t, ShellFault> mark_in_all(const std::string& region, const std::string& folder,
                                                   const std::vector<std::string>& copies,
                                                   const Rehearsed& newest) {
    std::int64_t mark = newest.newest;
    for (std::size_t at = 0; at + 1 < copies.size(); ++at) {
        const auto held = rehearse_aside(folder, copies[at], region);
        if (!held) {
            return tl::unexpected(held.error());
        }
        mark = std::min(mark, shared_mark(newest.epochs, held->epochs, held->newest));
    }
    return mark;
}

tl::expected<Backup, ShellFault> take(Database& database, const std::string& region, const std::string& folder,
                                      int keep, const std::string& now) {
    fs::create_directories(folder);
    const std::string file = folder + "/" + name_of(now);
    const auto made = make_copy(database, region, folder, file);
    if (!made) {
        return tl::unexpected(made.error());
    }
    const auto mark = mark_in_all(region, folder, drop_old(folder, keep), *made);
    if (!mark) {
        return tl::unexpected(mark.error());
    }
    if (const auto noted = database.note_durable(*mark); !noted) {
        return tl::unexpected(noted.error());
    }
    return Backup{file, made->submissions, *mark};
}

}  // namespace

tl::expected<Backup, ShellFault> take_backup(Database& database, const std::string& region,
                                             const std::string& folder, int keep, const std::string& now) {
    try {
        return take(database, region, folder, keep, now);
    } catch (const fs::filesystem_error& error) {
        return tl::unexpected(fault(error.what()));
    }
}

}  // namespace qiming::central
