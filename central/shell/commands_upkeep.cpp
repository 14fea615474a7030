// Backups.
#include <CLI/CLI.hpp>

#include "central/shell/backup.h"
#include "central/shell/commands.h"
#include "central/shell/local_time.h"
#include "central/shell/regional.h"
#include "central/shell/restore.h"

namespace qiming::central {
namespace {

int back_up(const Options& options) {
    return with_database(options, [&](Database& database) {
        const auto backup = take_backup(database, options.region, options.to, options.keep, utc_now());
        if (!backup) {
            return complain(backup.error());
        }
        fmt::print("{}: {} submissions, rehearsed; durable up to mark {}\n", backup->file, backup->submissions,
                   backup->durable);
        for (const std::string& warning : backup->warnings) {
            fmt::print(stderr, "warning: {}\n", warning);
        }
        return 0;
    });
}

int restore(const Options& options) {
    const auto restored = restore_database(options.data, options.region, options.file, utc_now());
    if (!restored) {
        return complain(restored.error());
    }
    fmt::print(
        "{} submissions of {} are in place; epoch {}. What was there before is in {}. Start the server: "
        "terminals"
        " offer again what they hold.\n",
        restored->submissions, options.file, restored->epoch, restored->set_aside);
    if (restored->erased_again > 0) {
        fmt::print("{} more had been erased at a wish since that copy was taken, and are erased again.\n",
                   restored->erased_again);
    }
    return 0;
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

    auto* const restoring =
        app.add_subcommand("restore", "put a backup in place of the database, while no server runs");
    restoring->add_option("file", options.file, "the backup; it is read and never written to")->required();
    restoring->callback([&] { status = restore(options); });
}

}  // namespace qiming::central
