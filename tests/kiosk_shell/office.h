// The back rooms of a kiosk over fakes: a store in memory, and whatever centre a test gives it.
#pragma once

#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "drivers/audio/recording/recording_audio.h"
#include "drivers/clock/system/system_clock.h"
#include "drivers/http/scripted/scripted_http_client.h"
#include "drivers/speech/recording/recording_speech.h"
#include "drivers/storage/memory/memory_outbox_store.h"
#include "drivers/storage/storage_thread.h"
#include "kiosk/runtime/mailbox.h"
#include "kiosk/shell/effect_runner.h"
#include "kiosk/sync/call_desk.h"
#include "kiosk/sync/sync_worker.h"
#include "tests/support/devices/fake_input.h"
#include "tests/support/devices/temporary_folder.h"
#include "tests/support/wait_until.h"

namespace qiming::tests {

struct Office {
    Office() : storage([this] { return open(); }, [](const auto&) {}) {}

    tl::expected<std::unique_ptr<drivers::OutboxStore>, drivers::StorageFault> open() {
        return std::make_unique<drivers::MemoryOutboxStore>(101, &switches);
    }
    std::unique_ptr<shell::SyncWorker> sync_with(std::unique_ptr<drivers::HttpClient> centre) {
        return std::make_unique<shell::SyncWorker>(
            std::move(centre),
            shell::SyncWorker::Desks{storage, mailbox, in_flight, link, clock, [this] { return chance; },
                                     folder.path() / "content", nullptr, "101"});
    }
    // Waits until nothing is under way, and takes the mail.
    std::vector<shell::Mail> settle() {
        support::wait_until([this] { return !in_flight.any(); });
        return mailbox.take_all();
    }

    // Waits for a mail of this kind, at most ten seconds, and takes all that came until then.
    template <class What>
    std::vector<What> wait_for();

    support::TemporaryFolder folder;
    std::uint64_t chance = 20;  // so many milliseconds are waited after a failure; below 1000
    drivers::SystemClock clock;
    support::FakeInput input;
    shell::Mailbox mailbox{input};
    shell::InFlight in_flight;
    shell::LinkWatch link{mailbox};
    drivers::MemoryOutboxStore::Switches switches;
    drivers::StorageThread storage;
};

template <class What>
std::vector<What> all_of(const std::vector<shell::Mail>& mails) {
    std::vector<What> found;
    for (const shell::Mail& mail : mails) {
        if (const auto* happening = std::get_if<shell::Happening>(&mail)) {
            if (const auto* what = std::get_if<What>(happening)) {
                found.push_back(*what);
            }
        }
    }
    return found;
}

template <class What>
std::vector<What> Office::wait_for() {
    std::vector<What> found;
    support::wait_until([&] {
        found = all_of<What>(mailbox.take_all());
        return !found.empty();
    });
    return found;
}

}  // namespace qiming::tests
