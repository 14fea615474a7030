#include "kiosk/sync/stuck_report.h"

#include <spdlog/spdlog.h>

#include "content/wire/outcome_number.h"
#include "content/wire/paths.h"
#include "content/wire/stuck.h"
#include "content/wire/submission_id.h"
#include "kiosk/core/outbox_policy.h"
#include "kiosk/runtime/ask_store.h"

namespace qiming::shell {
namespace {

bool is_stuck(const drivers::OutboxRow& row) {
    const bool is_answered_in_vain = row.state == drivers::RowState::Waiting && !row.reason.empty() &&
                                     row.attempts >= kiosk::stuck_after_attempts;
    const bool can_be_named =
        content::is_submission_id(row.submission.id) && content::is_outcome_number(row.submission.number);
    const bool is_damaged = row.state == drivers::RowState::Damaged && can_be_named;
    return row.state == drivers::RowState::Parked || is_answered_in_vain || is_damaged;
}

content::Stuck stuck_of(const drivers::OutboxRow& row) {
    const content::Submission& it = row.submission;
    return {it.id,
            it.number,
            it.kind,
            it.device,
            it.hall,
            it.wall_time,
            row.state != drivers::RowState::Waiting,
            row.attempts,
            row.state == drivers::RowState::Damaged ? "what is kept of it is damaged" : row.reason};
}

std::vector<content::Stuck> untold(drivers::StorageThread& storage) {
    const auto rows = ask_store(storage, [](drivers::OutboxStore& store) { return store.headings(); });
    std::vector<content::Stuck> stuck;
    if (!rows) {
        return stuck;
    }
    for (const drivers::OutboxRow& row : *rows) {
        if (is_stuck(row) && !row.told && stuck.size() < content::most_stuck) {
            stuck.push_back(stuck_of(row));
        }
    }
    return stuck;
}

}  // namespace

void report_what_is_stuck(drivers::StorageThread& storage, drivers::HttpClient& http, LinkWatch& link) {
    const std::vector<content::Stuck> stuck = untold(storage);
    if (stuck.empty()) {
        return;
    }
    std::vector<std::string> ids;
    for (const content::Stuck& each : stuck) {
        ids.push_back(each.id);
    }
    drivers::HttpRequest request;
    request.method = "POST";
    request.path = content::stuck_path;
    request.body = content::write_stuck(stuck);
    const kiosk::CentreReply reply = reply_of(http.perform(request));
    link.note({kiosk::CentreQuestion::About::Stuck}, reply);
    for (const std::string& id : kiosk::taken_down(ids, reply)) {
        const auto told = ask_store(storage, [&](drivers::OutboxStore& store) { return store.mark_told(id); });
        if (!told) {
            spdlog::error("that the centre knows of {} could not be written down: {}", id,
                          told.error().problem);
        }
    }
}

}  // namespace qiming::shell
