// Was this the centre? A success status is no proof (PROTOCOL rule 2): a captive portal answers 200, a proxy
// 413, and neither takes what a visitor sends. Decided here alone, from what was asked and what came back;
// whoever asks the centre for anything tells the link by it. Pure.
#pragma once

#include <string>

#include "kiosk/core/outbox_policy.h"

namespace qiming::kiosk {

struct CentreQuestion {
    enum class About { Hello, Submission, Stuck, Durable, Jobs, Assessments, Call, Report };
    About about = About::Submission;
    std::string id = {};       // of the submission or the call; empty: the question names none
    std::string version = {};  // of content: the one that is here already
};

// True for the centre's own message to this question: what was asked for, "not changed" for the version that
// was named, or a refusal in its own words. False for everything else, and for a centre in trouble (5xx):
// nothing that is sent now would be taken.
bool is_from_centre(const CentreQuestion& question, const CentreReply& reply);

}  // namespace qiming::kiosk
