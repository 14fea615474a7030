#include <fmt/format.h>
#include <spdlog/sinks/basic_file_sink.h>
#include <spdlog/spdlog.h>

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <utility>

#include "drivers/private_files/private_files.h"
#include "drivers/share/share.h"
#include "drivers/storage/files/files.h"
#include "kiosk/devices/panel.h"
#include "kiosk/rehearsal/programs.h"
#include "kiosk/rehearsal/trace/tracing_probe.h"
#include "kiosk/rehearsal/visit/centre_process.h"
#include "kiosk/rehearsal/visit/played_devices.h"
#include "kiosk/rehearsal/visit/start_time.h"
#include "kiosk/rehearsal/visit/verdict.h"
#include "kiosk/rehearsal/visit/visitor.h"
#include "kiosk/runtime/moment.h"
#include "kiosk/runtime/region_clock.h"
#include "kiosk/runtime/skipped.h"
#include "kiosk/shell/assembly.h"

namespace qiming::shell {
namespace {

namespace fs = std::filesystem;
// Nobody waits in a visit, so its clock leaves that of the centre behind.
constexpr std::int64_t day_s = 24 * 3600;
constexpr auto drain_limit = std::chrono::seconds(30);

int refuse(const content::ContentFault& fault) {
    fmt::print(stderr, "{}\n", fault.text());
    return 2;
}

template <class Fault>
int fail(const Fault& fault) {
    fmt::print(stderr, "{} {}\n", fault.problem, fault.remedy);
    return 1;
}

tl::expected<Journey, content::ContentFault> read_journey(const fs::path& file) {
    const auto text = drivers::read_file(file);
    if (!text) {
        return tl::unexpected<content::ContentFault>(
            content::ContentFault{file.string(), "the file itself", "it cannot be read", "name a journey"});
    }
    return parse_journey(*text, file.string());
}

// Only what an earlier visit left here goes.
void clear(const fs::path& out) {
    fs::create_directories(out);
    fs::remove_all(out / "data");
    std::error_code trouble;
    for (const fs::directory_entry& entry : fs::directory_iterator(out, trouble)) {
        const std::string name = entry.path().filename().string();
        const bool numbered = name.size() > 8 && name[3] == '-' && entry.path().extension() == ".png";
        const bool slip = name.starts_with("slip-") && entry.path().extension() == ".pdf";
        if (slip || (numbered && name.find_first_not_of("0123456789") == 3)) {
            fs::remove(entry.path(), trouble);
        }
    }
}

fs::path beside_this_program(const char* name) {
    std::error_code trouble;
    return fs::read_symlink("/proc/self/exe", trouble).parent_path() / name;
}

// How many steps failed; after one that is more than an expectation the visit is over.
int play(const Journey& journey, const fs::path& file, Visitor& visitor) {
    int failed = 0;
    for (const JourneyStep& step : journey) {
        if (const std::string trouble = visitor.take(step); !trouble.empty()) {
            fmt::print(stderr, "{}: line {}: {}: {}\n", file.string(), step.line, step.text, trouble);
            ++failed;
            const bool only_expected =
                std::holds_alternative<ExpectSaid>(step.what) || std::holds_alternative<ExpectPage>(step.what);
            if (!only_expected) {
                break;
            }
        }
    }
    return failed;
}

// The outbox goes out by itself; nobody needs to press anything.
void drain(Kiosk& kiosk, BackOffice& office, Transcript& transcript) {
    transcript.begin("(the centre has come; the outbox goes out)", {}, false);
    const auto limit = std::chrono::steady_clock::now() + drain_limit;
    while (!all_answered(transcript) && std::chrono::steady_clock::now() < limit) {
        office.sync.wake();
        for (int i = 0; i < 10 && !all_answered(transcript); ++i) {
            kiosk.step(50);
        }
    }
}

void summarise(const Transcript& transcript, const drivers::Recorder& recorder, const Visitor& visitor,
               const drivers::Clock& clock, std::chrono::steady_clock::time_point began, std::ostream& file) {
    const int all = transcript.utterances();
    const int complete = transcript.complete_utterances();
    const double real = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
    const std::string text = fmt::format(
        "{} steps, {} pictures, {} utterances waited for, {} of them complete ({:.1f} %)\n"
        "sound: {:.1f} s in speech.wav ({:.1f} s with its gaps), {:.1f} s by this transcript\n"
        "the visit took {:.0f} s of its own time, {:.1f} s of ours\n",
        transcript.entries().size(), visitor.pictures(), all, complete,
        all == 0 ? 100.0 : 100.0 * complete / all, recorder.seconds_of_sound(), recorder.seconds_written(),
        transcript.seconds(), static_cast<double>(clock.steady_ms()) / 1000.0, real);
    file << text;
    fmt::print("{}", text);
}

void log_to(const fs::path& file) {
    spdlog::set_default_logger(spdlog::basic_logger_mt("visit", file.string(), true));
    spdlog::flush_on(spdlog::level::info);
}

// What a visit is played with, once all of it is there.
struct Stage {
    const Loaded& loaded;
    Assembly& assembly;
    PlayedDevices& devices;
    Panel& panel;
    Transcript& transcript;
    Trace& trace;
    CentreProcess& centre;
    std::chrono::steady_clock::time_point began;
};

// The whole journey; what the centre holds then; and what is left of it for people to look at.
int play_out(const VisitOptions& options, const Journey& journey, const Stage& stage) {
    Kiosk& kiosk = stage.assembly.kiosk();
    BackOffice& office = stage.assembly.office();
    drivers::Recorder& recorder = stage.devices.recorder();
    kiosk.start();
    Visitor visitor({kiosk, stage.transcript, stage.devices.stepped_clock(), recorder, stage.devices.source(),
                     stage.panel.display(), office.in_flight, stage.loaded.keys, stage.devices.scripted_jack(),
                     stage.devices.recording_printer(), options.out});
    int faults = 0;
    if (const std::string trouble = visitor.settle(); !trouble.empty()) {
        fmt::print(stderr, "before the first step: {}\n", trouble);
        ++faults;
    }
    faults += play(journey, options.journey, visitor);
    stage.trace.note_memory();
    if (options.offline_first) {
        faults += count_broken_promises(stage.transcript);
        if (const auto started = stage.centre.start(); !started) {
            return fail(started.error());
        }
    }
    if (!all_answered(stage.transcript)) {
        drain(kiosk, office, stage.transcript);
    }
    recorder.flush();
    std::ofstream file(options.out / "transcript.txt");
    file << stage.transcript.text();
    faults += count_missing(stage.transcript, stage.centre, submits_nothing(journey));
    summarise(stage.transcript, recorder, visitor, stage.devices.stepped_clock(), stage.began, file);
    fmt::print("{}: pictures, speech.wav and transcript.txt\n", options.out.string());
    return faults == 0 ? 0 : 1;
}

int rehearse(const VisitOptions& options, const Journey& journey, Loaded& loaded, Voices& voices,
             CentreProcess& centre, const fs::path& outbox) {
    const auto began = std::chrono::steady_clock::now();
    // Nobody watches: the same pictures are drawn without a display.
    setenv("SDL_VIDEODRIVER", "dummy", 0);
    const config::Settings& settings = loaded.world.settings;
    PlayedDevices devices(wall_s_at_start(options, settings), options.out / "speech.wav");
    const auto machine = devices.clock(settings);
    RegionClock clock(*machine, newest_time_in(outbox), built_s(), day_s);
    clock.log_guess();
    Trace trace(options.trace);
    TracingProbe probe(trace);
    const auto panel = Panel::open(settings, devices, probe);
    if (!panel) {
        return fail(panel.error());
    }
    Transcript transcript(*machine);
    transcript.begin("(the terminal rests)", {}, true);
    NoPulse nobody;
    const auto assembly =
        Assembly::of({loaded, voices, clock, devices, probe, **panel, transcript, nobody, outbox});
    if (!assembly) {
        fmt::print(stderr, "{}\n", assembly.error().problem);
        return 2;
    }
    if (!(*assembly)->voice().is_there()) {
        fmt::print(stderr, "{}\n", (*assembly)->voice().trouble());
        return 1;
    }
    return play_out(options, journey, {loaded, **assembly, devices, **panel, transcript, trace, centre, began});
}

int visit(const VisitOptions& options, const Journey& journey, Loaded& loaded, Voices& voices,
          const fs::path& share) {
    const fs::path data = options.out / "data";
    clear(options.out);
    fs::create_directories(data / "kiosk");
    const fs::path outbox = options.data.empty() ? data / "kiosk" : options.data;
    if (const std::error_code trouble = drivers::make_private_folder(outbox)) {
        return refuse({"--data", outbox.string(),
                       "the folder is not there and cannot be made: " + trouble.message(),
                       "Name another one."});
    }
    log_to(data / "kiosk" / "log.txt");

    CentreProcess centre(beside_this_program("qiming-central"), data / "centre", share / "content/samples");
    loaded.world.settings.centre_url = centre.url();
    loaded.world.settings.centre_ca = centre.ca_file();
    if (!options.offline_first) {
        if (const auto started = centre.start(); !started) {
            return fail(started.error());
        }
    }
    return rehearse(options, journey, loaded, voices, centre, outbox);
}

}  // namespace

int play_visit(const VisitOptions& options) {
    const fs::path share = options.share.empty() ? drivers::find_share() : options.share;
    const auto journey = read_journey(options.journey);
    if (!journey) {
        return refuse(journey.error());
    }
    if (!options.clock.empty() && !read_time(options.clock)) {
        return refuse({"--clock", options.clock, "this is no time", "give it as YYYY-MM-DDTHH:MM"});
    }
    auto loaded = load_world(share, options.settings, [&](const config::Settings& settings) {
        const drivers::SteppedClock machine(wall_s_at_start(options, settings), zone_of(settings));
        return moment_of(RegionClock(machine, {}, built_s())).day;
    });
    if (!loaded) {
        return refuse(loaded.error());
    }
    report_skipped(loaded->skipped);
    auto voices = load_voices(share);
    if (!voices) {
        return refuse(voices.error());
    }
    return visit(options, *journey, *loaded, *voices, share);
}

}  // namespace qiming::shell
