#include "kiosk/sync/call_desk.h"

#include <spdlog/spdlog.h>

#include <utility>

#include "content/wire/call.h"
#include "content/wire/paths.h"
#include "content/wire/report.h"
#include "kiosk/runtime/moment.h"

namespace qiming::shell {
namespace {

using About = kiosk::CentreQuestion::About;

// Without an `id` the centre gives one.
std::string write_report(const config::Settings& settings, const kiosk::ReportFitness& fitness,
                         const std::string& id) {
    return content::write_report(
        {id, std::to_string(settings.kiosk_code), settings.hall, fitness.reason, fitness.fit});
}

std::chrono::steady_clock::time_point from_now(int ms) {
    return std::chrono::steady_clock::now() + std::chrono::milliseconds(ms);
}

}  // namespace

CallDesk::CallDesk(Desks desks, std::unique_ptr<drivers::HttpClient> http, CallTimes times)
    : desks_(desks), http_(std::move(http)), times_(times), thread_([this] { run(); }) {}

CallDesk::~CallDesk() {
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
    }
    something_to_do_.notify_one();
    http_->cancel();
    thread_.join();
}

void CallDesk::post(std::function<void()> job) {
    {
        const std::lock_guard lock(mutex_);
        jobs_.push_back(std::move(job));
    }
    something_to_do_.notify_one();
}

void CallDesk::post_call(const kiosk::PostCall& wanted) {
    auto token = std::make_shared<InFlight::Token>(desks_.in_flight);
    post([this, wanted, token = std::move(token)] { send_call(wanted); });
}

void CallDesk::watch(const std::string& id) {
    {
        const std::lock_guard lock(mutex_);
        watched_ = id;
        next_ask_ = {};
    }
    something_to_do_.notify_one();
}

void CallDesk::stop_watching() {
    watch({});
}

void CallDesk::report(const kiosk::ReportFitness& fitness) {
    if (fitness.fit) {
        spdlog::info("this terminal is fit for blind visitors again");
    } else {
        spdlog::error("this terminal is not fit for blind visitors: {}", fitness.reason);
    }
    {
        const std::lock_guard lock(mutex_);
        is_fit_ = fitness.fit;
        unsent_report_ = fitness;
        next_report_ = {};
    }
    something_to_do_.notify_one();
}

void CallDesk::report_clock(bool is_right) {
    report_beside(is_right ? "clock_right" : "clock_wrong");
}

void CallDesk::report_trouble(const std::string& reason) {
    {
        const std::lock_guard lock(mutex_);
        troubles_.push_back(reason);
        next_trouble_ = {};
    }
    something_to_do_.notify_one();
}

void CallDesk::send_trouble(const std::string& reason) {
    bool is_fit = true;
    {
        const std::lock_guard lock(mutex_);
        is_fit = is_fit_;
    }
    if (send_report({is_fit, reason})) {
        const std::lock_guard lock(mutex_);
        troubles_.pop_front();
        next_trouble_ = {};
    }
}

// What says nothing of the fitness for blind visitors repeats what was last said of it.
void CallDesk::report_beside(const std::string& reason) {
    bool is_fit = true;
    {
        const std::lock_guard lock(mutex_);
        is_fit = is_fit_;
    }
    post([this, fitness = kiosk::ReportFitness{is_fit, reason}] { send_report(fitness); });
}

void CallDesk::report_restarts(const std::vector<Restart>& restarts, std::function<void()> is_held) {
    for (const Restart& restart : restarts) {
        spdlog::warn("this terminal was started again: {}", restart.why);
    }
    {
        const std::lock_guard lock(mutex_);
        untold_restarts_.insert(untold_restarts_.end(), restarts.begin(), restarts.end());
        restart_is_held_ = std::move(is_held);
    }
    something_to_do_.notify_one();
}

bool CallDesk::post_report(const kiosk::ReportFitness& fitness, const std::string& id) {
    const kiosk::CentreReply reply = reply_of(http_->perform({"POST",
                                                              std::string(content::reports_path),
                                                              write_report(desks_.settings, fitness, id),
                                                              {},
                                                              call_timeout_ms}));
    return desks_.link.note({About::Report}, reply) && reply.status < 300;
}

bool CallDesk::send_report(const kiosk::ReportFitness& fitness) {
    const bool is_held = post_report(fitness, {});
    const std::lock_guard lock(mutex_);
    if (!is_held) {
        spdlog::warn("the centre does not know yet that this terminal is {} for blind visitors: {}",
                     fitness.fit ? "fit" : "unfit", fitness.reason);
    } else if (unsent_report_ == fitness) {
        unsent_report_.reset();
    }
    return is_held;
}

void CallDesk::send_restart(const Restart& restart) {
    bool is_fit = true;
    {
        const std::lock_guard lock(mutex_);
        is_fit = is_fit_;
    }
    if (!post_report({is_fit, "restarted: " + restart.why}, restart.id)) {
        spdlog::warn("the centre does not know yet that this terminal was started again: {}", restart.why);
        return;
    }
    const std::lock_guard lock(mutex_);
    untold_restarts_.pop_front();
    next_restart_ = {};
    if (restart_is_held_) {
        restart_is_held_();
    }
}

void CallDesk::send_call(const kiosk::PostCall& wanted) {
    content::StaffCall call;
    call.id = wanted.id;
    call.device = std::to_string(desks_.settings.kiosk_code);
    call.hall = desks_.settings.hall;
    call.wall_time = wall_time_of(desks_.clock);
    call.communication = wanted.communication;
    const kiosk::CentreReply reply = reply_of(http_->perform(
        {"POST", std::string(content::calls_path), content::write_call(call), {}, call_timeout_ms}));
    if (desks_.link.note({About::Call, wanted.id}, reply) && reply.status < 300) {
        desks_.mailbox.put(Happening{kiosk::CallPosted{wanted.id, wanted.visit}});
    } else {
        spdlog::warn("a call for staff did not reach the centre: {}",
                     reply.status == 0 ? "no answer" : "answer " + std::to_string(reply.status));
        desks_.mailbox.put(Happening{kiosk::CallFailed{wanted.id, wanted.visit}});
    }
}

void CallDesk::ask_once(const std::string& id) {
    const kiosk::CentreReply reply =
        reply_of(http_->perform({"GET", content::path_of_call(id), {}, {}, call_timeout_ms}));
    if (!desks_.link.note({About::Call, id}, reply) || reply.status != 200) {
        return;
    }
    const auto call = content::read_call(reply.body);
    if (!call || !call->acknowledged) {
        return;
    }
    const std::lock_guard lock(mutex_);
    if (watched_ == id) {
        watched_.clear();
        desks_.mailbox.put(Happening{kiosk::CallAcknowledged{id}});
    }
}

std::optional<CallDesk::Time> CallDesk::next_due() const {
    std::optional<Time> due;
    if (!watched_.empty()) {
        due = next_ask_;
    }
    if (unsent_report_ && (!due || next_report_ < *due)) {
        due = next_report_;
    }
    if (!troubles_.empty() && (!due || next_trouble_ < *due)) {
        due = next_trouble_;
    }
    if (!untold_restarts_.empty() && (!due || next_restart_ < *due)) {
        due = next_restart_;
    }
    return due;
}

// What is due now; its next time is set before it is done.
std::function<void()> CallDesk::take_due() {
    const Time now = std::chrono::steady_clock::now();
    if (!watched_.empty() && next_ask_ <= now) {
        next_ask_ = from_now(times_.watch_every_ms);
        return [this, id = watched_] { ask_once(id); };
    }
    if (unsent_report_ && next_report_ <= now) {
        next_report_ = from_now(times_.report_again_ms);
        return [this, fitness = *unsent_report_] { send_report(fitness); };
    }
    if (!troubles_.empty() && next_trouble_ <= now) {
        next_trouble_ = from_now(times_.report_again_ms);
        return [this, reason = troubles_.front()] { send_trouble(reason); };
    }
    if (!untold_restarts_.empty() && next_restart_ <= now) {
        next_restart_ = from_now(times_.report_again_ms);
        return [this, restart = untold_restarts_.front()] { send_restart(restart); };
    }
    return nullptr;
}

// New jobs go before the next look at the watched call.
void CallDesk::run() {
    std::unique_lock lock(mutex_);
    while (!ending_) {
        std::function<void()> job;
        if (!jobs_.empty()) {
            job = std::move(jobs_.front());
            jobs_.pop_front();
        } else {
            job = take_due();
        }
        if (job) {
            lock.unlock();
            job();
            job = nullptr;  // with what it holds
            lock.lock();
        } else if (const auto due = next_due()) {
            something_to_do_.wait_until(lock, *due);
        } else {
            something_to_do_.wait(lock);
        }
    }
}

}  // namespace qiming::shell
