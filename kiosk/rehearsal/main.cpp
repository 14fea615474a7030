// qiming-rehearse: plays the kiosk without a visitor, for people who check it: a scripted visit, pictures of
// every screen, and the kiosk with its devices traced. No terminal in a hall has it.
#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "drivers/private_files/private_files.h"
#include "kiosk/rehearsal/programs.h"
#include "kiosk/runtime/no_core_dump.h"
#include "kiosk/shell/run_arguments.h"

namespace {

using qiming::shell::add_run;
using qiming::shell::add_run_options;
using qiming::shell::draw_gallery;
using qiming::shell::GalleryOptions;
using qiming::shell::play_visit;
using qiming::shell::refuse_core_dumps;
using qiming::shell::run_traced;
using qiming::shell::TraceOptions;
using qiming::shell::VisitOptions;

constexpr int unusable_arguments = 2;

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

CLI::App* add_gallery(CLI::App& app, GalleryOptions& options) {
    CLI::App* gallery = app.add_subcommand("gallery", "draw every screen into a folder");
    gallery->add_option("folder", options.out, "where the pictures go")->required();
    gallery->add_flag("--all", options.all, "every combination of looks, not a choice of 800");
    return gallery;
}

CLI::App* add_trace(CLI::App& app, TraceOptions& options) {
    CLI::App* trace =
        add_run(app, "trace", "serve visitors as qiming-kiosk run does, with traced devices", options.run);
    add_run_options(*trace, options.run);
    trace->add_option("--trace", options.file, "write time-stamped lines for benches to this file")->required();
    trace->add_flag("--please-wait", options.waits, "tell people to wait instead, as qiming-kiosk please-wait");
    return trace;
}

}  // namespace

int main(int count, char** words) {
    qiming::drivers::keep_new_files_private();
    if (!refuse_core_dumps()) {
        fmt::print(stderr, "qiming-rehearse: core dumps cannot be switched off here; see docs/adr/0013.\n");
    }
    CLI::App app("Plays the Qiming terminal without a visitor.");
    app.require_subcommand(1);
    VisitOptions visit_options;
    GalleryOptions gallery_options;
    TraceOptions trace_options;
    const CLI::App* visit = add_visit(app, visit_options);
    const CLI::App* gallery = add_gallery(app, gallery_options);
    add_trace(app, trace_options);
    try {
        app.parse(count, words);
    } catch (const CLI::ParseError& error) {
        const int code = app.exit(error);
        return code == 0 ? 0 : unusable_arguments;
    }
    if (*visit) {
        return play_visit(visit_options);
    }
    return *gallery ? draw_gallery(gallery_options) : run_traced(trace_options);
}
