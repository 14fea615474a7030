#include "central/shell/commands.h"

#include <filesystem>

#include "central/shell/local_time.h"
#include "central/shell/restore.h"
#include "drivers/share/share.h"

namespace qiming::central {

std::filesystem::path share_of(const Options& options) {
    return options.share.empty() ? drivers::find_share() : std::filesystem::path(options.share);
}

int complain(const std::string& text, int status) {
    fmt::print(stderr, "qiming-central: {}\n", text);
    return status;
}

int complain(const ShellFault& fault, int status) {
    return complain(fault.problem + ". " + fault.remedy + ".", status);
}

tl::expected<std::unique_ptr<Database>, ShellFault> open_database(const Options& options) {
    std::error_code trouble;
    std::filesystem::create_directories(options.data, trouble);
    if (trouble) {
        return tl::unexpected(ShellFault{"cannot make the folder " + options.data + ": " + trouble.message(),
                                         "choose another folder with --data"});
    }
    return open_in(options.data, options.region, utc_now());
}

}  // namespace qiming::central
