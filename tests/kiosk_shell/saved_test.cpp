// Saved means saved: what the kiosk said "saved" about outlives a kill -9, and a disk that is slow
// holds nobody up.
#include <sys/wait.h>
#include <unistd.h>
#include <catch2/catch_test_macros.hpp>
#include <csignal>
#include <filesystem>

#include "drivers/display/recording/recording_display.h"
#include "drivers/storage/sqlite/sqlite_outbox_store.h"
#include "kiosk/rehearsal/visit/centre_process.h"
#include "kiosk/sync/back_office.h"
#include "tests/kiosk_shell/no_desks.h"
#include "tests/kiosk_shell/office.h"
#include "tests/support/content/complete_body.h"
#include "tests/support/devices/temporary_folder.h"
#include "tests/support/wait_until.h"

namespace qiming {
namespace {

namespace fs = std::filesystem;
using tests::all_of;

kiosk::StoreSubmission demand() {
    kiosk::StoreSubmission effect;
    effect.visit = 7;
    effect.kind = "demand";
    effect.language = "zh-CN";
    effect.body = support::complete_body("demand", 1, {});
    return effect;
}

struct Nobody final : shell::Sender {
    void wake() override {}
    void refresh() override {}
};

// An effect runner whose storage is given, everything else a fake.
struct Runner {
    explicit Runner(tests::Office& office, drivers::StorageThread& storage)
        : none(office),
          postman(office.mailbox),
          calls({settings, office.clock, office.mailbox, office.in_flight, office.link},
                std::make_unique<drivers::ScriptedHttpClient>()),
          effects({settings, office.clock, storage, sender, calls, speech, audio, display, office.mailbox,
                   office.in_flight, [] { return std::string("0123456789abcdef0123456789abcdef"); },
                   none.headphones, none.typing, none.prints}) {}
    config::Settings settings;
    Nobody sender;
    tests::NoDesks none;
    shell::SpeechPostman postman;
    shell::CallDesk calls;
    drivers::RecordingSpeech speech{postman};
    drivers::RecordingAudio audio{speech, 22'050};
    drivers::RecordingDisplay display;
    shell::EffectRunner effects;
};

// Saves one submission in `data`, and is killed the moment it is told that it is saved.
void save_and_be_killed(const fs::path& data) {
    tests::Office office;
    drivers::StorageThread storage(
        [&] { return drivers::open_sqlite_outbox((data / "outbox.sqlite").string(), 101); },
        [](const auto&) {});
    Runner runner(office, storage);
    runner.effects.run(demand());
    for (;;) {
        if (!all_of<kiosk::Stored>(office.mailbox.take_all()).empty()) {
            kill(getpid(), SIGKILL);
        }
        usleep(100);
    }
}

}  // namespace

TEST_CASE("R63: a submission that was saved before a kill -9 arrives after the restart, once") {
    const support::TemporaryFolder folder;
    const pid_t first_life = fork();
    if (first_life == 0) {
        save_and_be_killed(folder.path());
    }
    int status = 0;
    waitpid(first_life, &status, 0);
    REQUIRE(WIFSIGNALED(status));

    shell::CentreProcess centre(fs::read_symlink("/proc/self/exe").parent_path() / "qiming-central",
                                folder.path() / "centre", fs::path(QIMING_SOURCE_DIR) / "content/samples");
    REQUIRE(centre.start());
    config::Settings settings;
    settings.centre_url = centre.url();
    settings.centre_ca = centre.ca_file();
    tests::Office office;
    shell::RegionClock clock(office.clock, {}, shell::built_s());
    for (int life = 0; life < 2; ++life) {
        auto back_office = shell::BackOffice::open(settings, clock, folder.path(), office.mailbox);
        REQUIRE(back_office);
        support::wait_until([&] { return !(*back_office)->in_flight.any(); });
        CHECK(all_of<kiosk::CentreAnswered>(office.mailbox.take_all()).size() == (life == 0 ? 1 : 0));
    }
    const auto held = centre.submissions();
    REQUIRE(held);
    CHECK(held->size() == 1);
    CHECK(held->count("0123456789abcdef0123456789abcdef") == 1);
}

TEST_CASE("R63: nothing is said to be stored when it could not be") {
    tests::Office office;
    office.switches.failing = true;
    Runner runner(office, office.storage);
    runner.effects.run(demand());
    const auto mails = office.settle();
    CHECK(all_of<kiosk::Stored>(mails).empty());
    REQUIRE(all_of<kiosk::StoreFailed>(mails).size() == 1);
    CHECK(all_of<kiosk::StoreFailed>(mails).front().visit == 7);
}

TEST_CASE("a disk that takes 500 ms holds up neither a key nor a sound") {
    tests::Office office;
    office.switches.slow_ms = 500;
    Runner runner(office, office.storage);
    const auto before = std::chrono::steady_clock::now();
    runner.effects.run(demand());
    runner.effects.run(kiosk::WakeSync{});
    runner.effects.run(kiosk::SetSound{accessibility::AudioRoute::Headphones, 2, 5});
    CHECK(std::chrono::steady_clock::now() - before < std::chrono::milliseconds(50));
    CHECK(runner.speech.rate() == 5);
    CHECK(runner.speech.volume() == 2);
    CHECK(office.in_flight.any());
    CHECK(all_of<kiosk::Stored>(office.settle()).size() == 1);
}

}  // namespace qiming
