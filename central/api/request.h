// What a terminal or a tool asks the centre, and what it is answered: no socket, no header of a library. Pure
// values.
#pragma once

#include <memory>
#include <string>

namespace qiming::central {

struct Request {
    std::string method;
    std::string target;
    std::string body;
    std::string content_type;
    std::string if_none_match;
    std::string address;  // whose share it counts against: address_to_count()
};

struct Answer {
    int status = 200;
    std::shared_ptr<const std::string> body;  // JSON; may be shared between answers
    std::string etag;
    std::string allow;      // 405
    int retry_after_s = 0;  // 0: not said
};

}  // namespace qiming::central
