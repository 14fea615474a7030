// However long it takes to read a list of postings, nobody waits for it.
#include "central/publishing/postings_shelf.h"

#include <atomic>
#include <catch2/catch_test_macros.hpp>
#include <csignal>
#include <fstream>
#include <semaphore>
#include <thread>

#include <fmt/format.h>

#include "content/wire/paths.h"
#include "tests/central/running_centre.h"
#include "tests/support/content/submissions.h"
#include "tests/support/figure.h"
#include "tests/support/wait_until.h"

using namespace qiming;
using namespace std::chrono_literals;
using central::Postings;
using central::PostingsShelf;
using Clock = std::chrono::steady_clock;

namespace {

std::shared_ptr<const Postings> list(long long version) {
    return std::make_shared<const Postings>(
        Postings{version, central::shelve(std::to_string(version)), content::JobIndex({})});
}

// Reads when it is allowed to.
struct SlowReader {
    std::atomic<long long> newest = 1;
    std::counting_semaphore<> allowed{0};
    std::atomic<int> times = 0;
    PostingsShelf::Read read() {
        return [this]() -> PostingsShelf::Found {
            ++times;
            allowed.acquire();
            return list(newest);
        };
    }
};

long long version_at(PostingsShelf& shelf, long long version) {
    const auto found = shelf.at(version);
    return found ? (*found)->version : -1;
}

int patient(drivers::HttpClient& client, const drivers::HttpRequest& request) {
    const auto response = client.perform(request);
    return response ? response->status : 0;
}

}  // namespace

TEST_CASE("R59: while a new list of postings is read, the one before it counts, and only one request waits") {
    SlowReader reader;
    PostingsShelf shelf(reader.read(), 50ms);
    shelf.expect(1);
    CHECK(version_at(shelf, 1) == -1);
    reader.allowed.release();
    CHECK(support::wait_until([&] { return version_at(shelf, 1) == 1; }));
    reader.newest = 2;
    CHECK(version_at(shelf, 2) == 1);
    const auto began = Clock::now();
    for (int i = 0; i < 100; ++i) {
        CHECK(version_at(shelf, 2) == 1);
    }
    CHECK(Clock::now() - began < 1s);
    reader.newest = 3;  // imported while the one before is read
    reader.allowed.release();
    CHECK(support::wait_until([&] { return version_at(shelf, 3) == 3; }));
    CHECK(reader.times == 2);
}

TEST_CASE("R59: a list that is read at once is there at once, and a fault is told and tried again") {
    int times = 0;
    PostingsShelf shelf(
        [&]() -> PostingsShelf::Found {
            return ++times == 2 ? PostingsShelf::Found(tl::unexpected(central::ShellFault{"broken", "mend it"}))
                                : PostingsShelf::Found(list(times));
        },
        10s);
    CHECK(version_at(shelf, 1) == 1);
    CHECK(shelf.at(3).error().problem == "broken");
    CHECK(version_at(shelf, 3) == 3);
    CHECK(version_at(shelf, 3) == 3);
    CHECK(times == 3);
}

TEST_CASE("R59: a list of 300,000 postings holds up no submission, neither as it comes nor at a start",
          "[.long]") {
    support::RunningCentre centre;
    {
        std::ofstream table(centre.folder().file("jobs.csv"));
        table << "编号,职位,用人单位,工作地点,区域,工作内容,月薪\n";
        for (int n = 0; n < 300'000; ++n) {
            table << "J-" << n << ",理货员,测试单位,香洲区测试路1号,香洲区,整理货物，贴标签。,3000-4000\n";
        }
    }
    long sequence = 0;
    const auto longest_ms = [&](const std::function<bool()>& goes_on) {
        long longest = 0;
        while (goes_on()) {
            const auto began = Clock::now();
            const auto sent = content::write_submission(support::sent_submission(101, ++sequence));
            CHECK(patient(*centre.client(),
                          {"POST", std::string(content::submissions_path), sent, {}, 60'000}) == 201);
            const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - began);
            longest = std::max(longest, static_cast<long>(took.count()));
            std::this_thread::sleep_for(50ms);
        }
        return longest;
    };
    std::atomic<bool> is_done = false;
    std::thread importing([&] {
        const std::string file = centre.folder().file("jobs.csv");
        CHECK(centre.command({"--share", QIMING_SOURCE_DIR, "import", "jobs", file, "--replace"}).status == 0);
        // What terminals do, when they hear of it.
        patient(*centre.client(), {"GET", std::string(content::jobs_path), {}, {}, 60'000});
        is_done = true;
    });
    const long during = longest_ms([&] { return !is_done; });
    importing.join();
    const auto until = Clock::now() + 15s;
    const long after = longest_ms([&] { return Clock::now() < until; });
    centre.stop(SIGTERM);
    centre.start();
    const auto end = Clock::now() + 15s;
    const long at_start = longest_ms([&] { return Clock::now() < end; });
    tests::tell_figure(
        fmt::format("longest submission: {} ms during an import of 300,000 postings, {} ms after it, "
                    "{} ms after a start",
                    during, after, at_start));
    CHECK(std::max({during, after, at_start}) < 3'000);
}
