#include "kiosk/sync/link_watch.h"

#include <spdlog/spdlog.h>

namespace qiming::shell {

kiosk::CentreReply reply_of(const tl::expected<drivers::HttpResponse, drivers::HttpFault>& answer) {
    if (!answer) {
        return {};
    }
    return {answer->status, answer->body, answer->retry_after_s, answer->etag, answer->epoch};
}

bool LinkWatch::note(const kiosk::CentreQuestion& question, const kiosk::CentreReply& reply) {
    const bool online = kiosk::is_from_centre(question, reply);
    const std::lock_guard lock(mutex_);
    if (online_ != online && !stopped_) {
        online_ = online;
        spdlog::info(online ? "the centre answers" : "the centre cannot be reached");
        if (!online && reply.status != 0) {
            spdlog::warn("somebody else answers in its place, with status {}", reply.status);
        }
        mailbox_.put(Happening{kiosk::LinkChanged{online}});
    }
    return online;
}

void LinkWatch::stop() {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
}

bool LinkWatch::is_online() const {
    const std::lock_guard lock(mutex_);
    return online_.value_or(false);
}

}  // namespace qiming::shell
