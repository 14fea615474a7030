// One request at a time over HTTPS, blocking, for a thread of its own. Only the private CA given at
// construction is trusted; redirects are not followed and count as no answer (PROTOCOL rule 2).
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

namespace qiming::drivers {

struct HttpRequest {
    std::string method = "GET";
    std::string path;  // beneath the centre's URL
    std::string body;
    std::string if_none_match;
    int timeout_ms = 10'000;
    // Gets the body of an answer with status 200 piece by piece, and the answer has none then; `timeout_ms` is
    // the time between two pieces, however long all of it takes. False: no more is wanted, and the answer is a
    // fault.
    std::function<bool(std::string_view piece)> take_body = {};
};

struct HttpResponse {
    int status = 0;
    std::string body;
    std::string etag;
    std::string content_type;
    std::optional<int> retry_after_s;         // both forms of Retry-After, made seconds from now
    std::optional<std::int64_t> date_s = {};  // when the centre says it answered, seconds since 1970
    std::string epoch = {};                   // which epoch the centre says it is in; empty: it does not say
};

struct HttpFault {
    std::string problem;  // never holds a body or a personal datum
};

class HttpClient {
public:
    virtual ~HttpClient() = default;
    virtual tl::expected<HttpResponse, HttpFault> perform(const HttpRequest& request) = 0;
    // Ends a request under way, from any thread; for shutting down.
    virtual void cancel() = 0;
};

}  // namespace qiming::drivers
