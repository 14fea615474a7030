// How fast the gallery of every screen is drawn, and what a kiosk holds that used every text size and theme.
#include <filesystem>

#include "tests/bench/benches.h"
#include "tests/bench/stopwatch.h"
#include "tests/bench/terminal.h"

namespace qiming::bench {

std::string gallery_speed(const Report& report) {
    const support::TemporaryFolder folder;
    const std::string out = folder.file("gallery");
    const Stopwatch watch;
    Process gallery({program("qiming-rehearse"), "gallery", out}, {}, folder.file("gallery.log"));
    if (!gallery.wait(600'000) || gallery.exit_status() != 0) {
        return "the gallery was not drawn";
    }
    const double seconds = watch.ms() / 1000;
    std::size_t pictures = 0;
    for (const auto& entry : std::filesystem::directory_iterator(out)) {
        pictures += entry.path().extension() == ".png" ? 1U : 0U;
    }
    report.value("gallery.pictures_per_s", static_cast<double>(pictures) / seconds, "1/s", pictures);
    report.value("gallery.s", seconds, "s", 1);
    return "";
}

std::string memory_of_looks(const Report& report) {
    const support::TemporaryFolder folder;
    const std::string trace = folder.file("visit.trace");
    Process visit({program("qiming-rehearse"), "visit", "--journey", "tests/bench/all-sizes.journey", "--out",
                   folder.file("out"), "--trace", trace},
                  {}, folder.file("visit.log"));
    const auto end = wait_for(trace, "memory", 0, 150'000);
    if (!end) {
        return "the visit did not come to its end";
    }
    report.value("memory.looks_pss_mb", static_cast<double>(end->pss_kb) / 1024.0, "MiB", 1);
    return "";
}

}  // namespace qiming::bench
