#include "kiosk/core/outbox_policy.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "content/wire/durability.h"
#include "content/wire/receipt_fits.h"

namespace qiming::kiosk {
namespace {

Judgement try_again(std::string reason) {
    return {Verdict::TryAgain, std::move(reason), std::nullopt};
}

Judgement not_now(std::string reason) {
    return {Verdict::NotNow, std::move(reason), std::nullopt};
}

Judgement judge_success(const content::Submission& sent, const CentreReply& reply) {
    auto receipt = content::read_receipt(reply.body);
    if (!receipt) {  // a captive portal answers 200 too
        return try_again(fmt::format("status {} without a receipt", reply.status));
    }
    if (receipt->id != sent.id || receipt->number != sent.number) {
        return try_again("the receipt belongs to another submission");
    }
    const content::Asked asked = content::asked_of(sent);
    const auto fit = content::receipt_fits(asked, *receipt);
    const bool fits = fit == content::ReceiptFit::Fits;
    return {Verdict::Delivered,
            {},
            content::believable(asked, std::move(*receipt)),
            fits ? std::string() : std::string(content::description_of(fit))};
}

// What is no last word: who is to be patient.
Judgement wait_as_told(int status, std::string reason) {
    switch (status) {
        case 429: return not_now(std::move(reason));
        case 401:
        case 403:
            return {Verdict::NotAllowed, "the centre does not accept this terminal: " + reason, std::nullopt};
        default: return try_again(std::move(reason));
    }
}

// A bare status or a page of HTML may come from anybody on the way; what the centre means stands in its
// document.
Judgement judge_refusal(const content::Submission& sent, const CentreReply& reply) {
    auto refusal = content::read_refusal(reply.body);
    if (!refusal) {
        return wait_as_told(reply.status,
                            fmt::format("status {} without a refusal of the centre", reply.status));
    }
    const std::string reason = fmt::format("the centre refused it: {}", content::code_name(*refusal));
    const bool is_clash = refusal->code == content::RefusalCode::NumberTaken ||
                          refusal->code == content::RefusalCode::SequenceTaken;
    if (is_clash && !content::is_final(*refusal) && refusal->id == sent.id) {
        return {Verdict::Renumber, reason, std::nullopt};
    }
    if (!content::is_final(*refusal)) {
        return wait_as_told(reply.status, reason);
    }
    if (refusal->id != sent.id) {
        return try_again("the refusal belongs to another submission");
    }
    return {Verdict::Parked, reason, std::nullopt, {}, std::move(refusal)};
}

// Of `asked`, what the centre answers with; nothing of what it was not asked.
std::vector<std::string> named_back(const std::vector<std::string>& asked, const CentreReply& reply) {
    if (reply.status != 200) {
        return {};
    }
    auto named = content::read_ids(reply.body, "ids");
    if (!named) {
        return {};
    }
    std::erase_if(*named, [&](const std::string& id) {
        return std::find(asked.begin(), asked.end(), id) == asked.end();
    });
    return std::move(*named);
}

std::int64_t own_patience_ms(const OutboxSchedule& schedule) {
    return std::max(schedule.link_not_before_ms, schedule.centre_not_before_ms);
}

}  // namespace

Judgement judge(const content::Submission& sent, const CentreReply& reply) {
    if (reply.status == 0) {
        return not_now("no answer");
    }
    if (reply.status == 200 || reply.status == 201) {
        return judge_success(sent, reply);
    }
    if (reply.status >= 500) {
        return not_now(fmt::format("status {}", reply.status));
    }
    return reply.status >= 400 ? judge_refusal(sent, reply)
                               : try_again(fmt::format("status {} is no answer", reply.status));
}

std::optional<content::Durability> durability_of(const CentreReply& reply, const std::string& epoch) {
    if (reply.status != 200 || reply.epoch.empty() || reply.epoch != epoch) {
        return std::nullopt;
    }
    auto durability = content::read_durability(reply.body, "durability");
    return durability ? std::optional(std::move(*durability)) : std::nullopt;
}

bool is_another_epoch(const std::string& known, const CentreReply& reply) {
    return !reply.epoch.empty() && reply.epoch != known;
}

std::vector<std::string> taken_down(const std::vector<std::string>& told, const CentreReply& reply) {
    return named_back(told, reply);
}

std::int64_t jittered_wait_ms(int failures, std::uint64_t random, std::int64_t longest_ms) {
    const int doublings = std::clamp(failures - 1, 0, 30);
    const std::int64_t most = std::min(longest_ms, first_wait_ms << doublings);
    return static_cast<std::int64_t>(random % (static_cast<std::uint64_t>(most) + 1));
}

OutboxSchedule with_waiting(OutboxSchedule schedule, const std::vector<OutboxSchedule::Item>& waiting) {
    std::map<std::string_view, const OutboxSchedule::Item*> known;
    for (const auto& item : schedule.items) {
        known.emplace(item.id, &item);
    }
    std::vector<OutboxSchedule::Item> items;
    items.reserve(waiting.size());
    for (const auto& item : waiting) {
        const auto found = known.find(item.id);
        const bool is_known = found != known.end() && (item.attempts > 0 || found->second->attempts == 0);
        items.push_back(is_known ? *found->second : item);
    }
    schedule.items = std::move(items);
    return schedule;
}

OutboxSchedule hurried(OutboxSchedule schedule) {
    schedule.link_not_before_ms = 0;
    return schedule;
}

OutboxSchedule reconnected(OutboxSchedule schedule) {
    schedule.link_not_before_ms = 0;
    for (auto& item : schedule.items) {
        item.not_before_ms = 0;
    }
    return schedule;
}

std::optional<std::string> next_to_send(const OutboxSchedule& schedule, std::int64_t now_ms) {
    if (now_ms < own_patience_ms(schedule)) {
        return std::nullopt;
    }
    const OutboxSchedule::Item* chosen = nullptr;
    for (const auto& item : schedule.items) {
        const bool is_due = item.not_before_ms <= now_ms;
        if (is_due && (chosen == nullptr || item.attempts < chosen->attempts)) {
            chosen = &item;
        }
    }
    return chosen == nullptr ? std::nullopt : std::optional(chosen->id);
}

std::optional<std::int64_t> next_try_ms(const OutboxSchedule& schedule, std::int64_t now_ms) {
    const auto earliest = std::min_element(
        schedule.items.begin(), schedule.items.end(),
        [](const auto& one, const auto& other) { return one.not_before_ms < other.not_before_ms; });
    if (earliest == schedule.items.end()) {
        return std::nullopt;
    }
    return std::max({now_ms, earliest->not_before_ms, own_patience_ms(schedule)});
}

OutboxSchedule after_answer(OutboxSchedule schedule, const std::string& id, Verdict verdict,
                            std::optional<int> retry_after_s, std::int64_t now_ms, std::uint64_t random) {
    const auto item = std::find_if(schedule.items.begin(), schedule.items.end(),
                                   [&](const auto& candidate) { return candidate.id == id; });
    const auto asked_ms =
        retry_after_s
            ? std::optional(std::clamp<std::int64_t>(*retry_after_s, 0, longest_obeyed_ms / 1000) * 1000)
            : std::nullopt;
    if (verdict == Verdict::NotNow) {
        ++schedule.failures_in_a_row;
        schedule.link_not_before_ms = now_ms + jittered_wait_ms(schedule.failures_in_a_row, random);
    } else {
        schedule.failures_in_a_row = 0;
        schedule.link_not_before_ms = 0;
    }
    const bool is_answered_in_vain = verdict == Verdict::TryAgain || verdict == Verdict::NotAllowed;
    if (asked_ms && !is_answered_in_vain) {
        schedule.centre_not_before_ms = now_ms + *asked_ms;
    }
    if (item == schedule.items.end()) {
        return schedule;
    }
    if (verdict == Verdict::Delivered || verdict == Verdict::Parked) {
        schedule.items.erase(item);
        return schedule;
    }
    ++item->attempts;
    if (verdict == Verdict::Renumber) {
        item->not_before_ms = 0;
    }
    if (is_answered_in_vain) {
        ++item->failures;
        item->not_before_ms = now_ms + std::max(asked_ms.value_or(0),
                                                jittered_wait_ms(item->failures, random, longest_own_wait_ms));
    }
    return schedule;
}

}  // namespace qiming::kiosk
