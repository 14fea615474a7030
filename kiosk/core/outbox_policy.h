// When to offer the outbox to the centre again, and what the centre's answer means (PROTOCOL: refused
// is not retry, and never delete). Pure: time and randomness are handed in; only the steady clock is
// used, so that a wrong date delays nothing. Lives in memory; after a restart everything may be
// tried at once.
//
//  1. Only a receipt of the centre with the same id and number moves a submission on, and only its own refusal
//     that names that id and calls itself final parks it: what a proxy or a portal says is no answer, and no
//     status is. A centre of the release before does not say what is final: there the code tells.
//  2. What cannot be delivered delays nothing else. The link is given time only when nobody answers or the
//     other side says that it cannot now (5xx, 429); every other answer is about one submission, and that one
//     alone waits, up to a quarter of an hour.
//  3. Of those whose time has come, the one that was offered least is next: a new one need not stand behind
//     old ones, however many are stuck, and after a restart neither.
//  4. Waiting doubles up to a cap, with full jitter, so that kiosks do not come back in step.
//  5. Retry-After is obeyed, up to an hour, by all submissions if the link is given time, else by that one.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "content/wire/durability.h"
#include "content/wire/receipt.h"
#include "content/wire/refusal.h"
#include "content/wire/submission.h"

namespace qiming::kiosk {

// --- what an answer means --------------------------------------------------------------------------
enum class Verdict {
    Delivered,   // the receipt is good
    NotNow,      // nobody answered, or not now: it says nothing about this submission
    TryAgain,    // no proof that the centre holds it: keep and try later
    NotAllowed,  // 401, 403: keep all, tell staff, try later
    Parked,      // the centre's own last word: keep with the reason where staff see it
    Renumber,    // another submission has its number: it gets a new one, and is offered at once
};

struct CentreReply {  // an HTTP answer without its transport
    int status = 0;   // 0: there was no answer
    std::string body;
    std::optional<int> retry_after_s;
    std::string etag = {};   // of content
    std::string epoch = {};  // of the centre; empty: it was not told
};

struct Judgement {
    Verdict verdict = Verdict::TryAgain;
    std::string reason;                            // for staff; never holds an answer of a visitor
    std::optional<content::Receipt> receipt;       // Delivered; only what of it fits what was asked
    std::string doubt = {};                        // Delivered: what did not fit, for staff; mostly empty
    std::optional<content::Refusal> refusal = {};  // Parked
};

Judgement judge(const content::Submission& sent, const CentreReply& reply);

// What may be erased here (R58). Anything but the centre's clear answer erases nothing, and so does an answer
// of another epoch than the one that the marks here are of.
std::optional<content::Durability> durability_of(const CentreReply& reply, const std::string& epoch);
// The centre is in another epoch than when the terminal last heard of it: what was delivered is offered again.
// Also where it went back to an older one, and where the terminal never heard of any.
bool is_another_epoch(const std::string& known, const CentreReply& reply);
// Of the stuck `told`, what the centre names as taken down; anything else is told again later.
std::vector<std::string> taken_down(const std::vector<std::string>& told, const CentreReply& reply);

// --- what staff at the centre are told -------------------------------------------------------------
// A submission is stuck when it is parked, or when it was answered in vain so often.
inline constexpr int stuck_after_attempts = 5;

// --- when to try -----------------------------------------------------------------------------------
inline constexpr std::int64_t first_wait_ms = 1'000;
inline constexpr std::int64_t longest_wait_ms = 60'000;       // with a link that does not answer
inline constexpr std::int64_t longest_own_wait_ms = 900'000;  // of one submission that was answered in vain
inline constexpr std::int64_t longest_obeyed_ms = 3'600'000;

// Between 0 and the doubled wait, by 64 random bits; `failures` counts from 1.
std::int64_t jittered_wait_ms(int failures, std::uint64_t random, std::int64_t longest_ms = longest_wait_ms);

struct OutboxSchedule {
    struct Item {
        std::string id;
        int attempts = 0;  // so often it was offered, in earlier lives of the program too
        int failures = 0;  // so often it was answered in vain, in this one
        std::int64_t not_before_ms = 0;
        bool operator==(const Item&) const = default;
    };
    std::vector<Item> items;                // what waits, in the order of the outbox
    int failures_in_a_row = 0;              // of the link
    std::int64_t link_not_before_ms = 0;    // our own patience with a centre that does not answer
    std::int64_t centre_not_before_ms = 0;  // what the centre asked for
    bool operator==(const OutboxSchedule&) const = default;
};

// What waits now, as the store says; what is known of these ids is kept, of others forgotten. One that staff
// put back (it has no attempts any more) is due at once.
OutboxSchedule with_waiting(OutboxSchedule schedule, const std::vector<OutboxSchedule::Item>& waiting);

// Someone is waiting for an answer: our own patience with the link is over, what the centre asked for is
// not; nor is that with submissions that were answered in vain.
OutboxSchedule hurried(OutboxSchedule schedule);
// The link came back: everything is due, unless the centre asked for patience.
OutboxSchedule reconnected(OutboxSchedule schedule);

// What to send now; of those whose time has come, the one that was offered least, then the oldest.
std::optional<std::string> next_to_send(const OutboxSchedule& schedule, std::int64_t now_ms);

// When next_to_send() will next have something, if nothing changes; not before now.
std::optional<std::int64_t> next_try_ms(const OutboxSchedule& schedule, std::int64_t now_ms);

// After the answer for `id` was judged.
OutboxSchedule after_answer(OutboxSchedule schedule, const std::string& id, Verdict verdict,
                            std::optional<int> retry_after_s, std::int64_t now_ms, std::uint64_t random);

}  // namespace qiming::kiosk
