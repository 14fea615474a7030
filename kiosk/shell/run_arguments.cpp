#include "kiosk/shell/run_arguments.h"

namespace qiming::shell {

CLI::App* add_run(CLI::App& app, const std::string& name, const std::string& what, RunOptions& options) {
    CLI::App* run = app.add_subcommand(name, what);
    run->add_option("--settings", options.settings, "settings of this terminal (default: config/kiosk.toml)");
    run->add_option("--share", options.share, "folder with content/ and config/ (default: found by itself)");
    run->add_option("--centre", options.centre, "URL of the centre, instead of the one in the settings");
    run->add_option("--ca", options.ca, "certificate of the centre's own authority");
    run->add_flag(
        "--demo", options.demo,
        "Ctrl+Alt+Q and a closed window end it, else nothing at the screen does; and it needs no code");
    return run;
}

void add_run_options(CLI::App& run, RunOptions& options) {
    run.add_option("--data", options.data, "folder of the outbox")->capture_default_str();
    run.add_option("--log", options.log,
                   "log into this file, 20 MiB with those before it, not on standard error");
    run.add_flag("--window", options.window, "in a window instead of full screen");
}

}  // namespace qiming::shell
