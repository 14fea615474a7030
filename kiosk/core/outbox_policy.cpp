#include "kiosk/core/outbox_policy.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "content/durability.h"
#include "content/receipt_fits.h"

namespace qiming::kiosk {
namespace {

Judgement try_again(std::string reason) {
    return {Verdict::TryAgain, std::move(reason), std::nullopt};
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

// A bare status or a page of HTML may come from anybody on the way.
Judgement judge_refusal(const content::Submission& sent, const CentreReply& reply) {
    auto refusal = content::read_refusal(reply.body);
    if (!refusal || content::status_of(refusal->code) != reply.status) {
        return try_again(fmt::format("status {} without a refusal of the centre", reply.status));
    }
    const std::string reason = fmt::format("the centre refused it: {}", content::name_of(refusal->code));
    if (!content::is_final(refusal->code)) {
        return try_again(reason);
    }
    if (refusal->id != sent.id) {
        return try_again("the refusal belongs to another submission");
    }
    return {Verdict::Parked, reason, std::nullopt, {}, std::move(refusal)};
}

std::int64_t own_patience_ms(const OutboxSchedule& schedule) {
    return std::max(schedule.link_not_before_ms, schedule.centre_not_before_ms);
}

}  // namespace

Judgement judge(const content::Submission& sent, const CentreReply& reply) {
    switch (reply.status) {
        case 0: return try_again("no answer");
        case 200:
        case 201: return judge_success(sent, reply);
        case 401:
        case 403:
            return {Verdict::NotAllowed,
                    fmt::format("the centre does not accept this terminal ({})", reply.status), std::nullopt};
        default: return judge_refusal(sent, reply);
    }
}

std::vector<std::string> erasable(const std::vector<std::string>& asked, const CentreReply& reply) {
    if (reply.status != 200) {
        return {};
    }
    auto durable = content::read_ids(reply.body, "durable");
    if (!durable) {
        return {};
    }
    std::erase_if(*durable, [&](const std::string& id) {
        return std::find(asked.begin(), asked.end(), id) == asked.end();
    });
    return std::move(*durable);
}

std::int64_t jittered_wait_ms(int failures, std::uint64_t random) {
    const int doublings = std::clamp(failures - 1, 0, 30);
    const std::int64_t most = std::min(longest_wait_ms, first_wait_ms << doublings);
    return static_cast<std::int64_t>(random % (static_cast<std::uint64_t>(most) + 1));
}

OutboxSchedule with_waiting(OutboxSchedule schedule, const std::vector<std::string>& ids) {
    std::map<std::string_view, const OutboxSchedule::Item*> known;
    for (const auto& item : schedule.items) {
        known.emplace(item.id, &item);
    }
    std::vector<OutboxSchedule::Item> items;
    items.reserve(ids.size());
    for (const std::string& id : ids) {
        const auto found = known.find(id);
        items.push_back(found == known.end() ? OutboxSchedule::Item{id, 0, 0} : *found->second);
    }
    schedule.items = std::move(items);
    return schedule;
}

OutboxSchedule hurried(OutboxSchedule schedule) {
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
        if (is_due && (chosen == nullptr || item.failures < chosen->failures)) {
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
    const bool is_settled = verdict == Verdict::Delivered || verdict == Verdict::Parked;
    if (is_settled) {
        schedule.failures_in_a_row = 0;
        schedule.link_not_before_ms = 0;
        if (item != schedule.items.end()) {
            schedule.items.erase(item);
        }
    } else {
        ++schedule.failures_in_a_row;
        schedule.link_not_before_ms = now_ms + jittered_wait_ms(schedule.failures_in_a_row, random);
        if (item != schedule.items.end()) {
            ++item->failures;
            item->not_before_ms = now_ms + jittered_wait_ms(item->failures, random);
        }
    }
    if (retry_after_s) {
        const std::int64_t asked_ms =
            std::clamp<std::int64_t>(*retry_after_s, 0, longest_obeyed_ms / 1000) * 1000;
        schedule.centre_not_before_ms = now_ms + asked_ms;
    }
    return schedule;
}

}  // namespace qiming::kiosk
