// Backups.
#include <CLI/CLI.hpp>

#include "central/local_time.h"
#include "central/programs/commands.h"
#include "central/publishing/regional.h"
#include "central/store/backup.h"
#include "central/store/copies.h"
#include "central/store/restore.h"

namespace qiming::central {
namespace {

int back_up(const Options& options) {
    return with_database(options, [&](Database& database) {
        const auto backup = take_backup(database, options.region, options.to, options.keep, utc_now());
        leave_copies_to_owner(options.to);
        if (!backup) {
            return complain(backup.error());
        }
        print_line("{}: {} submissions, rehearsed; durable up to mark {}", backup->file, backup->submissions,
                   backup->durable);
        for (const std::string& warning : backup->warnings) {
            print_error("warning: " + warning);
        }
        return 0;
    });
}

int restore(const Options& options) {
    const auto restored = restore_database(options.data, options.region, options.file, utc_now());
    if (!restored) {
        return complain(restored.error());
    }
    print_line(
        "{} submissions of {} are in place; epoch {}. What was there before is in {}. Start the server: "
        "terminals"
        " offer again what they hold.",
        restored->submissions, options.file, restored->epoch, restored->set_aside);
    if (restored->erased_again > 0) {
        print_line("{} more had been erased at a wish since that copy was taken, and are erased again.",
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
