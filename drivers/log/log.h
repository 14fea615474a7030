// Where a program keeps its log, and how much of it: on standard error, which systemd's journal takes and
// bounds, or in a file that is set aside when it is full, with the three before it, and so never fills the
// disk.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

namespace qiming::drivers {

inline constexpr std::size_t log_file_bytes = 5 * 1024 * 1024;
inline constexpr std::size_t older_log_files = 3;

// The default log of the process from now on. An empty `file` means standard error. False: the file cannot be
// written, and the log goes to standard error.
bool log_to(const std::string& name, const std::filesystem::path& file, std::size_t bytes = log_file_bytes);

}  // namespace qiming::drivers
