// Jobs and assessment slots as the centre last gave them: fetched by ETag, checked whole, kept in
// the store, handed to the main thread as mail. Used by the sync thread only.
#pragma once

#include <string>

#include "drivers/http/http_client.h"
#include "drivers/storage/storage_thread.h"
#include "kiosk/shell/link_watch.h"
#include "kiosk/shell/mailbox.h"

namespace qiming::shell {

class ContentKeeper {
public:
    // All of these outlive the keeper.
    ContentKeeper(drivers::StorageThread& storage, Mailbox& mailbox, LinkWatch& link);

    // What was accepted before the last restart, if anything was.
    void bring_back_kept();
    // Asks the centre for what is newer. False: it did not answer.
    bool fetch(drivers::HttpClient& http);
    // Of the centre, as its last answer said; empty: it did not.
    const std::string& epoch() const { return epoch_; }

private:
    struct Kind {
        const char* name;
        const char* path;
        kiosk::CentreQuestion::About about;
        // Parses the whole text and mails what it holds; the reason when it is refused.
        std::string (*accept)(const std::string& text, const std::string& origin, Mailbox& mailbox);
        std::string etag;
        std::string refused_etag;  // a refused version is reported once
    };
    static std::string accept_jobs(const std::string& text, const std::string& origin, Mailbox& mailbox);
    static std::string accept_assessments(const std::string& text, const std::string& origin, Mailbox& mailbox);
    bool fetch(drivers::HttpClient& http, Kind& kind);
    void keep(const Kind& kind, const std::string& text);

    drivers::StorageThread& storage_;
    Mailbox& mailbox_;
    LinkWatch& link_;
    Kind kinds_[2];
    std::string epoch_;
};

}  // namespace qiming::shell
