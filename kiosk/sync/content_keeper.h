// Assessment slots as the centre last gave them: fetched by ETag, checked whole, kept in a file of their own,
// handed to the main thread as mail. Small, so that what comes of asking for them tells of the link. Used by
// the sync thread only.
#pragma once

#include <filesystem>
#include <string>

#include "drivers/http/http_client.h"
#include "drivers/storage/storage_thread.h"
#include "kiosk/runtime/mailbox.h"
#include "kiosk/sync/link_watch.h"

namespace qiming::shell {

class ContentKeeper {
public:
    // All of these outlive the keeper. `folder`: of the file; empty: nothing is kept.
    ContentKeeper(drivers::StorageThread& storage, Mailbox& mailbox, LinkWatch& link,
                  std::filesystem::path folder);

    // What was accepted before the last restart, if anything was.
    void bring_back_kept();
    // Asks the centre for what is newer. False: it did not answer.
    bool fetch(drivers::HttpClient& http);
    // Of the centre, as its last answer said; empty: it did not.
    const std::string& epoch() const { return epoch_; }

private:
    // Parses the whole text and mails what it holds; the reason when it is refused.
    std::string accept(const std::string& text, const std::string& origin);
    void take_over();
    void keep(const std::string& text);
    std::filesystem::path file() const { return folder_ / "assessments.json"; }
    std::filesystem::path etag_file() const { return folder_ / "assessments.etag"; }

    drivers::StorageThread& storage_;
    Mailbox& mailbox_;
    LinkWatch& link_;
    std::filesystem::path folder_;
    std::string etag_;
    std::string refused_etag_;  // a refused version is reported once
    std::string epoch_;
};

}  // namespace qiming::shell
