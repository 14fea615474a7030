// Numbers of the outbox on disk: before and after the centre was asked, and whatever becomes of its file.
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <random>
#include <set>

#include "content/wire/outcome_number.h"
#include "drivers/storage/sqlite/sqlite_outbox_store.h"
#include "tests/support/content/submissions.h"
#include "tests/support/devices/temporary_folder.h"

using namespace qiming;
namespace fs = std::filesystem;
using content::Acquaintance;
using support::submission_id;
using support::unsent_submission;

namespace {

struct Folder {
    support::TemporaryFolder folder;
    std::mt19937_64 chance{7};
    fs::path data = folder.path() / "kiosk";

    std::unique_ptr<drivers::OutboxStore> open(int code = 101) {
        fs::create_directories(data);
        return drivers::open_sqlite_outbox((data / "outbox.sqlite").string(), code,
                                           {[this] { return chance(); }, drivers::HighWaterFile::beside(data)})
            .value();
    }
    void welcome(drivers::OutboxStore& store, content::Grant grant, std::int64_t floor = 0) {
        const auto hello = store.hello().value();
        REQUIRE(store.welcome({Acquaintance::Known, hello.installation, grant, floor}));
    }
};

std::int64_t sequence_of(drivers::OutboxStore& store, int n) {
    return store.add(unsent_submission(n)).value().sequence;
}

}  // namespace

TEST_CASE("R63: until the centre was asked numbers carry chance, another one at each start") {
    Folder folder;
    std::set<std::string> numbers;
    for (int life = 0; life < 5; ++life) {
        const auto store = folder.open();
        CHECK(store->wants_numbers() == true);
        for (int n = 1; n <= 150; ++n) {
            const auto added = store->add(unsent_submission((life * 1'000) + n)).value();
            REQUIRE(added.number.size() == 14);
            REQUIRE(added.number == content::make_outcome_number(101, added.sequence));
            numbers.insert(added.number);
        }
    }
    CHECK(numbers.size() == 750);
}

TEST_CASE("R63: once the centre has granted numbers they count up without a gap, over restarts, too") {
    Folder folder;
    {
        const auto store = folder.open();
        folder.welcome(*store, {1, 1'000});
        CHECK(store->wants_numbers() == false);
        CHECK(sequence_of(*store, 1) == 1);
        CHECK(sequence_of(*store, 2) == 2);
    }
    const auto store = folder.open();
    CHECK(sequence_of(*store, 3) > content::last_sequence);
    CHECK(store->hello()->highest == 2);
    folder.welcome(*store, {1, 1'000});
    CHECK(sequence_of(*store, 4) == 3);
}

TEST_CASE("R63: a floor of the centre, a new range and the end of one are kept to") {
    Folder folder;
    const auto store = folder.open();
    folder.welcome(*store, {1, 1'000}, 57);
    CHECK(sequence_of(*store, 1) == 58);
    folder.welcome(*store, {2'001, 2'202});
    CHECK(sequence_of(*store, 2) == 2'001);
    CHECK(store->wants_numbers() == false);
    CHECK(sequence_of(*store, 3) == 2'002);
    CHECK(sequence_of(*store, 4) == 2'003);
    CHECK(store->wants_numbers() == true);
    folder.welcome(*store, {2'001, 2'003});
    CHECK(sequence_of(*store, 5) > content::last_sequence);
    folder.welcome(*store, {1'000'000, 999'999});
    CHECK(sequence_of(*store, 6) > content::last_sequence);
    CHECK(store->wants_numbers() == false);
}

TEST_CASE(
    "R63: an outbox that was emptied or put back goes on behind the number that the file beside it tells") {
    Folder folder;
    const std::string outbox = (folder.data / "outbox.sqlite").string();
    const std::string image = folder.folder.file("image");
    {
        const auto store = folder.open();
        folder.welcome(*store, {1, 1'000});
        sequence_of(*store, 1);
    }
    fs::copy_file(outbox, image);
    {
        const auto store = folder.open();
        folder.welcome(*store, {1, 1'000});
        for (int n = 2; n <= 5; ++n) {
            sequence_of(*store, n);
        }
    }
    SECTION("emptied") {
        REQUIRE(fs::remove_all(folder.data) > 0);
    }
    SECTION("put back") {
        REQUIRE(fs::copy_file(image, outbox, fs::copy_options::overwrite_existing));
    }
    const auto store = folder.open();
    CHECK(store->hello()->highest == 5);
    folder.welcome(*store, {1, 1'000});
    CHECK(sequence_of(*store, 100) == 6);
}

TEST_CASE(
    "R63: at each start it names a new life and the lives before it; an emptied one is another installation") {
    Folder folder;
    const auto first = folder.open()->hello().value();
    CHECK(first.device == "101");
    CHECK(first.earlier.empty());
    const auto second = folder.open()->hello().value();
    CHECK(second.installation == first.installation);
    CHECK(second.life != first.life);
    CHECK(second.earlier == std::vector{first.life});
    for (int life = 0; life < 40; ++life) {
        folder.open();
    }
    const auto late = folder.open()->hello().value();
    CHECK(late.earlier.size() < content::most_lives);
    CHECK(late.earlier.size() > 20);
    fs::remove_all(folder.data);
    CHECK(folder.open()->hello()->installation != first.installation);
}

TEST_CASE("R63: a forked outbox takes the name that the centre gives it, for good") {
    Folder folder;
    const auto hello = folder.open()->hello().value();
    {
        const auto store = folder.open();
        const auto life = store->hello()->life;
        REQUIRE(store->welcome({Acquaintance::Forked, life, {1'001, 2'000}, 0}));
        CHECK(store->hello()->installation == life);
        CHECK(sequence_of(*store, 1) == 1'001);
    }
    CHECK(folder.open()->hello()->installation != hello.installation);
}

TEST_CASE("R63: a row whose number is somebody else's gets another one, and keeps in mind what was told") {
    Folder folder;
    const auto store = folder.open();
    folder.welcome(*store, {1, 1'000});
    const auto before = store->add(unsent_submission(1)).value();
    const auto after = store->renumber(submission_id(1)).value();
    CHECK(after.number.size() == 14);
    CHECK(after.number == content::make_outcome_number(101, after.sequence));
    CHECK(after.earlier == std::vector{before.number});
    CHECK(after.body == before.body);
    const auto read = store->read(submission_id(1)).value();
    REQUIRE(read);
    CHECK(read->submission == after);
    CHECK(read->state == drivers::RowState::Waiting);
    REQUIRE(store->mark_delivered(submission_id(1)));
    CHECK_FALSE(store->renumber(submission_id(1)));
    CHECK_FALSE(store->renumber(submission_id(2)));
}

TEST_CASE("R63: a file of the highest number that was cut or changed counts for nothing") {
    const support::TemporaryFolder folder;
    const fs::path place = folder.path() / "kiosk.numbers";
    drivers::HighWaterFile file({place});
    CHECK(file.highest("101") == 0);
    REQUIRE(file.raise("101", 57));
    REQUIRE(file.raise("102", 3));
    REQUIRE(file.raise("101", 12));
    CHECK(file.highest("101") == 57);
    CHECK(file.highest("102") == 3);
    for (const char* text : {"101 57", "101 57 5", "101 75 57\n", "\xff\xfe\n", ""}) {
        std::ofstream(place, std::ios::trunc) << text;
        CHECK(file.highest("101") == 0);
    }
}

TEST_CASE("R63: where the file cannot stand beside the data folder it stands in it") {
    const support::TemporaryFolder folder;
    drivers::HighWaterFile file({"/nonexistent/kiosk.numbers", folder.path() / "numbers"});
    REQUIRE(file.raise("101", 57));
    CHECK(file.highest("101") == 57);
    CHECK(fs::exists(folder.path() / "numbers"));
    CHECK_FALSE(drivers::HighWaterFile({"/nonexistent/kiosk.numbers"}).raise("101", 58));
}
