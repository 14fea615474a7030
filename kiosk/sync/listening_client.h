// An HTTP client that notes what time the centre tells with each answer; the first time the machine's clock
// turns out to be wrong, and when it is right again, that is told. Used by one thread.
#pragma once

#include <functional>
#include <memory>

#include "drivers/http/http_client.h"
#include "kiosk/runtime/region_clock.h"

namespace qiming::shell {

class ListeningClient final : public drivers::HttpClient {
public:
    // `clock` outlives it. `told`: whether the machine's clock is right, by the centre's.
    ListeningClient(std::unique_ptr<drivers::HttpClient> client, RegionClock& clock,
                    std::function<void(bool is_right)> told);

    tl::expected<drivers::HttpResponse, drivers::HttpFault> perform(
        const drivers::HttpRequest& request) override;
    void cancel() override { client_->cancel(); }

private:
    std::unique_ptr<drivers::HttpClient> client_;
    RegionClock& clock_;
    std::function<void(bool is_right)> told_;
    bool was_right_ = true;
};

}  // namespace qiming::shell
