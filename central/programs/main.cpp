// qiming-central: the centre's server and its commands. All but the server work beside a running one, from any
// process that may read the data folder.
#include <CLI/CLI.hpp>
#include <exception>

#include "central/programs/commands.h"
#include "central/store/files.h"
#include "drivers/log/log.h"
#include "drivers/private_files/private_files.h"

namespace qiming::central {

namespace {

int run(int argc, char** argv) {
    Options options;
    int status = 0;
    CLI::App app{"The centre of Qiming: takes in what kiosks send, hands out jobs and assessments."};
    app.require_subcommand(1);
    app.add_option("--data", options.data, "folder of the database and the certificates")->required();
    app.add_option("--region", options.region, "the region that this centre serves")->capture_default_str();
    app.add_option("--share", options.share, "folder with content/ (default: found by itself)");
    app.add_option("--time-zone", options.time_zone, "the region's, by its name in the tz database")
        ->capture_default_str();
    app.add_option("--calendar", options.calendar,
                   "file of holidays (default: the one that comes with this program)");
    add_serving(app, options, status);
    add_submissions(app, options, status);
    add_terminals(app, options, status);
    add_content(app, options, status);
    add_upkeep(app, options, status);
    try {
        app.parse(argc, argv);
        leave_centre_to_owner(options.data);
    } catch (const CLI::ParseError& error) {
        const int wanted = app.exit(error);
        return wanted == 0 ? 0 : bad_input;
    }
    return status;
}

int run_program(int argc, char** argv) {
    drivers::keep_new_files_private();
    drivers::log_to("central", {});
    try {
        return run(argc, argv);
    } catch (const std::exception& error) {
        return complain(error.what(), failed);
    }
}

}  // namespace

}  // namespace qiming::central

int main(int argc, char** argv) {
    return qiming::central::run_program(argc, argv);
}
