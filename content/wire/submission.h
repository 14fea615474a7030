// What a visitor submits, and how it is written on the wire. The clean place for envelopes: the
// body is one JSON object, so that it can be sealed whole later. Pure.
//
// Lifecycle on the kiosk: Waiting -> Sending -> Delivered, or Parked (refused for good, shown to
// staff, never dropped). The id is made on the device and committed before anything says "saved".
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "content/fault.h"
#include "content/wire/submission_id.h"

namespace qiming::content {

struct Submission {
    std::string id;             // 128 random bits, 32 hex digits
    std::string number;         // content/wire/outcome_number.h
    std::string kind;           // the id of its service (content/services): kept and sent, it never changes
    std::string device;         // kiosk code
    std::int64_t sequence = 0;  // gap-free per device
    std::string hall;
    std::string region;
    std::string language;  // BCP 47, how to talk to the person
    // ISO 8601 with offset, as the kiosk believes; decides nothing but which questions its day asked for.
    std::string wall_time;
    std::string body;  // JSON object: answers by question id, job or slot, to_be_completed
    // What the centre once answered, when this is offered again: the name of a Standing, also of one that is
    // not known here. Empty: nothing yet.
    std::string answered = {};
    std::vector<std::string> earlier = {};  // numbers that the person was told before this one
    bool operator==(const Submission&) const = default;
};

// All that makes a submission what it is, as one unambiguous text. Its hash tells a repeat from a clash and
// what is whole from what is damaged; so this form never changes.
std::string identity_of(const Submission& submission);

std::string write_submission(const Submission& submission);  // one JSON object
tl::expected<Submission, ContentFault> read_submission(std::string_view json, std::string_view file);

// What can be told of a submission that cannot be taken, so that its sender can tell whose refusal it is
// and whether a newer centre could take it.
struct Heading {
    std::string id;  // empty: it has none
    bool is_newer_version = false;
    std::string kind;  // empty: it has none
    bool operator==(const Heading&) const = default;
};
Heading heading_of(std::string_view json);

}  // namespace qiming::content
