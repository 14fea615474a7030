#include "central/api/call_service.h"

#include <spdlog/spdlog.h>

#include <chrono>
#include <string_view>

#include "central/api/answers.h"
#include "central/core/calls.h"
#include "central/keys/digest.h"
#include "central/local_time.h"
#include "content/wire/call.h"
#include "content/wire/paths.h"

namespace qiming::central {

using content::RefusalCode;

namespace {

const std::string one_call = content::path_of_call("");

bool is_one_call(std::string_view target) {
    return target.starts_with(one_call) && target.size() > one_call.size();
}

std::int64_t now_ms() {
    return std::chrono::duration_cast<std::chrono::milliseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

Answer too_often(int wait_s) {
    Answer answer = refuse({RefusalCode::TooOften, "more than one address may post; wait", {}});
    answer.retry_after_s = wait_s;
    return answer;
}

}  // namespace

bool CallService::answers(const Request& request) {
    const std::string_view target = request.target;
    return target == content::calls_path || target == content::reports_path || is_one_call(target);
}

Answer CallService::answer(const Request& request) {
    const std::string_view place =
        is_one_call(request.target) ? std::string_view(one_call) : std::string_view(request.target);
    return logged(request, place, [&] { return route(request); });
}

Answer CallService::route(const Request& request) {
    if (is_one_call(request.target)) {
        return request.method == "GET" ? tell_call(request.target.substr(one_call.size())) : allow_only("GET");
    }
    if (request.method != "POST") {
        return allow_only("POST");
    }
    return is_json(request) ? take(request) : refuse({RefusalCode::MediaType, "send application/json", {}});
}

Answer CallService::take(const Request& request) {
    const bool is_call = request.target == content::calls_path;
    if (const int wait_s = (is_call ? calls_ : reports_).wait_s(request.address, now_ms()); wait_s > 0) {
        return too_often(wait_s);
    }
    return is_call ? take_call(request) : take_report(request);
}

Answer CallService::take_call(const Request& request) {
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

Answer CallService::tell_call(const std::string& id) {
    const auto held = database_.call(id);
    if (!held) {
        return not_now(held.error());
    }
    if (!*held) {
        return refuse({RefusalCode::NotFound, "there is no such call", {}});
    }
    return say(200, content::write_call((*held)->call));
}

Answer CallService::take_report(const Request& request) {
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
    return say(201, content::write_report(*report));
}

}  // namespace qiming::central
