#include "central/store/copies.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <string_view>

#include "central/store/copy_marks.h"
#include "central/store/files.h"

namespace qiming::central {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view pattern = "central-00000000T000000Z.db";  // 0: any digit

bool is_name_of_copy(const std::string& name) {
    return std::equal(name.begin(), name.end(), pattern.begin(), pattern.end(), [](char found, char wanted) {
        return wanted == '0' ? found >= '0' && found <= '9' : found == wanted;
    });
}

}  // namespace

ShellFault copies_fault(const std::string& problem) {
    return {problem, "look at the folder of the backups and its disk; nothing was erased anywhere"};
}

std::string name_of_copy(std::string now) {
    now.erase(std::remove_if(now.begin(), now.end(), [](char c) { return c == ':' || c == '-'; }), now.end());
    return "central-" + now + ".db";
}

std::vector<std::string> copies_in(const std::string& folder) {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        if (is_name_of_copy(name) && entry.is_regular_file()) {
            names.push_back(name);
        }
    }
    std::sort(names.begin(), names.end());
    return names;
}

void leave_copies_to_owner(const std::string& folder) {
    std::error_code trouble;
    if (!fs::is_directory(folder, trouble)) {
        return;
    }
    std::vector<std::string> names = copies_in(folder);
    names.emplace_back(".lock");
    leave_to_owner_of(folder, names);
}

tl::expected<Rehearsed, ShellFault> rehearse_aside(const std::string& folder, const std::string& name,
                                                   const std::string& region) {
    const std::string path = folder + "/" + name;
    const std::string aside = folder + "/rehearsed";
    if (const auto marked = look_at_marks(path); !marked) {
        return tl::unexpected(copies_fault(marked.error().problem));
    }
    const ScrapDatabase scrap(aside);
    fs::copy_file(path, aside);
    fs::permissions(aside, fs::perms::owner_read | fs::perms::owner_write);
    auto rehearsed = Database::open(aside, region).and_then([](const auto& copy) { return copy->rehearse(); });
    if (!rehearsed) {
        return tl::unexpected(copies_fault(path + ": " + rehearsed.error().problem));
    }
    return rehearsed;
}

CopiesLock::CopiesLock(const std::string& folder)
    : folder_(folder), file_(::open((folder + "/.lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600)) {
    if (file_ < 0 || ::flock(file_, LOCK_EX | LOCK_NB) != 0) {
        reason_ = errno;
    }
}

CopiesLock::~CopiesLock() {
    if (file_ >= 0) {
        ::close(file_);
    }
}

tl::expected<void, ShellFault> CopiesLock::is_held() const {
    if (reason_ == EWOULDBLOCK) {
        return tl::unexpected(ShellFault{"another backup into " + folder_ + " is being made",
                                         "wait until it has ended, and run backup again"});
    }
    if (reason_ != 0) {
        return tl::unexpected(
            copies_fault(fmt::format("cannot lock {}/.lock: {}", folder_, std::strerror(reason_))));
    }
    return {};
}

}  // namespace qiming::central
