// The line to the centre that is never queued: calls for staff (R59) and the report whether the
// terminal is fit for blind visitors. A thread and an HTTP client of its own, so that a slow
// upload holds back no call.
//
//  1. Answers come as mail: CallPosted or CallFailed, then CallAcknowledged.
//  2. Restarts after a crash are reported one after the other, each until the centre has it.
//  3. A call is tried once. The latest report is tried again until the centre has it, so that a fault that is
//     over is not believed for ever.
//
// Owner: main.
#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "config/settings.h"
#include "drivers/clock/clock.h"
#include "drivers/http/http_client.h"
#include "kiosk/core/effect.h"
#include "kiosk/runtime/in_flight.h"
#include "kiosk/runtime/mailbox.h"
#include "kiosk/supervise/lifeline.h"
#include "kiosk/sync/link_watch.h"

namespace qiming::shell {

inline constexpr int call_timeout_ms = 5'000;

struct CallTimes {
    int watch_every_ms = 2'000;
    int report_again_ms = 30'000;
};

class CallDesk {
public:
    // All of these outlive the desk; the clock only dates the calls.
    struct Desks {
        const config::Settings& settings;
        const drivers::Clock& clock;
        Mailbox& mailbox;
        InFlight& in_flight;
        LinkWatch& link;
    };
    CallDesk(Desks desks, std::unique_ptr<drivers::HttpClient> http, CallTimes times = {});
    ~CallDesk();
    CallDesk(const CallDesk&) = delete;
    CallDesk& operator=(const CallDesk&) = delete;

    void post_call(const kiosk::PostCall& wanted);
    // Asks for the acknowledgement until it comes; one call at a time, the latest.
    void watch(const std::string& id);
    void stop_watching();
    // Takes the place of what was to be reported before.
    void report(const kiosk::ReportFitness& fitness);
    // Whether the machine's clock is right; the terminal goes by the centre's time meanwhile. Called as the
    // centre has answered.
    void report_clock(bool is_right);
    // Something that staff must look after, in one word; told until the centre has it.
    void report_trouble(const std::string& reason);
    // That this terminal had to be started again; `is_held` is called, on the desk's thread, as the centre has
    // one.
    void report_restarts(const std::vector<Restart>& restarts, std::function<void()> is_held);

private:
    using Time = std::chrono::steady_clock::time_point;

    void run();
    void report_beside(const std::string& reason);
    void send_call(const kiosk::PostCall& wanted);
    void ask_once(const std::string& id);
    bool send_report(const kiosk::ReportFitness& fitness);
    void send_trouble(const std::string& reason);
    void send_restart(const Restart& restart);
    bool post_report(const kiosk::ReportFitness& fitness, const std::string& id);
    void post(std::function<void()> job);
    std::optional<Time> next_due() const;
    std::function<void()> take_due();

    Desks desks_;
    std::unique_ptr<drivers::HttpClient> http_;
    CallTimes times_;

    std::mutex mutex_;
    std::condition_variable something_to_do_;
    std::deque<std::function<void()>> jobs_;
    std::string watched_;
    Time next_ask_{};  // long ago: at once
    std::optional<kiosk::ReportFitness> unsent_report_;
    Time next_report_{};
    std::deque<std::string> troubles_;  // not told yet
    Time next_trouble_{};
    std::deque<Restart> untold_restarts_;
    std::function<void()> restart_is_held_;
    Time next_restart_{};
    bool is_fit_ = true;  // for blind visitors, as last reported
    bool ending_ = false;
    std::thread thread_;
};

}  // namespace qiming::shell
