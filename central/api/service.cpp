#include "central/api/service.h"

#include <spdlog/spdlog.h>

#include <utility>
#include <variant>

#include "central/api/answers.h"
#include "central/core/hours.h"
#include "central/core/intake.h"
#include "central/keys/digest.h"
#include "central/local_time.h"
#include "content/wire/durability.h"
#include "content/wire/first_contact.h"
#include "content/wire/health.h"
#include "content/wire/paths.h"
#include "content/wire/receipt.h"
#include "content/wire/refusal.h"
#include "content/wire/stuck.h"
#include "content/wire/submission.h"

namespace qiming::central {

using content::RefusalCode;

namespace {

// Between the choice of an hour and its arrival here; who was slower gets it all the same.
constexpr int grace_minutes = 60;

Answer hand_out(const tl::expected<Shelved, ShellFault>& shelved, const Request& request) {
    if (!shelved) {
        return not_now(shelved.error());
    }
    if (request.if_none_match == shelved->etag) {
        return {304, nullptr, shelved->etag, {}, 0};
    }
    return {200, shelved->document, shelved->etag, {}, 0};
}

// Null: none were ever handed out.
const content::JobIndex* index_of(const std::shared_ptr<const Postings>& postings) {
    return postings == nullptr || postings->version == 0 ? nullptr : &postings->index;
}

}  // namespace

Service::Service(Database& database, Database& for_postings, std::string region, content::Services services,
                 Forms forms, const Regional& regional, const Epoch& epoch, TellStaff tell_staff)
    : database_(database),
      regional_(regional),
      shelf_(database, regional, for_postings),
      region_(std::move(region)),
      services_(std::move(services)),
      forms_(std::move(forms)),
      after_restore_(epoch.number > 1),
      tell_staff_(std::move(tell_staff)) {
    shelf_.expect_postings();
}

Answer Service::answer(const Request& request) {
    return logged(request, request.target, [&] { return route(request); });
}

Service::Taker Service::taker_of(const std::string& target) {
    return target == content::submissions_path ? &Service::take_submission
           : target == content::durable_path   ? &Service::tell_durable
           : target == content::hello_path     ? &Service::welcome
           : target == content::stuck_path     ? &Service::take_stuck
                                               : nullptr;
}

Answer Service::route(const Request& request) {
    const bool is_get = request.method == "GET";
    const bool is_post = request.method == "POST";
    const std::string& target = request.target;
    if (const auto take = taker_of(target)) {
        if (!is_post) {
            return allow_only("POST");
        }
        if (!is_json(request)) {
            return refuse({RefusalCode::MediaType, "send application/json", {}});
        }
        return (this->*take)(request);
    }
    if (target != content::jobs_path && target != content::assessments_path && target != content::health_path) {
        return refuse({RefusalCode::NotFound, "there is nothing here", {}});
    }
    if (!is_get) {
        return allow_only("GET");
    }
    if (target == content::health_path) {
        return tell_health();
    }
    return hand_out(
        target == content::jobs_path ? jobs_to_hand_out() : shelf_.assessments(local_now(regional_.zone)),
        request);
}

tl::expected<Shelved, ShellFault> Service::jobs_to_hand_out() {
    return shelf_.postings().map([](const auto& postings) { return postings->shelved; });
}

Answer Service::take_submission(const Request& request) {
    const auto submission = admit(request.body, region_, services_);
    if (!submission) {
        return refuse(submission.error());
    }
    const content::CivilTime now = local_now(regional_.zone);
    const auto all_slots = shelf_.all_slots(now);
    if (!all_slots) {
        return not_now(all_slots.error());
    }
    const std::string wanted = wanted_slot(*submission, services_);
    // A long list may not be there yet, and nothing but an application asks for it.
    const auto postings = services_.find(submission->kind)->chosen == content::Chosen::Posting
                              ? shelf_.postings()
                              : PostingsShelf::Found(nullptr);
    const auto hours = shelf_.hours(now, wanted);
    const auto holidays = shelf_.holidays();
    if (!postings || !hours || !holidays) {
        return not_now(!postings ? postings.error() : !hours ? hours.error() : holidays.error());
    }
    const auto at_once =
        wanted.empty() ? std::vector<std::string>{} : hours_at_once((*all_slots)->slots, wanted);
    const std::string digest = sha256_hex(identity_of(*submission));
    const auto decision = database_.take_in(
        *submission, digest, utc_now(), at_once, [&](const Known& known, const TakenPlaces& taken) {
            return decide(
                *submission, digest, known,
                {services_, forms_, index_of(*postings), *hours,
                 bookable(**all_slots, taken, **holidays, wanted_needs(*submission), {now, grace_minutes}), now,
                 after_restore_});
        });
    if (!decision) {
        return not_now(decision.error());
    }
    return tell_decision(*submission, *decision);
}

Answer Service::tell_decision(const content::Submission& submission, const Decision& decision) {
    if (const auto* refusal = std::get_if<Refusal>(&decision)) {
        spdlog::warn("refused a submission of device {}: {}", name_for_log(submission.device),
                     content::name_of(refusal->code));
        return refuse(*refusal);
    }
    if (const auto* repeat = std::get_if<Repeat>(&decision)) {
        return say(200, content::write_receipt(repeat->receipt));
    }
    const auto& accepted = std::get<Accept>(decision);
    if (accepted.is_beyond_capacity) {
        tell_of_crowd(submission, accepted);
    }
    return say(201, content::write_receipt(accepted.receipt));
}

// A promise is kept although the hour is full; staff make room for one more.
void Service::tell_of_crowd(const content::Submission& submission, const Accept& accepted) {
    spdlog::warn("hour {} is overbooked: a place was promised before a restore",
                 name_for_log(accepted.receipt.slot));
    tell_staff_({random_id(), submission.device, submission.hall,
                 "overbooked after a restore: " + accepted.receipt.slot, true});
}

Answer Service::tell_durable(const Request& request) {
    const auto device = content::read_durability_question(request.body, "request");
    if (!device) {
        return refuse({RefusalCode::Malformed, device.error().place + ": " + device.error().problem, {}});
    }
    const auto durability = database_.durability(*device);
    return durability ? say(200, content::write_durability(*durability)) : not_now(durability.error());
}

Answer Service::welcome(const Request& request) {
    const auto hello = content::read_hello(request.body, "request");
    if (!hello) {
        return refuse({RefusalCode::Malformed, hello.error().place + ": " + hello.error().problem, {}});
    }
    const auto welcome = database_.welcome(*hello, utc_now());
    if (!welcome) {
        return not_now(welcome.error());
    }
    const bool is_doubled = welcome->acquaintance == content::Acquaintance::Other ||
                            welcome->acquaintance == content::Acquaintance::Forked;
    if (is_doubled) {
        spdlog::error("device {} greets from an installation that is {}", hello->device,
                      content::name_of(welcome->acquaintance));
    }
    return say(200, content::write_welcome(*welcome));
}

Answer Service::take_stuck(const Request& request) {
    const auto stuck = content::read_stuck(request.body, "request");
    if (!stuck) {
        return refuse({RefusalCode::Malformed, stuck.error().place + ": " + stuck.error().problem, {}});
    }
    if (const auto added = database_.add_stuck(*stuck, utc_now()); !added) {
        return not_now(added.error());
    }
    std::vector<std::string> ids;
    for (const content::Stuck& each : *stuck) {
        ids.push_back(each.id);
        spdlog::warn("device {} cannot deliver a submission", name_for_log(each.device));
    }
    return say(200, content::write_ids(ids));
}

Answer Service::tell_health() {
    if (const auto version = database_.content_version("jobs"); !version) {
        return not_now(version.error());
    }
    const auto holidays = shelf_.holidays();
    if (!holidays) {
        return not_now(holidays.error());
    }
    return say(200, content::write_health((*holidays)->unpublished_years(local_now(regional_.zone).day)));
}

}  // namespace qiming::central
