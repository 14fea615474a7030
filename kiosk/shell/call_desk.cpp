#include "kiosk/shell/call_desk.h"

#include <spdlog/spdlog.h>

#include <chrono>
#include <nlohmann/json.hpp>
#include <utility>

#include "content/submission.h"
#include "kiosk/shell/centre_paths.h"
#include "kiosk/shell/moment.h"

namespace qiming::shell {
namespace {

std::string write_unfit(int kiosk_code, const std::string& reason) {
    const nlohmann::json report = {
        {"device", std::to_string(kiosk_code)}, {"fit_for_blind_visitors", false}, {"reason", reason}};
    return report.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace

CallDesk::CallDesk(const config::Settings& settings, const drivers::Clock& clock,
                   std::unique_ptr<drivers::HttpClient> http, Mailbox& mailbox, InFlight& in_flight,
                   int ask_every_ms)
    : settings_(settings),
      clock_(clock),
      http_(std::move(http)),
      mailbox_(mailbox),
      in_flight_(in_flight),
      ask_every_ms_(ask_every_ms),
      thread_([this] { run(); }) {}

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
    auto token = std::make_shared<InFlight::Token>(in_flight_);
    post([this, wanted, token = std::move(token)] { send_call(wanted); });
}

void CallDesk::watch(const std::string& id) {
    {
        const std::lock_guard lock(mutex_);
        watched_ = id;
    }
    something_to_do_.notify_one();
}

void CallDesk::stop_watching() {
    watch({});
}

void CallDesk::report_unfit(const std::string& reason) {
    post([this, reason] {
        const auto answer = http_->perform(
            {"POST", reports_path, write_unfit(settings_.kiosk_code, reason), {}, call_timeout_ms});
        if (!answer || answer->status >= 300) {
            spdlog::warn("the centre could not be told that this terminal is unfit for blind visitors");
        }
    });
}

void CallDesk::send_call(const kiosk::PostCall& wanted) {
    content::StaffCall call;
    call.id = wanted.id;
    call.device = std::to_string(settings_.kiosk_code);
    call.hall = settings_.hall;
    call.wall_time = wall_time_of(clock_);
    call.communication = wanted.communication;
    const auto answer = http_->perform({"POST", calls_path, content::write_call(call), {}, call_timeout_ms});
    const bool held = answer && (answer->status == 200 || answer->status == 201);
    if (held && content::read_call(answer->body)) {
        mailbox_.put(Happening{kiosk::CallPosted{wanted.id}});
    } else {
        spdlog::warn("a call for staff did not reach the centre: {}",
                     answer ? "answer " + std::to_string(answer->status) : answer.error().problem);
        mailbox_.put(Happening{kiosk::CallFailed{wanted.id}});
    }
}

void CallDesk::ask_once(const std::string& id) {
    const auto answer = http_->perform({"GET", std::string(calls_path) + "/" + id, {}, {}, call_timeout_ms});
    if (!answer || answer->status != 200) {
        return;
    }
    const auto call = content::read_call(answer->body);
    if (!call || call->id != id || !call->acknowledged) {
        return;
    }
    const std::lock_guard lock(mutex_);
    if (watched_ == id) {
        watched_.clear();
        mailbox_.put(Happening{kiosk::CallAcknowledged{id}});
    }
}

// New jobs go before the next look at the watched call.
void CallDesk::run() {
    std::chrono::steady_clock::time_point next_ask;  // long ago: at once
    std::unique_lock lock(mutex_);
    while (!ending_) {
        if (!jobs_.empty()) {
            const auto job = std::move(jobs_.front());
            jobs_.pop_front();
            lock.unlock();
            job();
            lock.lock();
        } else if (watched_.empty()) {
            something_to_do_.wait(lock);
        } else if (something_to_do_.wait_until(lock, next_ask) == std::cv_status::timeout) {
            const std::string id = watched_;
            lock.unlock();
            ask_once(id);
            next_ask = std::chrono::steady_clock::now() + std::chrono::milliseconds(ask_every_ms_);
            lock.lock();
        }
    }
}

}  // namespace qiming::shell
