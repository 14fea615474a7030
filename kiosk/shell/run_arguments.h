// The command line of whatever starts the kiosk: in a hall, or to be measured.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "kiosk/shell/programs.h"

namespace qiming::shell {

// A subcommand that reads what the terminal reads. `options` outlives `app`.
CLI::App* add_run(CLI::App& app, const std::string& name, const std::string& what, RunOptions& options);
// Of one that opens the devices as well.
void add_run_options(CLI::App& run, RunOptions& options);

}  // namespace qiming::shell
