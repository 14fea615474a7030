#include "drivers/storage/high_water_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <map>
#include <sstream>
#include <utility>

namespace qiming::drivers {
namespace {

using Highest = std::map<std::string, std::int64_t>;

// A line names the sequence twice: one that was cut or changed is no line.
void read_into(const std::filesystem::path& place, Highest& highest) {
    std::ifstream file(place);
    for (std::string line; std::getline(file, line);) {
        std::istringstream words(line);
        std::string device;
        std::int64_t once = 0;
        std::int64_t twice = 0;
        if (words >> device >> once >> twice && once == twice && once > 0) {
            highest[device] = std::max(highest[device], once);
        }
    }
}

std::string text_of(const Highest& highest) {
    std::string text;
    for (const auto& [device, sequence] : highest) {
        text += device + " " + std::to_string(sequence) + " " + std::to_string(sequence) + "\n";
    }
    return text;
}

bool sync(const std::filesystem::path& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    const bool done = file >= 0 && ::fsync(file) == 0;
    if (file >= 0) {
        ::close(file);
    }
    return done;
}

bool write(const std::filesystem::path& place, const std::string& text) {
    const std::filesystem::path unfinished = place.string() + ".new";
    const int file = ::open(unfinished.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file < 0) {
        return false;
    }
    const bool is_whole =
        ::write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size()) && ::fdatasync(file) == 0;
    ::close(file);
    return is_whole && std::rename(unfinished.c_str(), place.c_str()) == 0 && sync(place.parent_path());
}

}  // namespace

HighWaterFile HighWaterFile::beside(const std::filesystem::path& data) {
    const std::filesystem::path folder = std::filesystem::absolute(data / "x").parent_path().lexically_normal();
    return HighWaterFile({folder.string() + ".numbers", folder / "numbers"});
}

std::int64_t HighWaterFile::highest(const std::string& device) const {
    Highest highest;
    for (const auto& place : places_) {
        read_into(place, highest);
    }
    return highest[device];
}

tl::expected<void, StorageFault> HighWaterFile::raise(const std::string& device, std::int64_t sequence) {
    Highest highest;
    for (const auto& place : places_) {
        read_into(place, highest);
    }
    if (places_.empty() || highest[device] >= sequence) {
        return {};
    }
    highest[device] = sequence;
    for (const auto& place : places_) {
        if (write(place, text_of(highest))) {
            return {};
        }
    }
    return tl::unexpected(StorageFault{
        "the highest number cannot be written beside the outbox: " + std::string(std::strerror(errno)),
        "check the folder and its permissions"});
}

}  // namespace qiming::drivers
