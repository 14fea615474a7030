#include <spdlog/spdlog.h>

#include <utility>

#include "content/wire/durability.h"
#include "content/wire/first_contact.h"
#include "content/wire/paths.h"
#include "kiosk/runtime/ask_store.h"
#include "kiosk/sync/stuck_report.h"
#include "kiosk/sync/sync_worker.h"

// What keeps terminal and centre of one mind beside sending: whose numbers are whose (docs/adr/0040), what may
// be erased, and whether the centre went back behind what it had answered (docs/adr/0039).
namespace qiming::shell {
namespace {

using About = kiosk::CentreQuestion::About;

}  // namespace

void SyncWorker::greet_when_due() {
    if (!desks_.link.is_online() && desks_.clock.steady_ms() < next_content_ms_) {
        return;
    }
    const auto wants =
        ask_store(desks_.storage, [](drivers::OutboxStore& store) { return store.wants_numbers(); });
    if (wants && *wants) {
        greet();
    }
}

void SyncWorker::greet() {
    auto hello = ask_store(desks_.storage, [](drivers::OutboxStore& store) { return store.hello(); });
    if (!hello) {
        spdlog::error("the outbox cannot say who it is: {}; {}", hello.error().problem, hello.error().remedy);
        return;
    }
    hello->hall = desks_.hall;
    drivers::HttpRequest request;
    request.method = "POST";
    request.path = content::hello_path;
    request.body = content::write_hello(*hello);
    const kiosk::CentreReply reply = reply_of(http_->perform(request));
    if (is_ending() || !desks_.link.note({About::Hello}, reply) || reply.status != 200) {
        return;
    }
    heed_epoch(reply);
    const content::Welcome welcome = content::read_welcome(reply.body, "welcome").value();
    const auto noted =
        ask_store(desks_.storage, [&](drivers::OutboxStore& store) { return store.welcome(welcome); });
    if (!noted) {
        spdlog::error("which numbers are granted could not be written down: {}", noted.error().problem);
    }
    if (welcome.acquaintance == content::Acquaintance::Other) {
        alarm("code_shared");
    } else if (welcome.acquaintance == content::Acquaintance::Forked) {
        alarm("outbox_copied");
    } else if (welcome.acquaintance == content::Acquaintance::Unknown) {
        spdlog::warn("the centre calls this terminal {}: a word of a later release; its numbers are taken",
                     welcome.unknown_acquaintance);
    }
}

void SyncWorker::alarm(const std::string& reason) {
    spdlog::error("staff are told: {}; see docs/operations.md", reason);
    desks_.mailbox.put(Happening{kiosk::StaffAlarm{reason}});
    if (desks_.tell_staff) {
        desks_.tell_staff(reason);
    }
}

void SyncWorker::renumber(const content::Submission& submission, const kiosk::Judgement& judgement) {
    spdlog::error("submission {} gets another number: {}", submission.id, judgement.reason);
    const auto renumbered =
        ask_store(desks_.storage, [&](drivers::OutboxStore& store) { return store.renumber(submission.id); });
    if (!renumbered) {
        spdlog::error("a new number could not be written down: {}", renumbered.error().problem);
        return;
    }
    desks_.mailbox.put(Happening{kiosk::Renumbered{submission.id, renumbered->number}});
    alarm("number_clash");
}

void SyncWorker::erase_what_is_durable() {
    const auto newest_here =
        ask_store(desks_.storage, [](drivers::OutboxStore& store) { return store.newest_mark(); });
    if (!newest_here || !*newest_here) {
        return;
    }
    drivers::HttpRequest request;
    request.method = "POST";
    request.path = content::durable_path;
    request.body = content::write_durability_question(desks_.device);
    const kiosk::CentreReply reply = reply_of(http_->perform(request));
    if (is_ending()) {
        return;
    }
    if (desks_.link.note({About::Durable}, reply)) {
        heed_epoch(reply);
    }
    if (const auto durability = kiosk::durability_of(reply, epoch_)) {
        erase(*durability, **newest_here);
    }
}

void SyncWorker::erase(const content::Durability& durability, std::int64_t newest_here) {
    if (newest_here > durability.newest) {
        spdlog::error("the centre has forgotten what it had answered: its newest mark is {}, here it is {}",
                      durability.newest, newest_here);
        offer_again(epoch_);
        return;
    }
    const auto erased = ask_store(desks_.storage, [&](drivers::OutboxStore& store) {
        return store.erase_through(durability.mark).and_then([&](int by_mark) {
            return store.erase(durability.erased).map([&](int by_wish) { return by_mark + by_wish; });
        });
    });
    if (!erased) {
        spdlog::error("what is durable at the centre could not be erased: {}", erased.error().problem);
    } else if (*erased > 0) {
        spdlog::info("{} submissions are durable at the centre and erased here", *erased);
    }
}

void SyncWorker::bring_back_epoch() {
    epoch_ = ask_store(desks_.storage, [](drivers::OutboxStore& store) {
                 return store.read_value(drivers::epoch_name);
             }).value_or("");
}

void SyncWorker::heed_epoch(const kiosk::CentreReply& reply) {
    if (kiosk::is_another_epoch(epoch_, reply)) {
        spdlog::warn("the centre is in epoch {}, here it was {}", reply.epoch,
                     epoch_.empty() ? "none" : epoch_);
        offer_again(reply.epoch);
    }
}

// When it cannot be written down it is tried at the next answer: the epoch is not taken for known.
void SyncWorker::offer_again(const std::string& epoch) {
    const auto count =
        ask_store(desks_.storage, [&](drivers::OutboxStore& store) { return store.offer_again(epoch); });
    if (!count) {
        spdlog::error("what was delivered cannot be offered again: {}", count.error().problem);
        return;
    }
    epoch_ = epoch;
    rows_changed_ = *count > 0;
    if (*count > 0) {
        spdlog::warn("{} delivered submissions are offered again", *count);
    }
}

}  // namespace qiming::shell
