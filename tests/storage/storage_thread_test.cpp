#include "drivers/storage/storage_thread.h"

#include <atomic>
#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <future>
#include <vector>

#include "drivers/storage/memory/memory_outbox_store.h"
#include "tests/support/submissions.h"

using namespace qiming;
using support::unsent_submission;

namespace {

using Opening = tl::expected<std::unique_ptr<drivers::OutboxStore>, drivers::StorageFault>;

drivers::StorageThread::Open in_memory(const drivers::MemoryOutboxStore::Switches* switches = nullptr) {
    return [switches]() -> Opening { return std::make_unique<drivers::MemoryOutboxStore>(101, switches); };
}

void ignore(const tl::expected<void, drivers::StorageFault>&) {}

}  // namespace

TEST_CASE("jobs run in the order in which they were posted, all before the end") {
    std::vector<std::int64_t> sequences;
    {
        drivers::StorageThread storage(in_memory(), ignore);
        for (int n = 1; n <= 50; ++n) {
            storage.post([&sequences, n](drivers::OutboxStore& store) {
                sequences.push_back(store.add(unsent_submission(n)).value().sequence);
            });
        }
    }
    REQUIRE(sequences.size() == 50);
    for (std::size_t i = 0; i < sequences.size(); ++i) {
        CHECK(sequences[i] == static_cast<std::int64_t>(i) + 1);
    }
}

TEST_CASE("R63: a disk that takes half a second delays nobody who posts") {
    drivers::MemoryOutboxStore::Switches switches;
    switches.slow_ms = 500;
    std::promise<std::string> number;
    drivers::StorageThread storage(in_memory(&switches), ignore);
    const auto start = std::chrono::steady_clock::now();
    storage.post(
        [&](drivers::OutboxStore& store) { number.set_value(store.add(unsent_submission(1)).value().number); });
    const auto posted = std::chrono::steady_clock::now() - start;
    CHECK(posted < std::chrono::milliseconds(100));
    CHECK_FALSE(number.get_future().get().empty());
    CHECK(std::chrono::steady_clock::now() - start >= std::chrono::milliseconds(500));
}

TEST_CASE("a store that cannot be opened says so at once and to every job") {
    std::promise<std::string> told;
    std::promise<std::string> job_told;
    drivers::StorageThread storage(
        []() -> Opening {
            return tl::unexpected(drivers::StorageFault{"no disk", "put one in"});
        },
        [&](const tl::expected<void, drivers::StorageFault>& opened) {
            told.set_value(opened ? "" : opened.error().problem);
        });
    storage.post([&](drivers::OutboxStore& store) {
        job_told.set_value(store.add(unsent_submission(1)).error().problem);
    });
    CHECK(told.get_future().get() == "no disk");
    CHECK(job_told.get_future().get() == "no disk");
}

TEST_CASE("a failing store answers with a fault and changes nothing") {
    drivers::MemoryOutboxStore::Switches switches;
    drivers::MemoryOutboxStore store(101, &switches);
    switches.failing = true;
    CHECK_FALSE(store.add(unsent_submission(1)));
    CHECK_FALSE(store.write_value("jobs", "x"));
    switches.failing = false;
    CHECK(store.all().value().empty());
    CHECK(store.read_value("jobs").value().empty());
    CHECK(store.add(unsent_submission(1)).value().sequence == 1);
}
