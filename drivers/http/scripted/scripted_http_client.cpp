#include "drivers/http/scripted/scripted_http_client.h"

#include <utility>

namespace qiming::drivers {

void ScriptedHttpClient::prepare(Answer answer) {
    const std::lock_guard lock(mutex_);
    answers_.push_back(std::move(answer));
}

std::vector<HttpRequest> ScriptedHttpClient::asked() const {
    const std::lock_guard lock(mutex_);
    return asked_;
}

ScriptedHttpClient::Answer ScriptedHttpClient::perform(const HttpRequest& request) {
    const std::lock_guard lock(mutex_);
    if (cancelled_) {
        return tl::unexpected(HttpFault{"the request was ended because the program is closing"});
    }
    asked_.push_back(request);
    if (answers_.empty()) {
        return tl::unexpected(HttpFault{"no answer was prepared"});
    }
    Answer answer = std::move(answers_.front());
    answers_.pop_front();
    if (answer && answer->status == 200 && request.take_body) {
        const std::string body = std::exchange(answer->body, {});
        if (!body.empty() && !request.take_body(body)) {
            return tl::unexpected(HttpFault{"the rest of the answer was not wanted"});
        }
    }
    return answer;
}

void ScriptedHttpClient::cancel() {
    const std::lock_guard lock(mutex_);
    cancelled_ = true;
}

}  // namespace qiming::drivers
