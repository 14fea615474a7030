// The folder of the backups: which files in it are copies, and what each of them holds.
#pragma once

#include <string>
#include <vector>

#include <tl/expected.hpp>

#include "central/store/database.h"

namespace qiming::central {

// central-20261130T030000Z.db; `now` as utc_now() gives it.
std::string name_of_copy(std::string now);
// Only files that are called as name_of_copy() calls them, without the folder, oldest first: the time is in the
// name. Throws fs::filesystem_error.
std::vector<std::string> copies_in(const std::string& folder);
// Held against a copy of the copy: nothing is ever written into a backup, nor beside it.
tl::expected<Rehearsed, ShellFault> rehearse_aside(const std::string& folder, const std::string& name,
                                                   const std::string& region);
// Where root made some in the folder of another user (files.h).
void leave_copies_to_owner(const std::string& folder);
ShellFault copies_fault(const std::string& problem);

// One backup into a folder at a time: two would drop what the other one counts on.
class CopiesLock {
public:
    explicit CopiesLock(const std::string& folder);
    ~CopiesLock();
    CopiesLock(const CopiesLock&) = delete;
    CopiesLock& operator=(const CopiesLock&) = delete;
    // Why this one does not have it.
    tl::expected<void, ShellFault> is_held() const;

private:
    std::string folder_;
    int file_;
    int reason_ = 0;
};

}  // namespace qiming::central
