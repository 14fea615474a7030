// qiming-kiosk: the terminal itself, its supervisor, and what staff ask of it at the machine.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "drivers/private_files/private_files.h"
#include "kiosk/runtime/no_core_dump.h"
#include "kiosk/shell/programs.h"
#include "kiosk/shell/run_arguments.h"
#include "kiosk/supervise/supervisor.h"

namespace {

using qiming::shell::add_run;
using qiming::shell::add_run_options;
using qiming::shell::check_files;
using qiming::shell::list_outbox;
using qiming::shell::NoProbe;
using qiming::shell::OutboxOptions;
using qiming::shell::please_wait;
using qiming::shell::refuse_core_dumps;
using qiming::shell::requeue_row;
using qiming::shell::run_kiosk;
using qiming::shell::RunOptions;
using qiming::shell::supervise;
using qiming::shell::Supervised;

constexpr int unusable_arguments = 2;

struct SuperviseOptions {
    Supervised supervised;
    std::string program;
    std::vector<std::string> arguments;
};

CLI::App* add_supervise(CLI::App& app, SuperviseOptions& options) {
    CLI::App* supervise =
        app.add_subcommand("supervise", "start the kiosk, and start it again whenever it ends or hangs");
    auto& [supervised, program, arguments] = options;
    auto& limits = supervised.limits;
    supervise->add_option("--crashes", limits.crashes, "so many crashes ...")->capture_default_str();
    supervise->add_option("--within-ms", limits.within_ms, "... within this time are a crash loop")
        ->capture_default_str();
    supervise
        ->add_option("--pause-ms", limits.first_pause_ms, "how long it then waits; twice as long each time")
        ->capture_default_str();
    supervise->add_option("--longest-pause-ms", limits.longest_pause_ms, "but no longer than this")
        ->capture_default_str();
    supervise->add_option("--hang-ms", supervised.hang_ms, "without a sign of life for so long it hangs")
        ->capture_default_str();
    supervise->add_option("--start-ms", supervised.start_ms, "so long it may take to its first sign of life")
        ->capture_default_str();
    supervise->add_flag("--demo", supervised.is_demo, "it may be left, by its keys and by Ctrl+C");
    supervise->add_option("--program", program,
                          "another program than this one; a kiosk, if its first argument is run");
    supervise->add_option("arguments", arguments, "after --: what the program is started with");
    return supervise;
}

int supervise_it(SuperviseOptions& options) {
    auto& [supervised, program, arguments] = options;
    const bool is_kiosk = !arguments.empty() && arguments.front() == "run";
    if (program.empty()) {
        program = std::filesystem::read_symlink("/proc/self/exe").string();
    }
    if (is_kiosk) {
        supervised.waiting_room = arguments;
        supervised.waiting_room.front() = "please-wait";
        supervised.waiting_room.insert(supervised.waiting_room.begin(), program);
        if (supervised.is_demo) {
            arguments.emplace_back("--demo");
        }
    }
    supervised.command = arguments;
    supervised.command.insert(supervised.command.begin(), program);
    return supervise(supervised);
}

CLI::App* add_outbox(CLI::App& app, OutboxOptions& options) {
    CLI::App* outbox = app.add_subcommand("outbox", "for staff at the machine: what it has taken in");
    outbox->require_subcommand(1);
    outbox->add_option("--data", options.data, "folder of the outbox")->capture_default_str();
    CLI::App* list = outbox->add_subcommand("list", "number, state and reason of each, without any answer");
    list->add_flag("--json", options.json, "an object a line");
    CLI::App* requeue = outbox->add_subcommand("requeue", "offer again what the centre had refused");
    requeue->add_option("name", options.name, "its id or number")->required();
    for (CLI::App* command : {list, requeue}) {
        command->fallthrough();
    }
    return outbox;
}

}  // namespace

int main(int count, char** words) {
    qiming::drivers::keep_new_files_private();
    if (!refuse_core_dumps()) {
        fmt::print(stderr, "qiming-kiosk: core dumps cannot be switched off here; see docs/adr/0013.\n");
    }
    CLI::App app("The Qiming terminal.");
    app.require_subcommand(1);
    RunOptions run_options;
    SuperviseOptions supervise_options;
    CLI::App* run = add_run(app, "run", "serve visitors", run_options);
    add_run_options(*run, run_options);
    CLI::App* check = add_run(
        app, "check", "read all files and say what is wrong with them, or missing for a hall", run_options);
    CLI::App* wait =
        add_run(app, "please-wait", "tell people to wait, while the kiosk is not there", run_options);
    add_run_options(*wait, run_options);
    CLI::App* supervising = add_supervise(app, supervise_options);
    OutboxOptions outbox_options;
    const CLI::App* outbox = add_outbox(app, outbox_options);
    try {
        app.parse(count, words);
    } catch (const CLI::ParseError& error) {
        const int code = app.exit(error);
        return code == 0 ? 0 : unusable_arguments;
    }
    NoProbe probe;
    if (*supervising) {
        return supervise_it(supervise_options);
    }
    if (*wait) {
        return please_wait(run_options, probe);
    }
    if (*outbox) {
        return outbox->got_subcommand("list") ? list_outbox(outbox_options) : requeue_row(outbox_options);
    }
    return *check ? check_files(run_options) : run_kiosk(run_options, probe);
}
