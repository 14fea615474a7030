// HTTPS for kiosks and tools: Boost.Beast with coroutines, one thread for the network, one for the
// work and one for calls, so that a slow disk never stops the reading, and no work a call for staff. Its .cpp
// is the only unit that knows Beast.
//
//  - Loopback unless told otherwise. TLS 1.3, or 1.2 with suites that encrypt and authenticate in one.
//  - A greeting must be over within 5 s, and a request arrive whole within 15 s, however busily it trickles;
//  header up to 8 KiB, body up to 256 KiB.
//  - How many connections an address may have, and who goes when there are too many: central/core/doorway.h.
//  - Too much work at hand: 503 with Retry-After.
//  - Certificates that were renewed count for the next connection; those that are there keep theirs.
//  - SIGTERM or SIGINT: no new connection, requests under way are answered, then serve() returns.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include <tl/expected.hpp>

#include "central/api/request.h"
#include "central/core/doorway.h"
#include "central/fault.h"
#include "central/keys/certificates.h"

namespace qiming::central {

struct Listening {
    std::string address = "127.0.0.1";
    std::uint16_t port = 8443;  // 0: any
    CertificateFiles certificates;
    std::string epoch = {};  // every answer carries it (docs/adr/0039)
    DoorLimits door;
    std::chrono::milliseconds time_to_greet{5'000};
    std::chrono::milliseconds time_to_ask{15'000};
    // How often `renew` of the lanes is asked for certificates that may be newer.
    std::chrono::milliseconds renew_every{std::chrono::hours(1)};
};

// What answers. `work` and `calls` run on threads of their own, each one request at a time; whatever `is_call`
// says yes to goes to `calls`, and never waits for the other. Without `is_call` all is work.
struct Lanes {
    std::function<Answer(const Request&)> work;
    std::function<Answer(const Request&)> calls = nullptr;
    std::function<bool(const Request&)> is_call = nullptr;
    // Renews what is to be renewed; on a thread of its own. Null: nothing ever is.
    std::function<tl::expected<CertificateFiles, ShellFault>()> renew = nullptr;
};

// Returns when it was asked to end; `ready` is told the port once connections are taken.
tl::expected<void, ShellFault> serve(const Listening& listening, const Lanes& lanes,
                                     const std::function<void(std::uint16_t)>& ready);

}  // namespace qiming::central
