// The postings as the centre last gave them, in a file of their own: fetched on a thread of its own, row by
// row, so that neither their size nor what goes wrong with them delays a submission or tells anything of the
// link. 100,000 of them take the memory of what is looked at (content/jobs/job_pack.h).
//
//  1. A list is kept whole or not at all; the last good one stays.
//  2. A file that was damaged is noticed at the start, set aside and asked for again.
//  3. What an earlier version kept in the outbox is taken over, and then leaves it.
//
// Owner: main; the storage thread outlives it. fetch() may be called from any thread.
#pragma once

#include <condition_variable>
#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "content/jobs/job_file.h"
#include "content/jobs/job_index.h"
#include "content/jobs/job_stream.h"
#include "drivers/http/http_client.h"
#include "drivers/storage/storage_thread.h"
#include "kiosk/runtime/in_flight.h"
#include "kiosk/runtime/mailbox.h"

namespace qiming::shell {

class JobsKeeper {
public:
    // All of these outlive the keeper.
    struct Desks {
        drivers::StorageThread& storage;
        Mailbox& mailbox;
        InFlight& in_flight;
        std::filesystem::path folder;  // of the file
        content::JobRules rules = {};
        content::JobStreamLimits limits = {};
    };
    JobsKeeper(std::unique_ptr<drivers::HttpClient> http, Desks desks);
    ~JobsKeeper();
    JobsKeeper(const JobsKeeper&) = delete;
    JobsKeeper& operator=(const JobsKeeper&) = delete;

    // Asks the centre for what is newer; the answer comes as mail.
    void fetch();

private:
    void run();
    void bring_back();
    void take_over();
    void ask();
    bool use(const std::filesystem::path& path);
    void explain(const tl::expected<drivers::HttpResponse, drivers::HttpFault>& answer,
                 const std::string& trouble);
    std::filesystem::path file() const { return desks_.folder / "jobs.pack"; }

    std::unique_ptr<drivers::HttpClient> http_;
    Desks desks_;
    std::string etag_;     // of what is in use
    std::string trouble_;  // that was told last: each is told once

    InFlight::Token starting_;  // until what was kept is back; the thread's
    std::mutex mutex_;
    std::condition_variable woken_;
    std::vector<InFlight::Token> wishes_;
    bool ending_ = false;
    std::thread thread_;
};

}  // namespace qiming::shell
