// Media that lie: bits that flip, a log that is cut, a file that is no database any more. Nothing is told
// falsely, nothing is overwritten, and staff hear of it.
#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <future>
#include <map>
#include <random>

#include <fmt/format.h>

#include "drivers/storage/sqlite/sqlite_outbox_store.h"
#include "drivers/storage/storage_thread.h"
#include "tests/support/content/submissions.h"
#include "tests/support/devices/temporary_folder.h"
#include "tests/support/figure.h"
#include "tests/support/seeds.h"
#include "tests/support/wait_until.h"

using namespace qiming;
namespace fs = std::filesystem;
using support::submission_id;
using support::unsent_submission;

namespace {

std::string bytes_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void write_bytes(const fs::path& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
}

struct Outbox {
    support::TemporaryFolder folder;
    fs::path data = folder.path() / "kiosk";
    fs::path path = data / "outbox.sqlite";
    std::mt19937_64 chance{7};
    std::map<std::string, content::Submission> kept;

    Outbox() { fs::create_directories(data); }
    auto try_to_open() {
        return drivers::open_sqlite_outbox(path.string(), 101,
                                           {[this] { return chance(); }, drivers::HighWaterFile::beside(data)});
    }
    std::unique_ptr<drivers::OutboxStore> open() { return try_to_open().value(); }
    void keep(drivers::OutboxStore& store, int n) {
        const auto added = store.add(unsent_submission(n)).value();
        kept[added.id] = added;
    }
    void fill(int count) {
        const auto store = open();
        const auto hello = store->hello().value();
        REQUIRE(store->welcome({content::Acquaintance::New, hello.installation, {1, 1'000}, 0}));
        for (int n = 1; n <= count; ++n) {
            keep(*store, n);
        }
        REQUIRE(store->rest());
    }
    fs::path aside(int n = 1) const { return data / ("damaged-" + std::to_string(n)) / "outbox.sqlite"; }
};

bool tells(drivers::OutboxStore& store, const std::string& reason) {
    const auto noticed = store.noticed();
    return std::find(noticed.begin(), noticed.end(), reason) != noticed.end();
}

// Rows that would be offered, each as it was written; how many there are.
int whole_rows(drivers::OutboxStore& store, const Outbox& outbox) {
    int whole = 0;
    const auto waiting = store.waiting().value();
    for (const auto& each : waiting) {
        const auto row = store.read(each.id).value();
        if (row && row->state == drivers::RowState::Waiting) {
            REQUIRE(outbox.kept.count(row->submission.id) == 1);
            REQUIRE(row->submission == outbox.kept.at(row->submission.id));
            ++whole;
        }
    }
    return whole;
}

}  // namespace

TEST_CASE(
    "R63: when nobody wants anything the log is folded into the file: cutting it off takes nothing back") {
    Outbox outbox;
    {
        drivers::StorageThread thread([&] { return outbox.try_to_open(); }, [](const auto&) {});
        std::promise<void> added;
        thread.post([&](drivers::OutboxStore& store) {
            for (int n = 1; n <= 5; ++n) {
                outbox.keep(store, n);
            }
            added.set_value();
        });
        added.get_future().get();
        std::promise<void> later;
        thread.post([&](drivers::OutboxStore&) { later.set_value(); });
        later.get_future().get();
        CHECK(support::wait_until([&] { return fs::file_size(outbox.path.string() + "-wal") == 0; }));
        // As the power leaves it: the file alone.
        fs::copy_file(outbox.path, outbox.folder.path() / "alone");
    }
    fs::copy_file(outbox.folder.path() / "alone", outbox.path, fs::copy_options::overwrite_existing);
    const auto store = outbox.open();
    CHECK(whole_rows(*store, outbox) == 5);
    CHECK(store->noticed().empty());
}

TEST_CASE("R63: a log that was cut is noticed, and no number that was given is given again") {
    Outbox outbox;
    outbox.fill(3);
    const std::string before = bytes_of(outbox.path);
    {
        const auto store = outbox.open();
        const auto hello = store->hello().value();
        REQUIRE(store->welcome({content::Acquaintance::Known, hello.installation, {1, 1'000}, 0}));
        outbox.keep(*store, 4);
        REQUIRE(outbox.kept.at(submission_id(4)).sequence == 4);
    }
    write_bytes(outbox.path, before);
    const auto store = outbox.open();
    CHECK(tells(*store, "outbox_went_back"));
    CHECK(whole_rows(*store, outbox) == 3);
    const auto hello = store->hello().value();
    REQUIRE(store->welcome({content::Acquaintance::Known, hello.installation, {1, 1'000}, 0}));
    CHECK(store->add(unsent_submission(5)).value().sequence == 5);
}

TEST_CASE("R63: a row that is not what was written is kept, told, and offered to nobody") {
    Outbox outbox;
    outbox.fill(3);
    {
        SQLite::Database database(outbox.path.string(), SQLite::OPEN_READWRITE);
        database.exec("UPDATE submission SET body = '{\"answers\":{\"form\":[\"2\"]}}' WHERE position = 2");
    }
    for (int start = 0; start < 2; ++start) {
        const auto store = outbox.open();
        CHECK(tells(*store, "outbox_damaged"));
        CHECK(whole_rows(*store, outbox) == 2);
        const auto headings = store->headings().value();
        REQUIRE(headings.size() == 3);
        CHECK(headings[1].state == drivers::RowState::Damaged);
        CHECK_FALSE(store->requeue(submission_id(2)));
        CHECK(store->erase({submission_id(2)}) == 0);
    }
}

TEST_CASE("R63: a damaged file is set aside as it is; what can be read of it goes on, and the next one, too") {
    Outbox outbox;
    outbox.fill(200);
    std::string damaged = bytes_of(outbox.path);
    SECTION("pages in its middle") {
        damaged.replace(4'096 * 6, 4'096 * 4, std::string(4'096 * 4, '\xff'));
        write_bytes(outbox.path, damaged);
        const auto store = outbox.open();
        CHECK(whole_rows(*store, outbox) > 0);
        CHECK(tells(*store, "outbox_damaged"));
    }
    SECTION("its end") {
        damaged.resize(4'096 * 8);
        write_bytes(outbox.path, damaged);
        CHECK(tells(*outbox.open(), "outbox_damaged"));
    }
    SECTION("it is no database") {
        damaged = std::string(8'192, 'x');
        write_bytes(outbox.path, damaged);
        CHECK(whole_rows(*outbox.open(), outbox) == 0);
    }
    CHECK(bytes_of(outbox.aside()) == damaged);
    write_bytes(outbox.path, std::string(8'192, 'y'));
    const auto store = outbox.open();
    CHECK(tells(*store, "outbox_damaged"));
    CHECK(bytes_of(outbox.aside()) == damaged);
    CHECK(bytes_of(outbox.aside(2)) == std::string(8'192, 'y'));
    CHECK(store->hello()->highest == 200);
    CHECK(store->add(unsent_submission(999)));
}

TEST_CASE("R63: whichever bits flip, what is offered is what was written, and what is missing is told",
          "[seeds]") {
    const unsigned seed = tests::any_seed(16);
    CAPTURE(seed);
    std::mt19937 random(seed);
    Outbox outbox;
    outbox.fill(40);
    const std::string sound = bytes_of(outbox.path);
    int flipped = 0;
    int noticed = 0;
    int lost = 0;
    for (int round = 0; round < 40; ++round) {
        CAPTURE(round);
        std::string bytes = sound;
        for (auto flips = 1 + (random() % 4); flips > 0; --flips) {
            bytes[random() % bytes.size()] ^= static_cast<char>(1U << (random() % 8));
        }
        for (const auto& entry : fs::directory_iterator(outbox.data)) {
            fs::remove_all(entry.path());
        }
        write_bytes(outbox.path, bytes);
        ++flipped;
        const auto store = outbox.try_to_open();
        if (!store) {  // such as the version of the file
            ++noticed;
            continue;
        }
        const int whole = whole_rows(**store, outbox);
        const bool is_told = tells(**store, "outbox_damaged");
        CHECK((whole == 40 || is_told));
        CHECK((!is_told || fs::exists(outbox.aside()) || whole < 40));
        noticed += is_told ? 1 : 0;
        lost += 40 - whole;
    }
    CHECK(noticed > 0);
    tests::tell_figure(fmt::format("{} files with flipped bits: {} noticed, {} of {} rows not readable",
                                   flipped, noticed, lost, flipped * 40));
}

TEST_CASE("a name on disk never changes: states, and whether somebody heard") {
    for (const auto& [state, name] : {std::pair(drivers::RowState::Waiting, "waiting"),
                                      {drivers::RowState::Delivered, "delivered"},
                                      {drivers::RowState::Parked, "parked"},
                                      {drivers::RowState::Damaged, "damaged"}}) {
        CHECK(drivers::name_of(state) == name);
        CHECK(drivers::row_state_named(name) == state);
    }
    for (const auto& [heard, name] : {std::pair(drivers::Heard::No, "no"),
                                      {drivers::Heard::Yes, "yes"},
                                      {drivers::Heard::Later, "later"},
                                      {drivers::Heard::Left, "left"}}) {
        CHECK(drivers::name_of(heard) == name);
        CHECK(drivers::heard_named(name) == heard);
    }
    CHECK_FALSE(drivers::row_state_named("Waiting"));
    CHECK(content::name_of(content::Standing::Received) == "received");
    CHECK(content::name_of(content::Standing::Confirmed) == "confirmed");
    CHECK(content::name_of(content::Standing::Full) == "full");
}

TEST_CASE("R63: rows of a life that ended too soon are untold until somebody was told that they are safe") {
    Outbox outbox;
    {
        const auto store = outbox.open();
        CHECK(store->untold() == 0);
        for (int n = 1; n <= 3; ++n) {
            outbox.keep(*store, n);
        }
        CHECK(store->untold() == 0);  // this life may still tell
        REQUIRE(store->mark_heard(submission_id(1), drivers::Heard::Yes));
        REQUIRE(store->mark_heard(submission_id(2), drivers::Heard::Left));
        REQUIRE(store->mark_heard(submission_id(2), drivers::Heard::Yes));
    }
    {
        const auto store = outbox.open();
        CHECK(store->untold() == 1);
        outbox.keep(*store, 4);
        REQUIRE(store->settle_untold());
        CHECK(store->untold() == 0);
        const auto rows = store->headings().value();
        CHECK(rows[0].heard == drivers::Heard::Yes);
        CHECK(rows[1].heard == drivers::Heard::Left);
        CHECK(rows[2].heard == drivers::Heard::Later);
        CHECK(rows[3].heard == drivers::Heard::No);
    }
    CHECK(outbox.open()->untold() == 1);
}
