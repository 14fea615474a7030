// qiming-kiosk: the terminal itself, its supervisor, the scripted visit, and pictures of every screen.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "drivers/private_files/private_files.h"
#include "kiosk/runtime/no_core_dump.h"
#include "kiosk/shell/programs.h"
#include "kiosk/supervise/supervisor.h"

namespace {

using qiming::shell::check_files;
using qiming::shell::draw_gallery;
using qiming::shell::GalleryOptions;
using qiming::shell::list_outbox;
using qiming::shell::OutboxOptions;
using qiming::shell::play_visit;
using qiming::shell::please_wait;
using qiming::shell::refuse_core_dumps;
using qiming::shell::requeue_row;
using qiming::shell::run_kiosk;
using qiming::shell::RunOptions;
using qiming::shell::supervise;
using qiming::shell::Supervised;
using qiming::shell::VisitOptions;

constexpr int unusable_arguments = 2;

CLI::App* add_run(CLI::App& app, const char* name, const char* what, RunOptions& options) {
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
    run.add_option("--trace", options.trace, "write time-stamped lines for benches to this file");
    run.add_option("--log", options.log,
                   "log into this file, 20 MiB with those before it, not on standard error");
    run.add_flag("--window", options.window, "in a window instead of full screen");
}

CLI::App* add_visit(CLI::App& app, VisitOptions& options) {
    CLI::App* visit = app.add_subcommand("visit", "play a scripted visit; needs no display and no sound card");
    visit->add_option("--journey", options.journey, "the journey to play")->required();
    visit->add_option("--out", options.out, "folder for pictures, sound and transcript")->required();
    visit->add_option("--data", options.data,
                      "folder of the outbox, which is kept (default: a new one in --out)");
    visit->add_flag("--offline-first", options.offline_first, "start the centre only after the visit");
    visit->add_option("--clock", options.clock,
                      "what the terminal's clock shows at first, YYYY-MM-DDTHH:MM: to try one that is wrong");
    visit->add_option("--settings", options.settings, "settings of this terminal (default: config/kiosk.toml)");
    visit->add_option("--share", options.share, "folder with content/ and config/ (default: found by itself)");
    visit->add_option("--trace", options.trace, "write time-stamped lines for benches to this file");
    return visit;
}

CLI::Option* add_gallery(CLI::App& app, GalleryOptions& options) {
    CLI::Option* gallery = app.add_option("--gallery", options.out, "draw every screen into this folder");
    app.add_flag("--all", options.all, "of the gallery: every combination of looks, not a choice of 800")
        ->needs(gallery);
    return gallery;
}

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
    supervise->add_option("--program", program, "another program than this one");
    supervise->add_option("arguments", arguments, "after --: what the program is started with");
    return supervise;
}

int supervise_it(SuperviseOptions& options) {
    auto& [supervised, program, arguments] = options;
    const bool is_kiosk = program.empty() && !arguments.empty() && arguments.front() == "run";
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
    GalleryOptions gallery_options;
    const CLI::Option* gallery = add_gallery(app, gallery_options);
    app.require_subcommand(0, 1);
    RunOptions run_options;
    VisitOptions visit_options;
    SuperviseOptions supervise_options;
    CLI::App* run = add_run(app, "run", "serve visitors", run_options);
    add_run_options(*run, run_options);
    CLI::App* check = add_run(
        app, "check", "read all files and say what is wrong with them, or missing for a hall", run_options);
    CLI::App* visit = add_visit(app, visit_options);
    CLI::App* wait =
        add_run(app, "please-wait", "tell people to wait, while the kiosk is not there", run_options);
    add_run_options(*wait, run_options);
    CLI::App* supervising = add_supervise(app, supervise_options);
    OutboxOptions outbox_options;
    const CLI::App* outbox = add_outbox(app, outbox_options);
    try {
        app.parse(count, words);
        if (app.get_subcommands().empty() == gallery->empty()) {
            throw CLI::RequiredError("One subcommand, or --gallery");
        }
    } catch (const CLI::ParseError& error) {
        const int code = app.exit(error);
        return code == 0 ? 0 : unusable_arguments;
    }
    if (!gallery->empty()) {
        return draw_gallery(gallery_options);
    }
    if (*supervising) {
        return supervise_it(supervise_options);
    }
    if (*wait) {
        return please_wait(run_options);
    }
    if (*outbox) {
        return outbox->got_subcommand("list") ? list_outbox(outbox_options) : requeue_row(outbox_options);
    }
    if (*check) {
        return check_files(run_options);
    }
    return *visit ? play_visit(visit_options) : run_kiosk(run_options);
}
