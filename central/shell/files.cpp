#include "central/shell/files.h"

#include <fcntl.h>
#include <fmt/format.h>
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
