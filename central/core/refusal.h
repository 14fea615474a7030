// Why the centre does not take what it was sent, for the device and for its staff. Never repeats
// what was sent. Pure.
#pragma once

#include <string>
#include <string_view>

namespace qiming::central {

struct Refusal {
    int status = 400;  // of HTTP
    std::string code;  // one word for programs: "malformed", "id_taken" ...
    std::string text;  // one sentence for people
    bool operator==(const Refusal&) const = default;
};

// {"error": {"code": ..., "text": ...}}
std::string write_refusal(const Refusal& refusal);

}  // namespace qiming::central
