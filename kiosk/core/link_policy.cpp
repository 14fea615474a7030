#include "kiosk/core/link_policy.h"

#include "content/wire/call.h"
#include "content/wire/durability.h"
#include "content/wire/first_contact.h"
#include "content/wire/outline.h"
#include "content/wire/receipt.h"
#include "content/wire/refusal.h"

namespace qiming::kiosk {
namespace {

using About = CentreQuestion::About;

bool is_receipt(const CentreQuestion& question, const std::string& body) {
    const auto receipt = content::read_receipt(body);
    return receipt && receipt->id == question.id;
}

bool is_call(const CentreQuestion& question, const std::string& body) {
    const auto call = content::read_call(body);
    return call && call->id == question.id;
}

bool is_what_was_asked_for(const CentreQuestion& question, const std::string& body) {
    switch (question.about) {
        case About::Submission: return is_receipt(question, body);
        case About::Hello: return content::read_welcome(body, "answer").has_value();
        case About::Durable: return content::read_durability(body, "answer").has_value();
        case About::Stuck: return content::read_ids(body, "answer").has_value();
        case About::Jobs: return content::outlines_jobs(body);
        case About::Assessments: return content::outlines_assessments(body);
        case About::Call: return is_call(question, body);
        case About::Report: return content::outlines_report(body);
    }
    return false;
}

}  // namespace

bool is_from_centre(const CentreQuestion& question, const CentreReply& reply) {
    if (reply.status == 200 || reply.status == 201) {
        return is_what_was_asked_for(question, reply.body);
    }
    if (reply.status == 304) {
        return !question.version.empty() && reply.etag == question.version;
    }
    return reply.status >= 400 && reply.status < 500 && content::read_refusal(reply.body).has_value();
}

}  // namespace qiming::kiosk
