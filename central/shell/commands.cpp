#include "central/shell/commands.h"

#include <filesystem>

namespace qiming::central {

int complain(const std::string& text, int status) {
    fmt::print(stderr, "qiming-central: {}\n", text);
    return status;
}

int complain(const ShellFault& fault) {
    return complain(fault.problem + ". " + fault.remedy + ".", failed);
}

tl::expected<std::unique_ptr<Database>, ShellFault> open_database(const Options& options) {
    std::error_code trouble;
    std::filesystem::create_directories(options.data, trouble);
    if (trouble) {
        return tl::unexpected(ShellFault{"cannot make the folder " + options.data + ": " + trouble.message(),
                                         "choose another folder with --data"});
    }
    return Database::open(options.data + "/central.db", options.region);
}

}  // namespace qiming::central
