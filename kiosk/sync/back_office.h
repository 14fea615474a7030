// The threads behind the kiosk and what they share: storage, sending, calls. The same in the field
// and in a scripted visit. Owner: main. Ends its threads in the right order.
#pragma once

#include <filesystem>
#include <memory>

#include <tl/expected.hpp>

#include "config/settings.h"
#include "drivers/http/http_client.h"
#include "drivers/storage/storage_thread.h"
#include "kiosk/runtime/in_flight.h"
#include "kiosk/runtime/mailbox.h"
#include "kiosk/runtime/region_clock.h"
#include "kiosk/sync/call_desk.h"
#include "kiosk/sync/jobs_keeper.h"
#include "kiosk/sync/link_watch.h"
#include "kiosk/sync/sync_worker.h"

namespace qiming::shell {

class BackOffice {
public:
    // `settings`, `clock` and `mailbox` outlive it. The outbox is opened, or made, in `data`; content is kept
    // in a folder beside it, its rows judged by `rules`. Fails only when the settings name no usable centre.
    static tl::expected<std::unique_ptr<BackOffice>, drivers::HttpFault> open(const config::Settings& settings,
                                                                              RegionClock& clock,
                                                                              const std::filesystem::path& data,
                                                                              Mailbox& mailbox,
                                                                              content::JobRules rules = {});

    ~BackOffice();

    InFlight in_flight;
    LinkWatch link;
    drivers::StorageThread storage;
    CallDesk calls;
    JobsKeeper jobs;
    SyncWorker sync;  // ends before the desk that it has reports sent by

private:
    BackOffice(const config::Settings& settings, RegionClock& clock, const std::filesystem::path& data,
               Mailbox& mailbox, content::JobRules rules, std::unique_ptr<drivers::HttpClient> for_sync,
               std::unique_ptr<drivers::HttpClient> for_calls, std::unique_ptr<drivers::HttpClient> for_jobs);
};

}  // namespace qiming::shell
