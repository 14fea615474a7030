#include "central/programs/commands.h"

#include <filesystem>

#include "central/local_time.h"
#include "central/store/calls_file.h"
#include "central/store/restore.h"
#include "drivers/private_files/private_files.h"
#include "drivers/share/share.h"

namespace qiming::central {

std::filesystem::path share_of(const Options& options) {
    return options.share.empty() ? drivers::find_share() : std::filesystem::path(options.share);
}

void print_error(const std::string& line) {
    fmt::print(stderr, "{}\n", content::printable(line));
}

int complain(const std::string& text, int status) {
    print_error("qiming-central: " + text);
    return status;
}

int complain(const ShellFault& fault, int status) {
    return complain(fault.problem + ". " + fault.remedy + ".",
                    fault.kind == FaultKind::WrongInput ? bad_input : status);
}

tl::expected<std::unique_ptr<Database>, ShellFault> open_database(const Options& options,
                                                                  WhereNoneIs where_none_is) {
    // A folder that was mistyped is neither made nor closed to others.
    if (const auto usable = look_for_centre(options.data, where_none_is); !usable) {
        return tl::unexpected(usable.error());
    }
    if (const std::error_code trouble = drivers::make_private_folder(options.data)) {
        return tl::unexpected(ShellFault{"cannot make the folder " + options.data + ": " + trouble.message(),
                                         "choose another folder with --data"});
    }
    return open_in(options.data, options.region, utc_now(), where_none_is);
}

tl::expected<std::unique_ptr<Database>, ShellFault> open_calls(const Options& options) {
    if (std::filesystem::exists(calls_file(options.data))) {
        return open_sound_calls(options.data, options.region);
    }
    const auto central = open_database(options, WhereNoneIs::Refuse);
    if (!central) {
        return tl::unexpected(central.error());
    }
    return open_calls(options.data, options.region, **central);
}

}  // namespace qiming::central
