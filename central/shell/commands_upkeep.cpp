// Backups.
#include <CLI/CLI.hpp>

#include "central/shell/backup.h"
#include "central/shell/commands.h"
#include "central/shell/local_time.h"

namespace qiming::central {
namespace {

int back_up(const Options& options) {
    return with_database(options, [&](Database& database) {
        const auto backup = take_backup(database, options.region, options.to, options.keep, utc_now());
        if (!backup) {
            return complain(backup.error());
        }
        fmt::print("{}: {} submissions, rehearsed; {} are durable\n", backup->file, backup->submissions,
                   backup->durable);
        return 0;
    });
}

}  // namespace

void add_upkeep(CLI::App& app, Options& options, int& status) {
    auto* const backing_up = app.add_subcommand("backup",
                                                "copy everything, rehearse the copy, and let "
                                                "terminals erase what all copies hold");
    backing_up->add_option("--to", options.to, "folder of the backups, on another disk")->required();
    backing_up->add_option("--keep", options.keep, "how many copies are kept")
        ->check(CLI::Range(1, 1000))
        ->capture_default_str();
    backing_up->callback([&] { status = back_up(options); });
}

}  // namespace qiming::central
