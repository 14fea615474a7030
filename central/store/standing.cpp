#include "central/store/standing.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>

#include "central/store/files.h"

namespace qiming::central {
namespace {

namespace fs = std::filesystem;

std::string region_file(const std::string& folder) {
    return folder + "/region";
}

// Empty: nobody wrote one down yet.
std::string noted_region(const std::string& folder) {
    std::string region;
    std::ifstream(region_file(folder)) >> region;
    return region;
}

// What only a centre that was once begun leaves behind.
bool was_begun(const std::string& folder) {
    constexpr std::array left = {"/epoch", "/ca.pem", "/region", "/erased.list"};
    return std::any_of(left.begin(), left.end(), [&](const char* name) {
        std::error_code trouble;
        return fs::exists(folder + name, trouble);
    });
}

ShellFault lost(const std::string& folder, const std::string& how) {
    return {database_in(folder) + " " + how + ": the database of this centre is lost",
            "put a backup in its place with: qiming-central --data " + folder + " restore FILE"};
}

}  // namespace

std::string database_in(const std::string& folder) {
    return folder + "/central.db";
}

std::string unfinished_in(const std::string& folder) {
    return folder + "/restoring.db";
}

tl::expected<void, ShellFault> look_for_centre(const std::string& folder, WhereNoneIs where_none_is) {
    std::error_code trouble;
    if (fs::exists(unfinished_in(folder), trouble)) {
        return tl::unexpected(ShellFault{"a restore in " + folder + " was not finished",
                                         "run it again with: qiming-central restore FILE"});
    }
    const bool is_there = fs::exists(database_in(folder), trouble);
    if (is_there && fs::is_regular_file(database_in(folder), trouble) &&
        fs::file_size(database_in(folder), trouble) == 0) {
        return tl::unexpected(lost(folder, "is empty"));
    }
    if (!is_there && was_begun(folder)) {
        return tl::unexpected(lost(folder, "is missing"));
    }
    if (!is_there && where_none_is == WhereNoneIs::Refuse) {
        return tl::unexpected(ShellFault{"there is no centre in " + folder,
                                         "name its folder with --data; nothing was made",
                                         FaultKind::WrongInput});
    }
    return {};
}

tl::expected<void, ShellFault> look_at_region(const std::string& folder, const std::string& region) {
    const std::string noted = noted_region(folder);
    if (noted.empty() || noted == region) {
        return {};
    }
    return tl::unexpected(ShellFault{folder + " is of the region " + noted + ", not of " + region,
                                     "name the region with --region " + noted + "; nothing was changed",
                                     FaultKind::WrongInput});
}

tl::expected<void, ShellFault> note_region(const std::string& folder, const std::string& region) {
    return noted_region(folder) == region ? tl::expected<void, ShellFault>{}
                                          : write_safely(region_file(folder), region + "\n");
}

}  // namespace qiming::central
