#include "drivers/storage/storage_thread.h"

#include <atomic>
#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <future>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "drivers/storage/memory/memory_outbox_store.h"
#include "tests/support/content/submissions.h"
#include "tests/support/wait_until.h"

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

namespace {

// What was told of the store, one sign each: + it can be written, - it cannot.
struct Signs {
    drivers::StorageThread::Changed listener() {
        return [this](const tl::expected<void, drivers::StorageFault>& now) {
            const std::lock_guard lock(mutex);
            signs += now ? '+' : '-';
        };
    }
    std::string so_far() {
        const std::lock_guard lock(mutex);
        return signs;
    }
    bool become(const std::string& wanted) {
        return support::wait_until([&] { return so_far() == wanted; });
    }
    std::mutex mutex;
    std::string signs;
};

}  // namespace

TEST_CASE("a store that could not be opened is opened as soon as it can be, and then takes what comes") {
    std::atomic<bool> has_disk = false;
    Signs told;
    drivers::StorageThread storage(
        [&]() -> Opening {
            if (!has_disk) {
                return tl::unexpected(drivers::StorageFault{"no disk", "put one in"});
            }
            return std::make_unique<drivers::MemoryOutboxStore>(101);
        },
        told.listener(), 20);
    CHECK(told.become("-"));
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    CHECK(told.so_far() == "-");  // once, however often it is tried
    has_disk = true;
    CHECK(told.become("-+"));
    std::promise<bool> added;
    storage.post(
        [&](drivers::OutboxStore& store) { added.set_value(store.add(unsent_submission(1)).has_value()); });
    CHECK(added.get_future().get());
}

TEST_CASE("a store that fails in the midst is noticed by the check, and so is that it works again") {
    drivers::MemoryOutboxStore::Switches switches;
    Signs told;
    drivers::StorageThread storage(in_memory(&switches), told.listener(), 20);
    CHECK(told.become("+"));
    switches.failing = true;
    storage.check();
    CHECK(told.become("+-"));
    switches.failing = false;
    CHECK(told.become("+-+"));
    storage.check();
    std::promise<void> done;
    storage.post([&](drivers::OutboxStore&) { done.set_value(); });
    done.get_future().get();
    CHECK(told.so_far() == "+-+");
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
