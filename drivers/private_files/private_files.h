// What the programs keep is for their own user alone: folders 0700, files 0600. It tells of visitors.
#pragma once

#include <filesystem>
#include <system_error>

namespace qiming::drivers {

// Whatever this process makes from now on is for its user alone, unless it says otherwise.
void keep_new_files_private();
// Makes the folder, and those above it; one of this user that is there already is closed to others. The error:
// it is neither there nor can it be made.
std::error_code make_private_folder(const std::filesystem::path& folder);

// Makes an empty file. Where one is there it is not opened: closing any descriptor of it lets go of every lock
// that this program has on it (fcntl(2)), and another program that closes a database would then take away the
// log of connections that go on. The error: it is neither there nor can it be made.
std::error_code make_private_file(const std::filesystem::path& file);

}  // namespace qiming::drivers
