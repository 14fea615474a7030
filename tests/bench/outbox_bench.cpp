// One submission committed to the kiosk's outbox, as the storage thread does it.
#include <filesystem>

#include "drivers/storage/sqlite/sqlite_outbox_store.h"
#include "tests/bench/benches.h"
#include "tests/bench/stopwatch.h"
#include "tests/support/content/submissions.h"
#include "tests/support/devices/temporary_folder.h"

namespace qiming::bench {

std::string outbox_commit(const Report& report) {
    const support::TemporaryFolder folder;
    auto store = drivers::open_sqlite_outbox(folder.file("outbox.db"), 101);
    if (!store) {
        return store.error().problem;
    }
    constexpr int rounds = 300;
    std::vector<double> samples;
    for (int i = 0; i < rounds; ++i) {
        const Stopwatch watch;
        if (const auto added = (*store)->add(support::unsent_submission(i)); !added) {
            return added.error().problem;
        }
        samples.push_back(watch.ms());
    }
    report.samples("outbox.commit_ms", std::move(samples), "ms");
    return "";
}

}  // namespace qiming::bench
