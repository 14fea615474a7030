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

#include "drivers/http/http_client.h"

namespace qiming::drivers {

struct CentreAddress {
    std::string url;      // "https://localhost:8443", no path
    std::string ca_file;  // PEM
};

tl::expected<std::unique_ptr<HttpClient>, HttpFault> make_curl_http_client(const CentreAddress& address);

}  // namespace qiming::drivers
