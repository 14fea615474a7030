// HTTPS to one centre with libcurl.
//
//  - Trusts the private CA in `ca_file` and nothing else; no proxy of the environment is used.
//  - The file is read for each new connection, so a centre that is set up later is found.
//  - Redirects are handed back as they came. An answer over 64 MiB is a fault.
//  - Connections are kept open between requests.
//
// Owner: one thread calls perform(); cancel() may come from any thread and is final.
#pragma once

#include <memory>
#include <string>

#include <tl/expected.hpp>

#include "drivers/clock/clock.h"
#include "drivers/http/http_client.h"

namespace qiming::drivers {

struct CentreAddress {
    std::string url;      // "https://localhost:8443", no path
    std::string ca_file;  // PEM
};

// `clock`, which outlives the client, tells at what time a certificate must be valid, for the machine's own
// clock may be wrong; null: that one is asked.
tl::expected<std::unique_ptr<HttpClient>, HttpFault> make_curl_http_client(const CentreAddress& address,
                                                                           const Clock* clock = nullptr);

}  // namespace qiming::drivers
