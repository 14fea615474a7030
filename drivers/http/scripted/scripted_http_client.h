// A centre made of prepared answers: the fake for tests. Keeps what it was asked; may be prepared
// and read from another thread.
#pragma once

#include <deque>
#include <mutex>
#include <vector>

#include "drivers/http/http_client.h"

namespace qiming::drivers {

class ScriptedHttpClient final : public HttpClient {
public:
    using Answer = tl::expected<HttpResponse, HttpFault>;

    // Answers are given in this order; when none is left the centre cannot be reached.
    void prepare(Answer answer);
    std::vector<HttpRequest> asked() const;

    Answer perform(const HttpRequest& request) override;
    void cancel() override;

private:
    mutable std::mutex mutex_;
    std::deque<Answer> answers_;
    std::vector<HttpRequest> asked_;
    bool cancelled_ = false;
};

}  // namespace qiming::drivers
