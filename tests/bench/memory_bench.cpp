// What the kiosk holds at the end of a whole visit, shared pages counted by their share.
#include "tests/bench/benches.h"
#include "tests/bench/terminal.h"

namespace qiming::bench {

std::string memory(const Report& report) {
    const support::TemporaryFolder folder;
    const std::string trace = folder.file("visit.trace");
    Process visit({program("qiming-rehearse"), "visit", "--journey", "tests/journeys/blind-visitor.journey",
                   "--out", folder.file("out"), "--trace", trace},
                  {}, folder.file("visit.log"));
    const auto end = wait_for(trace, "memory", 0, 150'000);
    if (!end) {
        return "the visit did not come to its end";
    }
    report.value("memory.pss_mb", static_cast<double>(end->pss_kb) / 1024.0, "MiB", 1);
    return "";
}

}  // namespace qiming::bench
