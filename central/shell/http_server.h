// HTTPS for kiosks and tools: Boost.Beast with coroutines, one thread for the network, one for the
// work, so that a slow disk never stops the reading. Its .cpp is the only unit that knows Beast.
//
//  - Loopback unless told otherwise. TLS 1.2 or newer.
//  - A greeting must be over within 10 s, and a request arrive whole within 15 s, however busily it trickles;
//  header up to 8 KiB, body up to 256 KiB.
//  - Too much work at hand, or too many connections: 503 with Retry-After, or the door stays shut.
//  - SIGTERM or SIGINT: no new connection, requests under way are answered, then serve() returns.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include <tl/expected.hpp>

#include "central/shell/certificates.h"
#include "central/shell/fault.h"

namespace qiming::central {

struct Request {
    std::string method;
    std::string target;
    std::string body;
    std::string content_type;
    std::string if_none_match;
};

struct Answer {
    int status = 200;
    std::shared_ptr<const std::string> body;  // JSON; may be shared between answers
    std::string etag;
    std::string allow;      // 405
    int retry_after_s = 0;  // 0: not said
};

struct Listening {
    std::string address = "127.0.0.1";
    std::uint16_t port = 8443;  // 0: any
    CertificateFiles certificates;
    std::string epoch;  // every answer carries it (docs/adr/0039)
    std::chrono::milliseconds time_to_greet{10'000};
    std::chrono::milliseconds time_to_ask{15'000};
};

// Returns when it was asked to end. `handle` runs on the thread for the work, one call at a time;
// `ready` is told the port once connections are taken.
tl::expected<void, ShellFault> serve(const Listening& listening,
                                     const std::function<Answer(const Request&)>& handle,
                                     const std::function<void(std::uint16_t)>& ready);

}  // namespace qiming::central
