// qiming-bench [NAME...]: measures what is named, or all that is not heavy.
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

#include "tests/bench/benches.h"
#include "tests/bench/report.h"

namespace {

using qiming::bench::Bench;

std::vector<Bench> benches() {
    using namespace qiming::bench;
    return {
        {"outbox.commit_ms", false, outbox_commit},
        {"jobs.filter_ms.300", false, [](const Report& report) { return jobs_filter(report, 300); }},
        {"jobs.filter_ms.20000", false, [](const Report& report) { return jobs_filter(report, 20'000); }},
        {"jobs.filter_ms.100000", false, [](const Report& report) { return jobs_filter(report, 100'000); }},
        {"speech.stop_ms", false, speech_stop},
        {"side_by_side.first_sample", true, side_by_side},
        {"speech.front_end_us_per_char", false, speech_front_end},
        {"speech.lexicon", false, speech_lexicon},
        {"pinyin", false, pinyin},
        {"start.first_frame_ms", false, start_first_frame},
        {"start.first_frame_ms.nox", false, start_first_frame_without_x},
        {"start.first_sound_ms", false, start_first_sound},
        {"key.first_sample_ms", false, key_first_sample},
        {"braille.update_ms", false, braille_update},
        {"braille.line_ms", false, braille_line},
        {"slip.pdf.ms", false, slip_pdf},
        {"frame.ms", false, frame},
        {"frame.look_ms", false, frame_looks},
        {"memory.looks_pss_mb", true, memory_of_looks},
        {"gallery", true, gallery_speed},
        {"memory.pss_mb", false, memory},
        {"idle", false, idle},
    };
}

bool begins_with(const std::string& text, const std::string& start) {
    return text.compare(0, start.size(), start) == 0;
}

// "jobs" asks for all of the jobs; "jobs.filter_ms.300.p99" for the one bench that prints it.
bool is_asked(const Bench& bench, const std::vector<std::string>& names) {
    if (names.empty()) {
        return !bench.heavy;
    }
    return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
        return begins_with(bench.name, name) || begins_with(name, bench.name);
    });
}

}  // namespace

int main(int count, char** arguments) {
    const std::vector<std::string> names(arguments + 1, arguments + count);
    if (!names.empty() && names.front() == "--list") {
        for (const Bench& bench : benches()) {
            fmt::print("{}{}\n", bench.name, bench.heavy ? " (heavy: by name only)" : "");
        }
        return 0;
    }
    const qiming::bench::Report report(names);
    int ran = 0;
    int failed = 0;
    for (const Bench& bench : benches()) {
        if (is_asked(bench, names)) {
            ++ran;
            if (const std::string trouble = bench.run(report); !trouble.empty()) {
                ++failed;
                fmt::print(stderr, "{}: {}\n", bench.name, trouble);
            }
        }
    }
    if (ran == 0) {
        fmt::print(stderr, "There is no bench of that name; ./bench --list names them.\n");
        return 2;
    }
    return failed == 0 ? 0 : 1;
}
