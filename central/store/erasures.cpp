#include "central/store/erasures.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <set>
#include <sstream>
#include <utility>

#include <nlohmann/json.hpp>

#include "central/store/files.h"
#include "content/wire/submission_id.h"

namespace qiming::central {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

std::string path_in(const std::string& folder) {
    return folder + "/erased.list";
}

ShellFault damaged(const std::string& folder, const std::string& how) {
    return {path_in(folder) + " " + how + ": nobody can say who was erased and must not come back",
            "put the list back from a copy of it, or mend that line; do not go on without it",
            FaultKind::Damage};
}

std::string text_of(const Json& line, const char* field) {
    const bool is_text = line.is_object() && line.contains(field) && line[field].is_string();
    return is_text ? line[field].get<std::string>() : std::string();
}

std::optional<Erasure> read_line(const std::string& text) {
    const Json line = Json::parse(text, nullptr, false);
    Erasure erasure{text_of(line, "id"), text_of(line, "number"), text_of(line, "at"), text_of(line, "by")};
    const bool is_whole =
        content::is_submission_id(erasure.id) && !erasure.number.empty() && !erasure.at.empty();
    return is_whole ? std::optional(std::move(erasure)) : std::nullopt;
}

// True: it was there. Else it is not taken in either: a terminal may still hold what came in after the copy was
// taken and was erased since.
tl::expected<bool, ShellFault> erase_one(Database& database, const Erasure& erasure) {
    const auto held = database.submission(erasure.number);
    if (!held) {
        return tl::unexpected(held.error());
    }
    if (!*held || (*held)->submission.id != erasure.id) {
        return database.note_erased(erasure.id, erasure.number, erasure.at, erasure.by).map([] {
            return false;
        });
    }
    return database.erase(erasure.number, erasure.at, erasure.by).map([](Erased) { return true; });
}

// Not while another program is in the midst of a line.
std::optional<std::string> whole_text_of(const std::string& path) {
    const int lock = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (lock < 0) {
        return std::nullopt;
    }
    ::flock(lock, LOCK_SH);
    std::ifstream file(path, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(file), {}};
    const bool is_whole = file.good() || file.eof();
    ::close(lock);
    return is_whole ? std::optional(std::move(text)) : std::nullopt;
}

// All of it, on the disk, or nothing: what is written in part would look like damage.
int append_safely(int file, const std::string& line) {
    const off_t end = ::lseek(file, 0, SEEK_END);
    errno = 0;
    if (::write(file, line.data(), line.size()) == static_cast<ssize_t>(line.size()) && ::fsync(file) == 0) {
        return 0;
    }
    const int reason = errno == 0 ? ENOSPC : errno;
    return ::ftruncate(file, end) == 0 ? reason : EIO;
}

}  // namespace

tl::expected<void, ShellFault> note_erasure(const std::string& folder, const Erasure& erasure) {
    const Json json = {{"id", erasure.id}, {"number", erasure.number}, {"at", erasure.at}, {"by", erasure.by}};
    const std::string line = json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
    const std::string path = path_in(folder);
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    int reason = file >= 0 && ::flock(file, LOCK_EX) == 0 ? 0 : errno;
    if (reason == 0) {
        reason = append_safely(file, line);
    }
    if (file >= 0) {
        ::close(file);
    }
    if (reason != 0) {
        return tl::unexpected(ShellFault{fmt::format("cannot write {}: {}", path, std::strerror(reason)),
                                         "look at the disk; nothing was erased"});
    }
    return sync_to_disk(folder);
}

tl::expected<std::vector<Erasure>, ShellFault> read_erasures(const std::string& folder) {
    std::vector<Erasure> erasures;
    std::error_code trouble;
    const auto status = fs::status(path_in(folder), trouble);
    if (status.type() == fs::file_type::not_found) {
        return erasures;
    }
    const auto list = fs::is_regular_file(status) ? whole_text_of(path_in(folder)) : std::nullopt;
    if (!list) {
        return tl::unexpected(damaged(folder, "cannot be read"));
    }
    std::istringstream lines(*list);
    for (std::string text; std::getline(lines, text);) {
        auto erasure = read_line(text);
        if (!erasure || lines.eof()) {
            return tl::unexpected(damaged(folder, fmt::format("is damaged in line {}", erasures.size() + 1)));
        }
        erasures.push_back(std::move(*erasure));
    }
    return erasures;
}

tl::expected<int, ShellFault> complete_erasures(Database& database, const std::string& folder) {
    const auto known = database.erasures();
    if (!known) {
        return tl::unexpected(known.error());
    }
    const auto list = read_erasures(folder);
    if (!list) {
        return tl::unexpected(list.error());
    }
    std::set<std::string> noted;
    for (const Erasure& each : *list) {
        noted.insert(each.id);
    }
    int count = 0;
    for (const Erasure& each : *known) {
        if (noted.count(each.id) == 1) {
            continue;
        }
        if (const auto written = note_erasure(folder, each); !written) {
            return tl::unexpected(written.error());
        }
        ++count;
    }
    return count;
}

tl::expected<int, ShellFault> erase_again(Database& database, const std::string& folder) {
    if (const auto complete = complete_erasures(database, folder); !complete) {
        return tl::unexpected(complete.error());
    }
    const auto erasures = read_erasures(folder);
    if (!erasures) {
        return tl::unexpected(erasures.error());
    }
    int count = 0;
    for (const Erasure& each : *erasures) {
        const auto was_there = erase_one(database, each);
        if (!was_there) {
            return tl::unexpected(was_there.error());
        }
        count += *was_there ? 1 : 0;
    }
    return count;
}

}  // namespace qiming::central
