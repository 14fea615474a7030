#include "central/store/files.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <spdlog/spdlog.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <utility>

namespace qiming::central {
namespace {

namespace fs = std::filesystem;

constexpr std::array files_of_a_database = {"", "-wal", "-shm", "-journal"};

tl::unexpected<ShellFault> not_safe(const std::string& path, int reason) {
    return tl::unexpected(ShellFault{fmt::format("{} is not safe on the disk: {}", path, std::strerror(reason)),
                                     "look at the folder and its disk"});
}

}  // namespace

tl::expected<void, ShellFault> sync_to_disk(const std::string& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    const bool done = file >= 0 && ::fsync(file) == 0;
    const int reason = errno;
    if (file >= 0) {
        ::close(file);
    }
    return done ? tl::expected<void, ShellFault>{} : not_safe(path, reason);
}

tl::expected<void, ShellFault> write_safely(const std::string& path, const std::string& text) {
    const std::string unfinished = path + ".new";
    const int file = ::open(unfinished.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    const bool done = file >= 0 &&
                      ::write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size()) &&
                      ::fsync(file) == 0;
    const int reason = errno;
    if (file >= 0) {
        ::close(file);
    }
    if (!done) {
        return not_safe(path, reason);
    }
    std::error_code trouble;
    fs::rename(unfinished, path, trouble);
    if (trouble) {
        return not_safe(path, trouble.value());
    }
    const fs::path folder = fs::path(path).parent_path();
    return sync_to_disk(folder.empty() ? "." : folder.string());
}

void leave_to_owner_of(const std::string& folder, const std::vector<std::string>& names) {
    struct stat owner {};
    if (::geteuid() != 0 || ::stat(folder.c_str(), &owner) != 0 || owner.st_uid == 0) {
        return;
    }
    for (const std::string& name : names) {
        const std::string path = folder + "/" + name;
        struct stat found {};
        const bool is_there = ::lstat(path.c_str(), &found) == 0;
        // A second name of a file may lie anywhere, and be put here to be given away.
        const bool is_plain = S_ISDIR(found.st_mode) || (S_ISREG(found.st_mode) && found.st_nlink == 1);
        if (is_there && is_plain && found.st_uid == 0 &&
            ::lchown(path.c_str(), owner.st_uid, owner.st_gid) != 0) {
            spdlog::warn("{} stays with root: {}. Give it to the owner of the folder", path,
                         std::strerror(errno));
        }
    }
}

void leave_centre_to_owner(const std::string& folder) {
    std::error_code trouble;
    std::vector<std::string> names;
    if (fs::exists(folder + "/central.db", trouble)) {
        for (fs::recursive_directory_iterator each(folder, trouble), end; !trouble && each != end;
             each.increment(trouble)) {
            names.push_back(each->path().lexically_relative(folder).string());
        }
    }
    leave_to_owner_of(folder, names);
}

void remove_database(const std::string& path) {
    for (const char* const end : files_of_a_database) {
        fs::remove(path + end);
    }
}

ScrapDatabase::ScrapDatabase(std::string path) : path_(std::move(path)) {
    remove_database(path_);
}

ScrapDatabase::~ScrapDatabase() {
    for (const char* const end : files_of_a_database) {
        std::error_code trouble;
        fs::remove(path_ + end, trouble);
    }
}

}  // namespace qiming::central
