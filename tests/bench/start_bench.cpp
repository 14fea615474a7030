// From starting the program to the first picture and the first sound, as a person who switches it on waits.
#include <fmt/format.h>

#include <chrono>
#include <thread>

#include "tests/bench/benches.h"
#include "tests/bench/terminal.h"

namespace qiming::bench {
namespace {

constexpr int starts = 7;
constexpr int patience_ms = 15'000;

double ms_between(std::int64_t from_us, std::int64_t to_us) {
    return static_cast<double>(to_us - from_us) / 1000.0;
}

std::string first_frames(const Report& report, const std::string& line, const support::TemporaryFolder& folder,
                         const std::string& display) {
    const Centre centre(folder);
    if (!centre.trouble().empty()) {
        return centre.trouble();
    }
    std::vector<double> samples;
    for (int i = 0; i < starts; ++i) {
        Terminal terminal(folder, centre, fmt::format("kiosk{}", i), display);
        const auto frame = wait_for(terminal.trace(), "first_frame", 0, patience_ms);
        if (!frame) {
            return "no first frame. " + terminal.trouble();
        }
        samples.push_back(ms_between(terminal.started_us(), frame->at_us));
    }
    report.samples(line, std::move(samples), "ms");
    return "";
}

}  // namespace

std::string start_first_frame(const Report& report) {
    const support::TemporaryFolder folder;
    const Screen screen(folder);
    if (screen.display().empty()) {
        return "Xvfb did not start";
    }
    return first_frames(report, "start.first_frame_ms", folder, screen.display());
}

std::string start_first_frame_without_x(const Report& report) {
    const support::TemporaryFolder folder;
    return first_frames(report, "start.first_frame_ms.nox", folder, "");
}

// The terminal rests in silence until somebody comes: a key is pressed as soon as there is a picture.
std::string start_first_sound(const Report& report) {
    const support::TemporaryFolder folder;
    const Screen screen(folder);
    const Centre centre(folder);
    if (screen.display().empty() || !centre.trouble().empty()) {
        return "Xvfb or the centre did not start. " + centre.trouble();
    }
    std::vector<double> samples;
    for (int i = 0; i < starts; ++i) {
        Terminal terminal(folder, centre, fmt::format("kiosk{}", i), screen.display());
        if (!wait_for(terminal.trace(), "first_frame", 0, patience_ms)) {
            return "no first frame. " + terminal.trouble();
        }
        terminal.press("Return");
        const auto sound = wait_for(terminal.trace(), "sound", 0, patience_ms);
        if (!sound) {
            return "no first sound. " + terminal.trouble();
        }
        samples.push_back(ms_between(terminal.started_us(), sound->at_us));
    }
    report.samples("start.first_sound_ms", std::move(samples), "ms");
    return "";
}

}  // namespace qiming::bench
