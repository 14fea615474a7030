#include "central/shell/erasures.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>

#include <nlohmann/json.hpp>

namespace qiming::central {
namespace {

using Json = nlohmann::ordered_json;

std::string path_in(const std::string& folder) {
    return folder + "/erased.list";
}

// A line that was cut off by a crash names nothing that was erased yet.
std::string text_of(const Json& line, const char* field) {
    const bool is_text = line.is_object() && line.contains(field) && line[field].is_string();
    return is_text ? line[field].get<std::string>() : std::string();
}

// A terminal may still hold what came in after the copy was taken and was erased since: it is not taken in
// again.
tl::expected<void, ShellFault> note_absent(Database& database, const Json& line) {
    const std::string id = text_of(line, "id");
    if (!content::is_submission_id(id)) {
        return {};
    }
    return database.note_erased(id, text_of(line, "number"), text_of(line, "at"), text_of(line, "by"));
}

}  // namespace

tl::expected<void, ShellFault> note_erasure(const std::string& folder, const Erasure& erasure) {
    const Json json = {{"id", erasure.id}, {"number", erasure.number}, {"at", erasure.at}, {"by", erasure.by}};
    const std::string line = json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
    const std::string path = path_in(folder);
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    const bool done = file >= 0 &&
                      ::write(file, line.data(), line.size()) == static_cast<ssize_t>(line.size()) &&
                      ::fsync(file) == 0;
    const int reason = errno;
    if (file >= 0) {
        ::close(file);
    }
    if (!done) {
        return tl::unexpected(ShellFault{fmt::format("cannot write {}: {}", path, std::strerror(reason)),
                                         "look at the disk; nothing was erased"});
    }
    return {};
}

tl::expected<int, ShellFault> erase_again(Database& database, const std::string& folder) {
    int count = 0;
    std::ifstream file(path_in(folder));
    for (std::string text; std::getline(file, text);) {
        const Json line = Json::parse(text, nullptr, false);
        const auto held = database.submission(text_of(line, "number"));
        if (!held) {
            return tl::unexpected(held.error());
        }
        if (!*held || (*held)->submission.id != text_of(line, "id")) {
            const auto noted = note_absent(database, line);
            if (!noted) {
                return tl::unexpected(noted.error());
            }
            continue;
        }
        const auto erased =
            database.erase((*held)->submission.number, text_of(line, "at"), text_of(line, "by"));
        if (!erased) {
            return tl::unexpected(erased.error());
        }
        ++count;
    }
    return count;
}

}  // namespace qiming::central
