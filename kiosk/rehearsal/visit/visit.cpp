#include <fmt/format.h>
#include <spdlog/sinks/basic_file_sink.h>
#include <spdlog/spdlog.h>

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <optional>
#include <thread>

#include "drivers/clock/system/system_clock.h"
#include "drivers/display/sdl/sdl_display.h"
#include "drivers/input/sdl/sdl_input.h"
#include "drivers/pinyin/libpinyin/libpinyin_engine.h"
#include "drivers/private_files/private_files.h"
#include "drivers/share/share.h"
#include "drivers/speech/espeak/espeak_speech.h"
#include "drivers/storage/files/files.h"
#include "kiosk/devices/print_desk.h"
#include "kiosk/rehearsal/programs.h"
#include "kiosk/rehearsal/trace/traced.h"
#include "kiosk/rehearsal/visit/centre_process.h"
#include "kiosk/rehearsal/visit/start_time.h"
#include "kiosk/rehearsal/visit/visitor.h"
#include "kiosk/runtime/moment.h"
#include "kiosk/runtime/region_clock.h"
#include "kiosk/runtime/skipped.h"
#include "kiosk/shell/loader.h"
#include "kiosk/shell/voices_loader.h"
#include "kiosk/sync/back_office.h"

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

struct Outcome {
    int steps_failed = 0;
    bool broken = false;
};

Outcome play(const Journey& journey, const fs::path& file, Visitor& visitor) {
    Outcome outcome;
    for (const JourneyStep& step : journey) {
        if (const std::string trouble = visitor.take(step); !trouble.empty()) {
            fmt::print(stderr, "{}: line {}: {}: {}\n", file.string(), step.line, step.text, trouble);
            ++outcome.steps_failed;
            const bool only_expected =
                std::holds_alternative<ExpectSaid>(step.what) || std::holds_alternative<ExpectPage>(step.what);
            if (!only_expected) {
                outcome.broken = true;
                break;
            }
        }
    }
    return outcome;
}

bool all_answered(const Transcript& transcript) {
    for (const Transcript::Submitted& one : transcript.submitted()) {
        if (one.answer.empty()) {
            return false;
        }
    }
    return true;
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

// What a visitor must never hear while the centre is not there.
int count_broken_promises(const Transcript& transcript) {
    int broken = 0;
    for (const char* words : {"已确认", "中心已收到"}) {
        if (transcript.was_said(words, 0)) {
            fmt::print(stderr, "{} was said although the centre was not there\n", words);
            ++broken;
        }
    }
    if (transcript.times_said("已保存在本机") < transcript.submitted().size()) {
        fmt::print(stderr, "已保存在本机 was not said each time\n");
        ++broken;
    }
    return broken;
}

int count_missing(const Transcript& transcript, const CentreProcess& centre) {
    const auto held = centre.submissions();
    if (!held) {
        fail(held.error());
        return 1;
    }
    int missing = transcript.submitted().empty() ? 1 : 0;
    if (missing > 0) {
        fmt::print(stderr, "Nothing was submitted in this visit.\n");
    }
    for (const Transcript::Submitted& one : transcript.submitted()) {
        const auto [first, last] = held->equal_range(one.id);
        const bool once = std::distance(first, last) == 1 && first->second == one.number;
        missing += once ? 0 : 1;
        fmt::print("{}  id {}  number {}  centre: {}{}\n", one.service, one.id, one.number,
                   one.answer.empty() ? "no answer" : one.answer, once ? "" : ", NOT HELD ONCE");
    }
    return missing;
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

int visit(const VisitOptions& options, const Journey& journey, Loaded& loaded, const Voices& voices,
          const fs::path& share) {
    const auto began = std::chrono::steady_clock::now();
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

    // Nobody watches: the same pictures are drawn without a display.
    setenv("SDL_VIDEODRIVER", "dummy", 0);
    const config::Settings& settings = loaded.world.settings;
    drivers::SteppedClock clock(wall_s_at_start(options, settings), zone_of(settings));
    RegionClock region(clock, newest_time_in(outbox), built_s(), day_s);
    region.log_guess();
    Trace trace(options.trace);
    drivers::SdlInput sdl_input(
        {static_cast<float>(settings.width_px), static_cast<float>(settings.height_px)});
    TracedInput input(sdl_input, trace);
    const auto sdl_display =
        drivers::open_sdl_display({false, settings.width_px, settings.height_px, settings.px_per_mm});
    if (!sdl_display) {
        return fail(sdl_display.error());
    }
    TracedDisplay display(**sdl_display, trace);
    Mailbox mailbox(input);
    SpeechPostman postman(mailbox);
    Headphones headphones;
    JackPostman jack_postman(mailbox, headphones);
    drivers::ScriptedJack jack(jack_postman);
    auto speech = drivers::EspeakSpeech::open({}, postman, &voices.clips);
    if (!speech) {
        return fail(speech.error());
    }
    auto recorder = drivers::Recorder::open((options.out / "speech.wav").string(), (*speech)->sample_rate(),
                                            (*speech)->source());
    if (!recorder) {
        return fail(recorder.error());
    }
    auto office = BackOffice::open(settings, region, outbox, mailbox, loaded.job_rules);
    if (!office) {
        fmt::print(stderr, "{}\n", office.error().problem);
        return 2;
    }
    PrintDesk prints(paper_of(settings), mailbox, (*office)->in_flight);
    drivers::RecordingPrinter printer(prints);
    prints.use(&printer);
    PinyinDesk typing(mailbox, (*office)->in_flight);
    drivers::LibpinyinEngine pinyin(typing, loaded.world.typed_characters);
    typing.employ(&pinyin);
    EffectRunner effects({settings, region, (*office)->storage, (*office)->sync, (*office)->calls, **speech,
                          **recorder, display, mailbox, (*office)->in_flight, random_id, &headphones, &typing,
                          &prints});
    Transcript transcript(clock);
    transcript.begin("(the terminal rests)", {}, true);
    Kiosk kiosk({loaded.world, loaded.keys, voices.pronunciation, region, input, display, **speech, **recorder,
                 mailbox, effects, true, &transcript});
    kiosk.start();
    Visitor visitor({kiosk, transcript, clock, **recorder, (*speech)->source(), display, (*office)->in_flight,
                     loaded.keys, jack, printer, options.out});
    std::string trouble = visitor.settle();
    Outcome outcome = play(journey, options.journey, visitor);
    trace.note_memory();
    int faults = outcome.steps_failed + (trouble.empty() ? 0 : 1);
    if (!trouble.empty()) {
        fmt::print(stderr, "before the first step: {}\n", trouble);
    }

    if (options.offline_first) {
        faults += count_broken_promises(transcript);
        if (const auto started = centre.start(); !started) {
            return fail(started.error());
        }
    }
    if (!all_answered(transcript)) {
        drain(kiosk, **office, transcript);
    }
    (*recorder)->flush();
    std::ofstream file(options.out / "transcript.txt");
    file << transcript.text();
    faults += count_missing(transcript, centre);
    summarise(transcript, **recorder, visitor, clock, began, file);
    fmt::print("{}: pictures, speech.wav and transcript.txt\n", options.out.string());
    return faults == 0 ? 0 : 1;
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
    loaded->world.typed_characters = std::move(voices->characters);
    return visit(options, *journey, *loaded, *voices, share);
}

}  // namespace qiming::shell
