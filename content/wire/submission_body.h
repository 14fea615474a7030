// The body of a submission: what was answered and what it is about, as one JSON object, so that it
// can be sealed whole later. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "content/fault.h"
#include "content/forms/answers.h"

namespace qiming::content {

struct SubmissionBody {
    std::vector<std::string> forms;            // "demand@1": id and version of each form that was run
    Answers answers;                           // only to questions that apply
    std::string job;                           // application
    std::string slot;                          // booking
    std::vector<std::string> to_be_completed;  // fields that staff complete later
    std::string contact;                       // how the person is to be told of news; see communication.h
    std::vector<std::string> communication;    // how the person likes to be talked with
    bool operator==(const SubmissionBody&) const = default;
};

std::string write_body(const SubmissionBody& body);
// What is not known here is passed over, so that a newer kiosk may send more.
tl::expected<SubmissionBody, ContentFault> read_body(std::string_view json, std::string_view origin);
// The slot that a body names; empty when it names none, or is no body.
std::string slot_in(std::string_view body);

}  // namespace qiming::content
