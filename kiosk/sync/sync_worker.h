// Brings the outbox to the centre and the centre's content to the terminal, on a thread of its own.
//
//  1. When to send, and what an answer means, is decided by kiosk/core/outbox_policy.h alone.
//  2. Nothing is forgotten on the way: a row leaves "waiting" only after the centre's receipt or its
//     final refusal, and an answer lost on the way means that the row is offered again.
//  3. Content is parsed whole before it is kept or shown; a bad one is refused and logged, the last
//     good one stays. What was kept is read back at the start. Postings have a thread of their own
//     (jobs_keeper.h).
//  4. After a round nothing of a row is left in this thread's memory, nor in the storage's (R38).
//  5. Whoever answers in the centre's place is not the centre: kiosk/core/link_policy.h decides it.
//  6. What the centre calls durable is erased here (R58); it is asked whenever content is fetched.
//     After a restore of the centre, what was delivered and is still here is offered again (R71).
//  7. Before all else in each life it asks which numbers are this terminal's own (docs/adr/0040). That its code
//  or its
//     folder is used elsewhere, and a number that clashes, is told to staff.
//  8. What is stuck is told to the centre: at once when it is parked, and whenever content is fetched.
//
// Owner: main; the storage thread outlives it. wake() may be called from any thread.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "drivers/clock/clock.h"
#include "drivers/http/http_client.h"
#include "drivers/storage/storage_thread.h"
#include "kiosk/core/outbox_policy.h"
#include "kiosk/runtime/in_flight.h"
#include "kiosk/runtime/mailbox.h"
#include "kiosk/sync/content_keeper.h"
#include "kiosk/sync/jobs_keeper.h"
#include "kiosk/sync/link_watch.h"
#include "kiosk/sync/sender.h"

namespace qiming::shell {

struct SyncTimes {
    int content_every_ms = 60'000;
    int look_for_centre_every_ms = 15'000;  // while it cannot be reached
};

class SyncWorker final : public Sender {
public:
    // All of these outlive the worker. The clock must be one that goes by itself.
    struct Desks {
        drivers::StorageThread& storage;
        Mailbox& mailbox;
        InFlight& in_flight;
        LinkWatch& link;
        const drivers::Clock& clock;
        std::function<std::uint64_t()> random;
        std::filesystem::path content =
            {};                      // the folder of what is kept of the centre's content; empty: nothing
        JobsKeeper* jobs = nullptr;  // is asked whenever content is fetched; null: nobody is
        std::string device;          // the terminal's code
        std::string hall = {};
        std::function<void(const std::string& reason)> tell_staff = {};  // at the centre; empty: nobody
    };
    SyncWorker(std::unique_ptr<drivers::HttpClient> http, Desks desks, SyncTimes times = {});
    ~SyncWorker() override;
    SyncWorker(const SyncWorker&) = delete;
    SyncWorker& operator=(const SyncWorker&) = delete;

    // Somebody waits for an answer: what waits is offered now, unless the centre asked for patience.
    void wake() override;
    // Content is fetched in the next round, whenever it was fetched last.
    void refresh() override;

private:
    void run();
    // Looks again whenever somebody waits for an answer, so that a new row goes before those that are stuck.
    // True: rows went through memory.
    bool send_what_is_due();
    // True: somebody has asked for haste since the last time.
    bool heard_a_wish();
    // True: somebody has asked for newer content since the last time.
    bool wants_content();
    void tell_what_was_found();
    void greet_when_due();
    void greet();
    void alarm(const std::string& reason);
    void renumber(const content::Submission& submission, const kiosk::Judgement& judgement);
    void read_waiting();
    void offer(const std::string& id);
    void send(const content::Submission& submission);
    void settle(const content::Submission& submission, const kiosk::Judgement& judgement);
    void fetch_content();
    void erase_what_is_durable();
    void erase(const content::Durability& durability, std::int64_t newest_here);
    // Also where the centre went back behind what it once answered.
    void heed_epoch(const kiosk::CentreReply& reply);
    void offer_again(const std::string& epoch);
    void bring_back_epoch();
    void follow_link();
    bool is_ending();
    void sleep();

    std::unique_ptr<drivers::HttpClient> http_;
    Desks desks_;
    SyncTimes times_;
    ContentKeeper content_;
    kiosk::OutboxSchedule schedule_;
    bool was_online_ = true;  // when this thread looked last
    std::int64_t next_content_ms_ = 0;
    std::string epoch_;                  // of the centre, as heard last
    bool rows_changed_ = false;          // what was delivered waits again
    std::vector<InFlight::Token> held_;  // until the round is done
    bool parked_some_ = false;           // in this round
    bool missed_content_ = false;        // since the link came back

    std::mutex mutex_;
    std::condition_variable woken_;
    std::vector<InFlight::Token> tokens_;
    std::vector<InFlight::Token> refreshes_;  // content is wanted now
    bool hurry_ = false;
    bool ending_ = false;
    std::thread thread_;
};

}  // namespace qiming::shell
