#include "kiosk/sync/sync_worker.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <chrono>
#include <iterator>
#include <utility>

#include "content/wire/durability.h"
#include "content/wire/first_contact.h"
#include "content/wire/paths.h"
#include "drivers/memory/dead_stack.h"
#include "kiosk/runtime/ask_store.h"
#include "kiosk/runtime/forget_rows.h"
#include "kiosk/sync/stuck_report.h"

namespace qiming::shell {
namespace {

using About = kiosk::CentreQuestion::About;

}  // namespace

SyncWorker::SyncWorker(std::unique_ptr<drivers::HttpClient> http, Desks desks, SyncTimes times)
    : http_(std::move(http)),
      desks_(std::move(desks)),
      times_(times),
      content_(desks_.storage, desks_.mailbox, desks_.link, desks_.content) {
    tokens_.emplace_back(desks_.in_flight);  // until the first round is done
    thread_ = std::thread([this] { run(); });
}

SyncWorker::~SyncWorker() {
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
    }
    woken_.notify_one();
    http_->cancel();
    thread_.join();
}

void SyncWorker::wake() {
    {
        const std::lock_guard lock(mutex_);
        tokens_.emplace_back(desks_.in_flight);
        hurry_ = true;
    }
    woken_.notify_one();
}

void SyncWorker::refresh() {
    {
        const std::lock_guard lock(mutex_);
        refreshes_.emplace_back(desks_.in_flight);
    }
    woken_.notify_one();
}

void SyncWorker::run() {
    tell_what_was_found();
    content_.bring_back_kept();
    bring_back_epoch();
    while (!is_ending()) {
        follow_link();
        greet_when_due();
        if (send_what_is_due()) {
            forget_rows(desks_.storage);
            drivers::wipe_dead_stack();
        }
        if (wants_content() || desks_.clock.steady_ms() >= next_content_ms_) {
            fetch_content();
        }
        held_.clear();
        sleep();
    }
}

bool SyncWorker::heard_a_wish() {
    const std::lock_guard lock(mutex_);
    std::move(tokens_.begin(), tokens_.end(), std::back_inserter(held_));
    tokens_.clear();
    return std::exchange(hurry_, false);
}

bool SyncWorker::wants_content() {
    const std::lock_guard lock(mutex_);
    const bool is_wanted = !refreshes_.empty();
    std::move(refreshes_.begin(), refreshes_.end(), std::back_inserter(held_));
    refreshes_.clear();
    return is_wanted;
}

bool SyncWorker::is_ending() {
    const std::lock_guard lock(mutex_);
    return ending_;
}

void SyncWorker::sleep() {
    if (rows_changed_) {
        return;
    }
    const std::int64_t now = desks_.clock.steady_ms();
    const std::int64_t next_try = kiosk::next_try_ms(schedule_, now).value_or(next_content_ms_);
    const std::int64_t due = std::min({next_try, next_content_ms_, now + times_.look_for_centre_every_ms});
    const std::int64_t patience = std::max<std::int64_t>(due - now, 0);
    std::unique_lock lock(mutex_);
    woken_.wait_for(lock, std::chrono::milliseconds(patience),
                    [this] { return ending_ || hurry_ || !refreshes_.empty(); });
}

// Before all else, so that whoever comes first is told.
void SyncWorker::tell_what_was_found() {
    const auto untold = ask_store(desks_.storage, [](drivers::OutboxStore& store) { return store.untold(); });
    if (untold && *untold > 0) {
        spdlog::warn("{} submissions are safe of which nobody was told", *untold);
        desks_.mailbox.put(Happening{kiosk::FoundUntold{}});
        if (desks_.tell_staff) {
            desks_.tell_staff("untold");
        }
    }
    for (const std::string& reason :
         ask_store(desks_.storage, [](drivers::OutboxStore& store) { return store.noticed(); })) {
        alarm(reason);
    }
}

// Where nobody answers, not before each attempt to send: that would only take its time.
// What is known stays known when the store cannot be read.
void SyncWorker::read_waiting() {
    const auto rows = ask_store(desks_.storage, [](drivers::OutboxStore& store) { return store.waiting(); });
    if (!rows) {
        spdlog::error("the outbox cannot be read: {}; {}", rows.error().problem, rows.error().remedy);
        return;
    }
    std::vector<kiosk::OutboxSchedule::Item> waiting;
    for (const drivers::WaitingRow& row : *rows) {
        waiting.push_back({row.id, row.attempts, 0, 0});
    }
    schedule_ = kiosk::with_waiting(std::move(schedule_), waiting);
}

bool SyncWorker::send_what_is_due() {
    bool saw_rows = false;
    parked_some_ = false;
    for (bool is_read = false; !is_ending();) {
        if (heard_a_wish()) {
            schedule_ = kiosk::hurried(std::move(schedule_));
            is_read = false;
        }
        is_read = is_read && !std::exchange(rows_changed_, false);
        if (!std::exchange(is_read, true)) {
            read_waiting();
        }
        const auto id = kiosk::next_to_send(schedule_, desks_.clock.steady_ms());
        if (!id) {
            break;
        }
        saw_rows = true;
        offer(*id);
    }
    if (parked_some_ && !is_ending()) {
        report_what_is_stuck(desks_.storage, *http_, desks_.link);
    }
    return saw_rows;
}

void SyncWorker::offer(const std::string& id) {
    const auto row = ask_store(desks_.storage, [&](drivers::OutboxStore& store) { return store.read(id); });
    if (row && *row && (*row)->state == drivers::RowState::Waiting) {
        send((*row)->submission);
        return;
    }
    // The disk does not answer now; or the row was settled by staff meanwhile, and is no longer ours to offer.
    const auto verdict = row ? kiosk::Verdict::Parked : kiosk::Verdict::NotNow;
    schedule_ =
        kiosk::after_answer(std::move(schedule_), id, verdict, {}, desks_.clock.steady_ms(), desks_.random());
}

void SyncWorker::send(const content::Submission& submission) {
    ask_store(desks_.storage, [&](drivers::OutboxStore& store) { return store.mark_attempt(submission.id); });
    drivers::HttpRequest request;
    request.method = "POST";
    request.path = content::submissions_path;
    request.body = content::write_submission(submission);
    const kiosk::CentreReply reply = reply_of(http_->perform(request));
    if (is_ending()) {
        return;
    }
    if (desks_.link.note({About::Submission, submission.id}, reply)) {
        heed_epoch(reply);
    }
    const kiosk::Judgement judgement = kiosk::judge(submission, reply);
    settle(submission, judgement);
    schedule_ = kiosk::after_answer(std::move(schedule_), submission.id, judgement.verdict, reply.retry_after_s,
                                    desks_.clock.steady_ms(), desks_.random());
}

void SyncWorker::settle(const content::Submission& submission, const kiosk::Judgement& judgement) {
    tl::expected<void, drivers::StorageFault> noted;
    switch (judgement.verdict) {
        case kiosk::Verdict::Delivered:
            if (!judgement.doubt.empty()) {
                spdlog::error("submission {} is received, no more is believed: {}", submission.id,
                              judgement.doubt);
            }
            noted = ask_store(desks_.storage, [&](drivers::OutboxStore& store) {
                return store.mark_delivered(submission.id,
                                            {judgement.receipt->standing, judgement.receipt->mark});
            });
            desks_.mailbox.put(Happening{kiosk::CentreAnswered{*judgement.receipt}});
            break;
        case kiosk::Verdict::Parked:
            parked_some_ = true;
            spdlog::error("submission {} is parked: {}", submission.id, judgement.reason);
            noted = ask_store(desks_.storage, [&](drivers::OutboxStore& store) {
                return store.park(submission.id, judgement.reason);
            });
            desks_.mailbox.put(Happening{
                kiosk::CentreRefused{submission.id, std::string(content::name_of(judgement.refusal->code))}});
            break;
        case kiosk::Verdict::Renumber: renumber(submission, judgement); break;
        case kiosk::Verdict::NotAllowed:
        case kiosk::Verdict::TryAgain:
            spdlog::error("submission {} waits: {}", submission.id, judgement.reason);
            noted = ask_store(desks_.storage, [&](drivers::OutboxStore& store) {
                return store.note(submission.id, judgement.reason);
            });
            break;
        case kiosk::Verdict::NotNow:
            spdlog::warn("submission {} waits: {}", submission.id, judgement.reason);
            break;
    }
    if (!noted) {
        spdlog::error("what the centre answered could not be written down: {}", noted.error().problem);
    }
}

void SyncWorker::fetch_content() {
    if (desks_.jobs != nullptr) {
        desks_.jobs->fetch();
    }
    const bool reached = content_.fetch(*http_);
    if (is_ending()) {
        return;
    }
    missed_content_ = missed_content_ || !reached;
    if (reached) {
        heed_epoch({200, {}, {}, {}, content_.epoch()});
        erase_what_is_durable();
        report_what_is_stuck(desks_.storage, *http_, desks_.link);
    }
    next_content_ms_ =
        desks_.clock.steady_ms() + (reached ? times_.content_every_ms : times_.look_for_centre_every_ms);
}

// Whoever noticed it: what waits need not wait longer when the centre is back, and it is looked for when it is
// gone. That a single submission was answered by somebody else, while content came, makes no other one due.
void SyncWorker::follow_link() {
    const bool is_online = desks_.link.is_online();
    const bool was_online = std::exchange(was_online_, is_online);
    if (is_online && !was_online) {
        schedule_ = std::exchange(missed_content_, false) ? kiosk::reconnected(std::move(schedule_))
                                                          : kiosk::hurried(std::move(schedule_));
    } else if (!is_online && was_online) {
        next_content_ms_ =
            std::min(next_content_ms_, desks_.clock.steady_ms() + times_.look_for_centre_every_ms);
    }
}

}  // namespace qiming::shell
