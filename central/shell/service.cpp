#include "central/shell/service.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <cctype>
#include <chrono>
#include <nlohmann/json.hpp>
#include <string_view>
#include <utility>
#include <variant>

#include "central/core/calls.h"
#include "central/core/hours.h"
#include "central/core/intake.h"
#include "central/shell/digest.h"
#include "central/shell/local_time.h"
#include "content/durability.h"
#include "content/first_contact.h"
#include "content/refusal.h"
#include "content/stuck.h"
#include "content/submission.h"

namespace qiming::central {

using content::RefusalCode;

namespace {

// Between the choice of an hour and its arrival here; who was slower gets it all the same.
constexpr int grace_minutes = 60;
constexpr std::string_view one_call = "/v1/calls/";

Answer say(int status, std::string body) {
    return {status, std::make_shared<const std::string>(std::move(body)), {}, {}, 0};
}

Answer refuse(const Refusal& refusal) {
    return say(content::status_of(refusal.code), content::write_refusal(refusal));
}

Answer allow_only(const char* method) {
    Answer answer = refuse({RefusalCode::Method, std::string("here only ") + method + " is understood", {}});
    answer.allow = method;
    return answer;
}

// The disk or the database failed: nothing was written, the device tries again.
Answer not_now(const ShellFault& fault) {
    spdlog::error("{}: {}", fault.problem, fault.remedy);
    Answer answer = refuse({RefusalCode::NotNow, "the centre cannot write at the moment", {}});
    answer.retry_after_s = 5;
    return answer;
}

Answer hand_out(const tl::expected<Shelved, ShellFault>& shelved, const Request& request) {
    if (!shelved) {
        return not_now(shelved.error());
    }
    if (request.if_none_match == shelved->etag) {
        return {304, nullptr, shelved->etag, {}, 0};
    }
    return {200, shelved->document, shelved->etag, {}, 0};
}

bool is_json(const Request& request) {
    return request.content_type.starts_with("application/json");
}

// What a device calls itself, fit for a line of the log.
std::string name_for_log(const std::string& device) {
    const bool is_plain = device.size() <= 20 && std::all_of(device.begin(), device.end(), [](unsigned char c) {
                              return std::isalnum(c) != 0 || c == '-';
                          });
    return is_plain ? device : "(odd name)";
}

// The target without what varies, for the log.
std::string_view place_of(std::string_view target) {
    return target.starts_with(one_call) ? one_call : target.substr(0, 40);
}

}  // namespace

Service::Service(Database& database, std::string region, Forms forms, const Regional& regional,
                 const Epoch& epoch)
    : database_(database),
      regional_(regional),
      shelf_(database, regional),
      region_(std::move(region)),
      forms_(std::move(forms)),
      after_restore_(epoch.number > 1) {}

Answer Service::answer(const Request& request) {
    const auto start = std::chrono::steady_clock::now();
    Answer answer = route(request);
    const auto took = std::chrono::steady_clock::now() - start;
    const bool is_known = answer.status != 404 && answer.status != 405;
    spdlog::info("{} {} {} in {} ms", is_known ? request.method : "-",
                 is_known ? place_of(request.target) : "-", answer.status,
                 std::chrono::duration_cast<std::chrono::milliseconds>(took).count());
    return answer;
}

Service::Taker Service::taker_of(const std::string& target) {
    return target == "/v1/submissions" ? &Service::take_submission
           : target == "/v1/durable"   ? &Service::tell_durable
           : target == "/v1/hello"     ? &Service::welcome
           : target == "/v1/calls"     ? &Service::take_call
           : target == "/v1/reports"   ? &Service::take_report
           : target == "/v1/stuck"     ? &Service::take_stuck
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
    const bool is_call = target.starts_with(one_call) && target.size() > one_call.size();
    if (!is_call && target != "/v1/content/jobs" && target != "/v1/content/assessments" &&
        target != "/v1/health") {
        return refuse({RefusalCode::NotFound, "there is nothing here", {}});
    }
    if (!is_get) {
        return allow_only("GET");
    }
    if (is_call) {
        return tell_call(target.substr(one_call.size()));
    }
    if (target == "/v1/health") {
        return tell_health();
    }
    return hand_out(
        target == "/v1/content/jobs" ? shelf_.jobs() : shelf_.assessments(local_now(regional_.zone)), request);
}

Answer Service::take_submission(const Request& request) {
    const auto submission = admit(request.body, region_);
    if (!submission) {
        return refuse(submission.error());
    }
    const content::CivilTime now = local_now(regional_.zone);
    const auto all_slots = shelf_.all_slots(now);
    if (!all_slots) {
        return not_now(all_slots.error());
    }
    const std::string wanted = wanted_slot(*submission);
    const auto postings = shelf_.postings();
    const auto hours = shelf_.hours(now, wanted);
    if (!postings || !hours) {
        return not_now(postings ? hours.error() : postings.error());
    }
    const auto at_once =
        wanted.empty() ? std::vector<std::string>{} : hours_at_once((*all_slots)->slots, wanted);
    const std::string digest = sha256_hex(identity_of(*submission));
    const auto decision = database_.take_in(
        *submission, digest, utc_now(), at_once, [&](const Known& known, const TakenPlaces& taken) {
            return decide(*submission, digest, known,
                          {forms_, *postings, *hours,
                           bookable(**all_slots, taken, regional_.holidays, wanted_needs(*submission),
                                    {now, grace_minutes}),
                           now, after_restore_});
        });
    if (!decision) {
        return not_now(decision.error());
    }
    if (const auto* refusal = std::get_if<Refusal>(&*decision)) {
        spdlog::warn("refused a submission of device {}: {}", name_for_log(submission->device),
                     content::name_of(refusal->code));
        return refuse(*refusal);
    }
    if (const auto* repeat = std::get_if<Repeat>(&*decision)) {
        return say(200, content::write_receipt(repeat->receipt));
    }
    const auto& accepted = std::get<Accept>(*decision);
    if (accepted.is_beyond_capacity) {
        tell_of_crowd(*submission, accepted);
    }
    return say(201, content::write_receipt(accepted.receipt));
}

// A promise is kept although the hour is full; staff make room for one more.
void Service::tell_of_crowd(const content::Submission& submission, const Accept& accepted) {
    spdlog::warn("hour {} is overbooked: a place was promised before a restore",
                 name_for_log(accepted.receipt.slot));
    const Report report{random_id(), submission.device, submission.hall,
                        "overbooked after a restore: " + accepted.receipt.slot, true};
    if (const auto added = database_.add_report(report, utc_now()); !added) {
        spdlog::error("{}: {}", added.error().problem, added.error().remedy);
    }
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

Answer Service::take_call(const Request& request) {
    const auto call = admit_call(request.body);
    if (!call) {
        return refuse(call.error());
    }
    const auto is_new = database_.add_call(*call, utc_now());
    if (!is_new) {
        return not_now(is_new.error());
    }
    Answer answer = tell_call(call->id);
    if (*is_new && answer.status == 200) {
        spdlog::warn("device {} calls for staff", name_for_log(call->device));
        answer.status = 201;
    }
    return answer;
}

Answer Service::tell_call(const std::string& id) {
    const auto held = database_.call(id);
    if (!held) {
        return not_now(held.error());
    }
    if (!*held) {
        return refuse({RefusalCode::NotFound, "there is no such call", {}});
    }
    return say(200, content::write_call((*held)->call));
}

Answer Service::take_report(const Request& request) {
    auto report = admit_report(request.body);
    if (!report) {
        return refuse(report.error());
    }
    if (report->id.empty()) {
        report->id = random_id();
    }
    if (const auto added = database_.add_report(*report, utc_now()); !added) {
        return not_now(added.error());
    }
    spdlog::warn("device {} reports itself {} for blind visitors", name_for_log(report->device),
                 report->fit_for_blind_visitors ? "fit" : "unfit");
    return say(201, write_report(*report));
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
    const nlohmann::json health = {
        {"status", "ok"},
        {"holidays_unpublished", regional_.holidays.unpublished_years(local_now(regional_.zone).day)}};
    return say(200, health.dump());
}

}  // namespace qiming::central
