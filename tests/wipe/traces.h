// Looks for texts in whatever a running program has: its memory, and files. Any byte of them.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <vector>

namespace qiming::wipe {

// One place where one of the texts stands: where, which, and the bytes around it, for people.
using Trace = std::string;

// The kiosk closes its memory to other programs of its user; root alone may still look.
bool may_read(pid_t process);

// In all of the memory that the process can read, wherever it came from; as UTF-8, and as UTF-32, in
// which synthesiser and fonts think. The process stands still meanwhile. The caller is its parent, and
// may_read() it.
std::vector<Trace> traces_in_memory(pid_t process, const std::vector<std::string>& texts);

// In every file under `folder`, and in every file that the process has open, but for those whose
// name begins with `but`.
std::vector<Trace> traces_in_files(pid_t process, const std::filesystem::path& folder, const std::string& but,
                                   const std::vector<std::string>& texts);

}  // namespace qiming::wipe
