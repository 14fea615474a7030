#include "kiosk/shell/content_keeper.h"

#include <spdlog/spdlog.h>

#include <utility>
#include <vector>

#include "content/assessment.h"
#include "content/job_file.h"
#include "kiosk/shell/ask_store.h"
#include "kiosk/shell/centre_paths.h"

namespace qiming::shell {
namespace {

std::string value_name(const char* kind) {
    return std::string("content.") + kind;
}
std::string etag_name(const char* kind) {
    return std::string("content.") + kind + ".etag";
}

void report_skipped(const std::vector<content::ContentFault>& skipped) {
    for (const content::ContentFault& fault : skipped) {
        spdlog::warn("skipped: {}", fault.text());
    }
}

}  // namespace

ContentKeeper::ContentKeeper(drivers::StorageThread& storage, Mailbox& mailbox, LinkWatch& link)
    : storage_(storage),
      mailbox_(mailbox),
      link_(link),
      kinds_{{"jobs", jobs_path, kiosk::CentreQuestion::About::Jobs, accept_jobs, {}, {}},
             {"assessments",
              assessments_path,
              kiosk::CentreQuestion::About::Assessments,
              accept_assessments,
              {},
              {}}} {}

std::string ContentKeeper::accept_jobs(const std::string& text, const std::string& origin, Mailbox& mailbox) {
    auto list = content::parse_jobs(text, origin);
    if (!list) {
        return list.error().text();
    }
    report_skipped(list->skipped);
    mailbox.put(NewJobs{content::JobIndex(std::move(list->jobs))});
    return {};
}

std::string ContentKeeper::accept_assessments(const std::string& text, const std::string& origin,
                                              Mailbox& mailbox) {
    auto assessments = content::parse_assessments(text, origin);
    if (!assessments) {
        return assessments.error().text();
    }
    report_skipped(assessments->skipped);
    mailbox.put(NewAssessments{std::move(*assessments)});
    return {};
}

void ContentKeeper::bring_back_kept() {
    for (Kind& kind : kinds_) {
        const auto text = ask_store(
            storage_, [&](drivers::OutboxStore& store) { return store.read_value(value_name(kind.name)); });
        if (!text || text->empty()) {
            continue;
        }
        const std::string trouble = kind.accept(*text, std::string("kept ") + kind.name, mailbox_);
        if (!trouble.empty()) {
            spdlog::error("what was kept is not used: {}", trouble);
            continue;
        }
        const auto etag = ask_store(
            storage_, [&](drivers::OutboxStore& store) { return store.read_value(etag_name(kind.name)); });
        kind.etag = etag.value_or("");
    }
}

bool ContentKeeper::fetch(drivers::HttpClient& http) {
    bool reached = true;
    for (Kind& kind : kinds_) {
        reached = reached && fetch(http, kind);
    }
    return reached;
}

bool ContentKeeper::fetch(drivers::HttpClient& http, Kind& kind) {
    drivers::HttpRequest request;
    request.path = kind.path;
    request.if_none_match = kind.etag;
    const kiosk::CentreReply answer = reply_of(http.perform(request));
    if (!link_.note({kind.about, {}, kind.etag}, answer)) {
        return false;
    }
    epoch_ = answer.epoch;
    if (answer.status != 200) {
        if (answer.status != 304) {
            spdlog::warn("the centre answered {} when asked for {}", answer.status, kind.name);
        }
        return true;
    }
    const std::string trouble = kind.accept(answer.body, std::string("the centre's ") + kind.name, mailbox_);
    if (trouble.empty()) {
        kind.etag = answer.etag;
        keep(kind, answer.body);
    } else if (answer.etag.empty() || std::exchange(kind.refused_etag, answer.etag) != answer.etag) {
        spdlog::error("a new version is refused, the last good one stays: {}", trouble);
    }
    return true;
}

// The text goes first: if only it is kept, the old ETag makes the centre send it again.
void ContentKeeper::keep(const Kind& kind, const std::string& text) {
    const auto kept = ask_store(storage_, [&](drivers::OutboxStore& store) {
        auto written = store.write_value(value_name(kind.name), text);
        return written ? store.write_value(etag_name(kind.name), kind.etag) : written;
    });
    if (!kept) {
        spdlog::error("{} were accepted but not kept: {}", kind.name, kept.error().problem);
    }
}

}  // namespace qiming::shell
