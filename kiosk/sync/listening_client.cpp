#include "kiosk/sync/listening_client.h"

#include <spdlog/spdlog.h>

#include <utility>

namespace qiming::shell {

ListeningClient::ListeningClient(std::unique_ptr<drivers::HttpClient> client, RegionClock& clock,
                                 std::function<void(bool is_right)> told)
    : client_(std::move(client)), clock_(clock), told_(std::move(told)) {}

tl::expected<drivers::HttpResponse, drivers::HttpFault> ListeningClient::perform(
    const drivers::HttpRequest& request) {
    auto answer = client_->perform(request);
    if (!answer || !answer->date_s) {
        return answer;
    }
    clock_.hear(*answer->date_s);
    const bool is_right = clock_.judged().source == kiosk::TimeSource::Machine;
    if (std::exchange(was_right_, is_right) != is_right) {
        if (is_right) {
            spdlog::info("the machine's clock is right again");
        } else {
            spdlog::error("the machine's clock is wrong, it shows {}; the centre says it is {}",
                          clock_.zone().text(clock_.machine_s()), clock_.zone().text(*answer->date_s));
        }
        told_(is_right);
    }
    return answer;
}

}  // namespace qiming::shell
