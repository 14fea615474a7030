// Whether the centre is reached, as every request found it: content, submissions, calls, reports alike. A
// change is told once, as mail; the first request that fails is enough. Any thread.
#pragma once

#include <mutex>
#include <optional>

#include "drivers/http/http_client.h"
#include "kiosk/core/link_policy.h"
#include "kiosk/runtime/mailbox.h"

namespace qiming::shell {

// An answer without its transport; status 0 when there was none.
kiosk::CentreReply reply_of(const tl::expected<drivers::HttpResponse, drivers::HttpFault>& answer);

class LinkWatch {
public:
    // `mailbox` outlives it.
    explicit LinkWatch(Mailbox& mailbox) : mailbox_(mailbox) {}

    // What came of one request. True: the centre itself answered.
    bool note(const kiosk::CentreQuestion& question, const kiosk::CentreReply& reply);
    // False also while nothing was asked yet.
    bool is_online() const;
    // The program ends: requests that are cut off tell nothing of the link.
    void stop();

private:
    Mailbox& mailbox_;
    mutable std::mutex mutex_;
    std::optional<bool> online_;
    bool stopped_ = false;
};

}  // namespace qiming::shell
