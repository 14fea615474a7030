// Tells the centre which submissions it could not be given, so that its staff look after them. Used by the
// sync thread only; what the centre did not clearly take down is told again the next time.
#pragma once

#include "drivers/http/http_client.h"
#include "drivers/storage/storage_thread.h"
#include "kiosk/sync/link_watch.h"

namespace qiming::shell {

void report_what_is_stuck(drivers::StorageThread& storage, drivers::HttpClient& http, LinkWatch& link);

}  // namespace qiming::shell
