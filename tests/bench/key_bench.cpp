// A key pressed in the whole terminal under X: how soon something is heard, how long a picture takes.
#include <chrono>
#include <thread>

#include "tests/bench/benches.h"
#include "tests/bench/terminal.h"

namespace qiming::bench {
namespace {

constexpr int patience_ms = 15'000;

void sleep_ms(int ms) {
    std::this_thread::sleep_for(std::chrono::milliseconds(ms));
}

// From each key to the first sound before the next key.
std::vector<double> answers(const std::vector<Happening>& trace, std::int64_t since_us) {
    std::vector<double> samples;
    std::int64_t key_us = 0;
    for (const Happening& one : trace) {
        if (one.at_us < since_us) {
            continue;
        }
        if (one.what == "key") {
            key_us = one.at_us;
        } else if (one.what == "sound" && key_us != 0) {
            samples.push_back(static_cast<double>(one.at_us - key_us) / 1000.0);
            key_us = 0;
        }
    }
    return samples;
}

// Wakes the terminal and walks up and down its first page; every tenth press finds the device asleep.
std::string walk(Terminal& terminal, int presses, bool with_sleep, std::int64_t& since_us) {
    if (!wait_for(terminal.trace(), "first_frame", 0, patience_ms)) {
        return "no first frame. " + terminal.trouble();
    }
    terminal.press("Return");
    if (!wait_for(terminal.trace(), "sound", 0, patience_ms)) {
        return "the terminal did not wake. " + terminal.trouble();
    }
    since_us = now_us();
    for (int i = 0; i < presses; ++i) {
        if (with_sleep && i % 10 == 0) {
            wait_for(terminal.trace(), "quiet", now_us() - 100'000, 3000);
        }
        terminal.press(i % 4 < 2 ? "Down" : "Up");
        sleep_ms(60 + i % 7 * 5);
    }
    sleep_ms(200);
    return terminal.trouble();
}

std::string on_a_terminal(
    int presses, bool with_sleep,
    const std::function<std::string(const std::vector<Happening>&, std::int64_t)>& judge) {
    const support::TemporaryFolder folder;
    const Screen screen(folder);
    const Centre centre(folder);
    if (screen.display().empty() || !centre.trouble().empty()) {
        return "Xvfb or the centre did not start. " + centre.trouble();
    }
    Terminal terminal(folder, centre, "kiosk", screen.display());
    std::int64_t since_us = 0;
    if (std::string trouble = walk(terminal, presses, with_sleep, since_us); !trouble.empty()) {
        return trouble;
    }
    return judge(read_trace(terminal.trace()), since_us);
}

}  // namespace

std::string key_first_sample(const Report& report) {
    constexpr int presses = 150;
    return on_a_terminal(presses, true, [&](const std::vector<Happening>& trace, std::int64_t since_us) {
        std::vector<double> samples = answers(trace, since_us);
        if (samples.size() < presses * 9 / 10) {
            return "only " + std::to_string(samples.size()) + " of " + std::to_string(presses) +
                   " keys were answered by a sound";
        }
        report.samples("key.first_sample_ms", std::move(samples), "ms");
        return std::string();
    });
}

std::string frame(const Report& report) {
    return on_a_terminal(60, false, [&](const std::vector<Happening>& trace, std::int64_t since_us) {
        std::vector<double> samples;
        for (const Happening& one : trace) {
            if (one.what == "frame" && one.at_us >= since_us) {
                samples.push_back(static_cast<double>(one.draw_us) / 1000.0);
            }
        }
        if (samples.empty()) {
            return std::string("no frame was drawn");
        }
        report.samples("frame.ms", std::move(samples), "ms");
        return std::string();
    });
}

}  // namespace qiming::bench
