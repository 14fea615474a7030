#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <future>
#include <memory>
#include <optional>
#include <string>

#include "accessibility/layout/page/layout.h"
#include "drivers/clock/system/system_clock.h"
#include "drivers/log/log.h"
#include "drivers/private_files/private_files.h"
#include "drivers/share/share.h"
#include "drivers/storage/files/files.h"
#include "kiosk/devices/field_devices.h"
#include "kiosk/devices/panel.h"
#include "kiosk/runtime/leave_on_signal.h"
#include "kiosk/runtime/moment.h"
#include "kiosk/runtime/region_clock.h"
#include "kiosk/runtime/skipped.h"
#include "kiosk/shell/assembly.h"
#include "kiosk/shell/kiosk.h"
#include "kiosk/shell/loader.h"
#include "kiosk/shell/programs.h"
#include "kiosk/shell/voices_loader.h"

namespace qiming::shell {
namespace {

namespace fs = std::filesystem;

using LoadedVoices = tl::expected<Voices, content::ContentFault>;

fs::path share_of(const RunOptions& options) {
    return options.share.empty() ? drivers::find_share() : options.share;
}

tl::expected<Loaded, content::ContentFault> load(const RunOptions& options) {
    auto loaded = load_world(share_of(options), options.settings, [&](const config::Settings& settings) {
        const drivers::SystemClock machine(zone_of(settings));
        return moment_of(RegionClock(machine, newest_time_in(options.data), built_s())).day;
    });
    if (loaded) {
        report_skipped(loaded->skipped);
    }
    if (loaded && !options.centre.empty()) {
        loaded->world.settings.centre_url = options.centre;
    }
    if (loaded && !options.ca.empty()) {
        loaded->world.settings.centre_ca = options.ca;
    }
    return loaded;
}

std::string name_of_settings(const RunOptions& options) {
    return options.settings.empty() ? std::string("config/kiosk.toml") : options.settings.string();
}

std::optional<content::ContentFault> code_missing(const config::Settings& settings, const RunOptions& options) {
    if (settings.has_kiosk_code || options.demo) {
        return std::nullopt;
    }
    return content::ContentFault{name_of_settings(options), "terminal.kiosk_code",
                                 "this terminal has no code, and two with one code would mix up numbers",
                                 "Write the code that the centre gave it, 100 to 999; or start with --demo."};
}

// A terminal starts without it, and serves visitors; but nothing that it takes in would reach the centre.
std::optional<content::ContentFault> authority_missing(const config::Settings& settings,
                                                       const RunOptions& options) {
    const std::string& file = settings.centre_ca;
    if (file.empty() ? options.demo : drivers::read_file(file).has_value()) {
        return std::nullopt;
    }
    return content::ContentFault{
        name_of_settings(options), "centre.ca",
        file.empty()
            ? "no file of the centre's authority is named, and the centre would not be believed"
            : fmt::format("there is no file {} that can be read, and the centre would not be believed", file),
        "Copy ca.pem from the data folder of the centre, make it readable, and name it here or with --ca."};
}

int refuse(const content::ContentFault& fault) {
    fmt::print(stderr, "{}\n", fault.text());
    return 2;
}

// Something to see while voice, storage and network are still being opened.
void show_first_picture(const kiosk::World& world, const drivers::Clock& clock, drivers::Display& display) {
    kiosk::Terminal terminal(world, moment_of(clock));
    terminal.take({moment_of(clock), measured(display)});
    const accessibility::Preferences& preferences = terminal.state().preferences;
    display.draw(accessibility::layout(terminal.tree(), terminal.caption(), display.viewport(),
                                       display.measure(), preferences, world.phrases(preferences)),
                 preferences);
}

int serve(Loaded& loaded, std::future<LoadedVoices>& loading, const RunOptions& options, DeviceProbe& probe) {
    Lifeline lifeline;
    const config::Settings& settings = loaded.world.settings;
    FieldDevices devices(options.window);
    const auto machine = devices.clock(settings);
    RegionClock clock(*machine, newest_time_in(options.data), built_s());
    clock.log_guess();
    warn_of_unpublished(loaded.world.holidays, moment_of(clock).day);
    const auto panel = Panel::open(settings, devices, probe);
    if (!panel) {
        fmt::print(stderr, "{}\n", panel.error().text());
        return 1;
    }
    show_first_picture(loaded.world, clock, (*panel)->display());

    LoadedVoices voices = loading.get();
    if (!voices) {
        return refuse(voices.error());
    }
    if (const std::error_code trouble = drivers::make_private_folder(options.data)) {
        spdlog::error("there is no folder {}: {}", options.data.string(), trouble.message());
    }
    NoOnlooker nobody;
    const auto assembly = Assembly::of(
        {loaded, *voices, clock, devices, probe, **panel, nobody, lifeline, options.data, options.demo});
    if (!assembly) {
        fmt::print(stderr, "{}\n", assembly.error().problem);
        return 2;
    }
    (*assembly)->office().calls.report_restarts(lifeline.restarts(), [&lifeline] { lifeline.reported(); });
    const LeaveOnSignal leave((*assembly)->mailbox(), options.demo);
    (*assembly)->kiosk().start();
    (*assembly)->kiosk().run();
    spdlog::info("the kiosk was asked to leave");
    return 0;
}

}  // namespace

int run_kiosk(const RunOptions& options, DeviceProbe& probe) {
    if (!drivers::log_to("kiosk", options.log)) {
        spdlog::error("the log cannot be written to {}: it is told here", options.log.string());
    }
    hold_back_signals(options.demo);
    auto loading = std::async(std::launch::async, load_voices, share_of(options));
    auto loaded = load(options);
    if (const auto missing = loaded ? code_missing(loaded->world.settings, options) : std::nullopt) {
        return refuse(*missing);
    }
    return loaded ? serve(*loaded, loading, options, probe) : refuse(loaded.error());
}

int check_files(const RunOptions& options) {
    const auto loaded = load(options);
    if (!loaded) {
        return refuse(loaded.error());
    }
    if (const LoadedVoices voices = load_voices(share_of(options)); !voices) {
        return refuse(voices.error());
    }
    int status = 0;
    for (const auto& look : {code_missing, authority_missing}) {
        if (const auto missing = look(loaded->world.settings, options)) {
            status = refuse(*missing);
        }
    }
    if (status != 0) {
        return status;
    }
    fmt::print("All files can be used: {} forms, {} jobs, {} slots.\n", loaded->world.forms.size(),
               loaded->world.jobs.size(), loaded->world.assessments.slots.size());
    return 0;
}

}  // namespace qiming::shell
