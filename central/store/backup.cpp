#include "central/store/backup.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <utility>
#include <vector>

#include "central/store/copies.h"
#include "central/store/files.h"

namespace qiming::central {
namespace {

namespace fs = std::filesystem;

// Rehearsed, marked and synced, but without its name.
tl::expected<Rehearsed, ShellFault> make_unfinished(Database& database, const std::string& region,
                                                    const std::string& unfinished) {
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
    const ScrapDatabase scrap(unfinished);
    if (fs::exists(file)) {
        return tl::unexpected(copies_fault(file + " is there already"));
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

// A copy that was there before the new one.
struct Other {
    std::string name;
    Rehearsed held;
    bool is_later = false;  // dated after the new one
    bool goes = false;
};

tl::expected<std::vector<Other>, ShellFault> others_in(const std::string& region, const std::string& folder,
                                                       const std::string& made) {
    std::vector<Other> others;
    for (const std::string& name : copies_in(folder)) {
        if (name == made) {
            continue;
        }
        auto held = rehearse_aside(folder, name, region);
        if (!held) {
            return tl::unexpected(held.error());
        }
        others.push_back({name, std::move(*held), name > made});
    }
    return others;
}

// Sorted by their time, those before the new one first.
void choose_what_goes(std::vector<Other>& others, int keep) {
    const auto before = std::count_if(others.begin(), others.end(), [](const Other& o) { return !o.is_later; });
    const auto stay = std::max<std::ptrdiff_t>(keep - 1, 0);
    for (std::ptrdiff_t at = 0; at + stay < before; ++at) {
        others[static_cast<std::size_t>(at)].goes = true;
    }
}

// The mark up to which every copy that stays holds the same as the database.
std::int64_t mark_in_all(const std::vector<Other>& others, const Rehearsed& newest) {
    std::int64_t mark = newest.newest;
    for (const Other& each : others) {
        const std::int64_t shared = shared_mark(newest.epochs, each.held.epochs, each.held.newest);
        mark = each.goes ? mark : std::min(mark, shared);
    }
    return mark;
}

const Other* fuller_than(const Rehearsed& made, const std::vector<Other>& others) {
    const auto fullest = std::max_element(others.begin(), others.end(), [](const Other& a, const Other& b) {
        return a.held.ever() < b.held.ever();
    });
    return fullest != others.end() && fullest->held.ever() > made.ever() ? &*fullest : nullptr;
}

std::string warning_of_less(const std::string& folder, const Other& fuller, const Rehearsed& made) {
    return fmt::format(
        "{} submissions are in this copy, those erased counted, and {} in {}/{}: no copy was dropped."
        " See whether --data is the right folder and whether something was lost.",
        made.ever(), fuller.held.ever(), folder, fuller.name);
}

std::string warning_of_later(const std::string& folder, const Other& later) {
    return fmt::format(
        "{}/{} is dated later than now: it is never dropped, and nothing becomes durable that it"
        " lacks. Set the clock right; if it is right, move that file away.",
        folder, later.name);
}

tl::expected<Backup, ShellFault> take_locked(Database& database, const std::string& region,
                                             const std::string& folder, int keep, const std::string& now) {
    const std::string name = name_of_copy(now);
    const auto made = make_copy(database, region, folder, folder + "/" + name);
    if (!made) {
        return tl::unexpected(made.error());
    }
    auto others = others_in(region, folder, name);
    if (!others) {
        return tl::unexpected(others.error());
    }
    Backup backup{folder + "/" + name, made->submissions, 0, {}};
    if (const Other* const fuller = fuller_than(*made, *others)) {
        backup.warnings.push_back(warning_of_less(folder, *fuller, *made));
    } else {
        choose_what_goes(*others, keep);
    }
    for (const Other& each : *others) {
        if (each.goes) {
            fs::remove(fs::path(folder) / each.name);
        } else if (each.is_later) {
            backup.warnings.push_back(warning_of_later(folder, each));
        }
    }
    backup.durable = mark_in_all(*others, *made);
    return database.note_durable(backup.durable).map([&] { return std::move(backup); });
}

tl::expected<Backup, ShellFault> take(Database& database, const std::string& region, const std::string& folder,
                                      int keep, const std::string& now) {
    fs::create_directories(folder);
    const CopiesLock lock(folder);
    return lock.is_held().and_then([&] { return take_locked(database, region, folder, keep, now); });
}

}  // namespace

tl::expected<Backup, ShellFault> take_backup(Database& database, const std::string& region,
                                             const std::string& folder, int keep, const std::string& now) {
    try {
        return take(database, region, folder, keep, now);
    } catch (const fs::filesystem_error& error) {
        return tl::unexpected(copies_fault(error.what()));
    }
}

}  // namespace qiming::central
