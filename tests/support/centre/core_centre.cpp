#include "tests/support/centre/core_centre.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "central/core/calls.h"
#include "content/booking/assessment_file.h"
#include "content/wire/durability.h"
#include "content/wire/first_contact.h"
#include "content/wire/health.h"
#include "content/wire/paths.h"
#include "content/wire/receipt.h"
#include "content/wire/refusal.h"
#include "tests/support/content/complete_body.h"
#include "tests/support/content/services.h"

namespace qiming::support {
namespace {

using content::RefusalCode;
using drivers::HttpFault;
using drivers::HttpResponse;

constexpr content::CivilTime now = {{2026, 3, 2}, 10, 0};

HttpResponse say(int status, std::string body) {
    HttpResponse response;
    response.status = status;
    response.body = std::move(body);
    return response;
}

HttpResponse refuse(const content::Refusal& refusal) {
    return say(content::status_of(refusal.code), content::write_refusal(refusal));
}

class Client final : public drivers::HttpClient {
public:
    explicit Client(CoreCentre& centre) : centre_(centre) {}
    tl::expected<HttpResponse, HttpFault> perform(const drivers::HttpRequest& request) override {
        return centre_.answer(request);
    }
    void cancel() override {}

private:
    CoreCentre& centre_;
};

}  // namespace

CoreCentre::CoreCentre() {
    for (const char* const id : {"identity", "demand", "apply", "assessment"}) {
        const content::Form form = form_file(id);
        forms_.emplace(central::name_of(form), form);
    }
    publish_assessments(content::write_assessments({}), "\"1\"");
}

std::unique_ptr<drivers::HttpClient> CoreCentre::client() {
    return std::make_unique<Client>(*this);
}

void CoreCentre::be_well() {
    const std::lock_guard lock(mutex_);
    way_ = nullptr;
    loses_answers_ = false;
}

void CoreCentre::be_out_of_reach() {
    meet_on_the_way([](const auto&) { return Answer(tl::unexpected(HttpFault{"no route"})); });
}

void CoreCentre::be_unable() {
    meet_on_the_way([](const auto&) { return Answer(refuse({RefusalCode::NotNow, "not now", {}})); });
}

void CoreCentre::lose_answers() {
    const std::lock_guard lock(mutex_);
    way_ = nullptr;
    loses_answers_ = true;
}

void CoreCentre::meet_on_the_way(OnTheWay way) {
    const std::lock_guard lock(mutex_);
    way_ = std::move(way);
    loses_answers_ = false;
}

void CoreCentre::publish_assessments(const std::string& document, const std::string& etag) {
    const std::lock_guard lock(mutex_);
    assessments_ = document;
    etag_ = etag;
}

void CoreCentre::back_up() {
    const std::lock_guard lock(mutex_);
    durable_ = static_cast<std::int64_t>(entries_.size());
}

void CoreCentre::erase(const std::string& id) {
    const std::lock_guard lock(mutex_);
    erased_.push_back(id);
}

void CoreCentre::restore(const std::string& epoch) {
    const std::lock_guard lock(mutex_);
    epoch_ = epoch;
    after_restore_ = true;
    entries_.clear();
    durable_ = 0;
}

void CoreCentre::acknowledge(const std::string& call_id) {
    const std::lock_guard lock(mutex_);
    calls_.at(call_id).acknowledged = true;
}

std::vector<drivers::HttpRequest> CoreCentre::asked() const {
    const std::lock_guard lock(mutex_);
    return asked_;
}

std::vector<drivers::HttpRequest> CoreCentre::asked(std::string_view path) const {
    std::vector<drivers::HttpRequest> requests = asked();
    std::erase_if(requests, [&](const auto& each) { return each.path != path; });
    return requests;
}

std::vector<content::Submission> CoreCentre::held() const {
    const std::lock_guard lock(mutex_);
    std::vector<content::Submission> submissions;
    for (const Entry& entry : entries_) {
        submissions.push_back(entry.submission);
    }
    return submissions;
}

std::vector<content::Stuck> CoreCentre::stuck() const {
    const std::lock_guard lock(mutex_);
    return stuck_;
}

std::vector<content::Report> CoreCentre::reports() const {
    const std::lock_guard lock(mutex_);
    return reports_;
}

CoreCentre::Answer CoreCentre::answer(const drivers::HttpRequest& request) {
    const std::lock_guard lock(mutex_);
    asked_.push_back(request);
    if (way_) {
        if (auto met = way_(request)) {
            return std::move(*met);
        }
    }
    HttpResponse response = route(request);
    response.epoch = epoch_;
    if (loses_answers_) {
        return tl::unexpected(HttpFault{"the answer was lost"});
    }
    return response;
}

HttpResponse CoreCentre::route(const drivers::HttpRequest& request) {
    const std::string& path = request.path;
    if (path == content::submissions_path) {
        return take_submission(request.body);
    }
    if (path == content::durable_path) {
        return tell_durable();
    }
    if (path == content::hello_path) {
        return welcome(request.body);
    }
    if (path == content::stuck_path) {
        return take_stuck(request.body);
    }
    if (path == content::calls_path) {
        return take_call(request.body);
    }
    if (path == content::reports_path) {
        return take_report(request.body);
    }
    if (path == content::assessments_path) {
        return hand_out(request.if_none_match);
    }
    return path == content::health_path ? say(200, content::write_health({})) : tell_call(path);
}

central::Known CoreCentre::known_of(const content::Submission& submission) const {
    central::Known known;
    for (const Entry& entry : entries_) {
        const content::Submission& other = entry.submission;
        if (other.id == submission.id) {
            known.under_its_id = central::Held{content::identity_of(other), entry.receipt};
            continue;
        }
        known.number_has_another_id |= other.number == submission.number;
        known.sequence_has_another_id |=
            other.device == submission.device && other.sequence == submission.sequence;
    }
    known.is_erased = std::find(erased_.begin(), erased_.end(), submission.id) != erased_.end();
    return known;
}

// The identity stands for its own hash.
HttpResponse CoreCentre::take_submission(const std::string& body) {
    const auto submission = central::admit(body, "zhuhai", services());
    if (!submission) {
        return refuse(submission.error());
    }
    const content::Assessments bookable =
        content::parse_assessments(assessments_, "assessments").value_or(content::Assessments{});
    const auto decision =
        central::decide(*submission, content::identity_of(*submission), known_of(*submission),
                        {services(), forms_, nullptr, nullptr, bookable, now, after_restore_});
    if (const auto* refusal = std::get_if<content::Refusal>(&decision)) {
        return refuse(*refusal);
    }
    if (const auto* repeat = std::get_if<central::Repeat>(&decision)) {
        return say(200, content::write_receipt(repeat->receipt));
    }
    content::Receipt receipt = std::get<central::Accept>(decision).receipt;
    receipt.mark = static_cast<std::int64_t>(entries_.size()) + 1;
    entries_.push_back({*submission, receipt});
    return say(201, content::write_receipt(receipt));
}

HttpResponse CoreCentre::take_call(const std::string& body) {
    const auto call = central::admit_call(body);
    if (!call) {
        return refuse(call.error());
    }
    const bool is_new = calls_.emplace(call->id, *call).second;
    return say(is_new ? 201 : 200, content::write_call(calls_.at(call->id)));
}

HttpResponse CoreCentre::take_report(const std::string& body) {
    const auto report = central::admit_report(body);
    if (!report) {
        return refuse(report.error());
    }
    reports_.push_back(*report);
    return say(201, content::write_report(*report));
}

HttpResponse CoreCentre::take_stuck(const std::string& body) {
    const auto told = content::read_stuck(body, "stuck");
    if (!told) {
        return refuse({RefusalCode::Malformed, told.error().text(), {}});
    }
    std::vector<std::string> ids;
    for (const content::Stuck& each : *told) {
        ids.push_back(each.id);
        stuck_.push_back(each);
    }
    return say(200, content::write_ids(ids));
}

HttpResponse CoreCentre::welcome(const std::string& body) {
    const auto hello = content::read_hello(body, "hello");
    if (!hello) {
        return refuse({RefusalCode::Malformed, hello.error().text(), {}});
    }
    const central::Welcomed welcomed = central::welcome(*hello, code_);
    if (welcomed.is_new) {
        code_.grants.push_back({welcomed.welcome.installation, *welcomed.is_new});
    }
    code_.last_life = hello->life;
    return say(200, content::write_welcome(welcomed.welcome));
}

HttpResponse CoreCentre::tell_durable() const {
    return say(200, content::write_durability({durable_, static_cast<std::int64_t>(entries_.size()), erased_}));
}

HttpResponse CoreCentre::tell_call(const std::string& target) const {
    for (const auto& [id, call] : calls_) {
        if (target == content::path_of_call(id)) {
            return say(200, content::write_call(call));
        }
    }
    return refuse({RefusalCode::NotFound, "there is nothing here", {}});
}

HttpResponse CoreCentre::hand_out(const std::string& if_none_match) const {
    HttpResponse response = say(304, {});
    if (if_none_match != etag_) {
        response = say(200, assessments_);
    }
    response.etag = etag_;
    return response;
}

}  // namespace qiming::support
