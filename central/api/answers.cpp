#include "central/api/answers.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <cctype>
#include <memory>
#include <utility>

namespace qiming::central {

using content::RefusalCode;

Answer say(int status, std::string body) {
    return {status, std::make_shared<const std::string>(std::move(body)), {}, {}, 0};
}

Answer refuse(const content::Refusal& refusal) {
    return say(content::status_of(refusal.code), content::write_refusal(refusal));
}

Answer allow_only(const char* method) {
    Answer answer = refuse({RefusalCode::Method, std::string("here only ") + method + " is understood", {}});
    answer.allow = method;
    return answer;
}

Answer not_now(const ShellFault& fault) {
    spdlog::error("{}: {}", fault.problem, fault.remedy);
    Answer answer = refuse({RefusalCode::NotNow, "the centre cannot write at the moment", {}});
    answer.retry_after_s = 5;
    return answer;
}

bool is_json(const Request& request) {
    return request.content_type.starts_with("application/json");
}

std::string name_for_log(const std::string& device) {
    const bool is_plain = device.size() <= 20 && std::all_of(device.begin(), device.end(), [](unsigned char c) {
                              return std::isalnum(c) != 0 || c == '-';
                          });
    return is_plain ? device : "(odd name)";
}

void log_answer(const Request& request, std::string_view place, const Answer& answer,
                std::chrono::milliseconds took) {
    const bool is_known = answer.status != 404 && answer.status != 405;
    spdlog::info("{} {} {} in {} ms", is_known ? request.method : "-", is_known ? place.substr(0, 40) : "-",
                 answer.status, took.count());
}

}  // namespace qiming::central
