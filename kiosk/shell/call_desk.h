// The line to the centre that is never queued: calls for staff (R59) and the report that the
// terminal is unfit for blind visitors. A thread and an HTTP client of its own, so that a slow
// upload holds back no call.
//
// Answers come as mail: CallPosted or CallFailed, then CallAcknowledged. Owner: main.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

#include "config/settings.h"
#include "drivers/clock/clock.h"
#include "drivers/http/http_client.h"
#include "kiosk/core/effect.h"
#include "kiosk/shell/in_flight.h"
#include "kiosk/shell/mailbox.h"

namespace qiming::shell {

inline constexpr int call_timeout_ms = 5'000;
inline constexpr int watch_every_ms = 2'000;

class CallDesk {
public:
    // `settings`, `clock`, `mailbox` and `in_flight` outlive the desk; `clock` only dates the calls.
    CallDesk(const config::Settings& settings, const drivers::Clock& clock,
             std::unique_ptr<drivers::HttpClient> http, Mailbox& mailbox, InFlight& in_flight,
             int ask_every_ms = watch_every_ms);
    ~CallDesk();
    CallDesk(const CallDesk&) = delete;
    CallDesk& operator=(const CallDesk&) = delete;

    void post_call(const kiosk::PostCall& wanted);
    // Asks for the acknowledgement until it comes; one call at a time, the latest.
    void watch(const std::string& id);
    void stop_watching();
    void report_unfit(const std::string& reason);

private:
    void run();
    void send_call(const kiosk::PostCall& wanted);
    void ask_once(const std::string& id);
    void post(std::function<void()> job);

    const config::Settings& settings_;
    const drivers::Clock& clock_;
    std::unique_ptr<drivers::HttpClient> http_;
    Mailbox& mailbox_;
    InFlight& in_flight_;
    int ask_every_ms_;

    std::mutex mutex_;
    std::condition_variable something_to_do_;
    std::deque<std::function<void()>> jobs_;
    std::string watched_;
    bool ending_ = false;
    std::thread thread_;
};

}  // namespace qiming::shell
