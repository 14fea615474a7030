#include "central/shell/backup.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <vector>

namespace qiming::central {
namespace {

namespace fs = std::filesystem;

ShellFault fault(const std::string& problem) {
    return {problem, "look at the folder of the backups and its disk; nothing was erased anywhere"};
}

tl::expected<void, ShellFault> sync(const std::string& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    const bool done = file >= 0 && ::fsync(file) == 0;
    const int reason = errno;
    if (file >= 0) {
        ::close(file);
    }
    if (!done) {
        return tl::unexpected(
            fault(fmt::format("{} is not safe on the disk: {}", path, std::strerror(reason))));
    }
    return {};
}

tl::expected<std::vector<std::string>, ShellFault> rehearse(const std::string& path,
                                                            const std::string& region) {
    return Database::open(path, region).and_then([](const auto& copy) { return copy->rehearse(); });
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

// The new copy under its own name, and the ids in it.
tl::expected<std::vector<std::string>, ShellFault> make_copy(Database& database, const std::string& region,
                                                             const std::string& folder,
                                                             const std::string& file) {
    const std::string unfinished = folder + "/unfinished";
    fs::remove(unfinished);
    if (fs::exists(file)) {
        return tl::unexpected(fault(file + " is there already"));
    }
    if (const auto copied = database.copy_to(unfinished); !copied) {
        return tl::unexpected(copied.error());
    }
    fs::permissions(unfinished, fs::perms::owner_read | fs::perms::owner_write);
    auto ids = rehearse(unfinished, region);
    if (!ids) {
        return ids;
    }
    if (const auto synced = sync(unfinished); !synced) {
        return tl::unexpected(synced.error());
    }
    fs::rename(unfinished, file);
    if (const auto synced = sync(folder); !synced) {
        return tl::unexpected(synced.error());
    }
    return ids;
}

std::string drop_old(const std::string& folder, int keep) {
    auto copies = copies_in(folder);
    const auto excess = static_cast<std::ptrdiff_t>(copies.size()) - std::max(keep, 1);
    for (std::ptrdiff_t i = 0; i < excess; ++i) {
        fs::remove(copies[static_cast<std::size_t>(i)]);
    }
    return copies[static_cast<std::size_t>(std::max<std::ptrdiff_t>(excess, 0))];
}

tl::expected<Backup, ShellFault> take(Database& database, const std::string& region, const std::string& folder,
                                      int keep, const std::string& now) {
    fs::create_directories(folder);
    const std::string file = folder + "/" + name_of(now);
    const auto ids = make_copy(database, region, folder, file);
    if (!ids) {
        return tl::unexpected(ids.error());
    }
    const std::string oldest = drop_old(folder, keep);
    const auto durable = oldest == file ? ids : rehearse(oldest, region);
    if (!durable) {
        return tl::unexpected(durable.error());
    }
    if (const auto marked = database.mark_durable(*durable); !marked) {
        return tl::unexpected(marked.error());
    }
    return Backup{file, ids->size(), durable->size()};
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
