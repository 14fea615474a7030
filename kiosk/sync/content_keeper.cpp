#include "kiosk/sync/content_keeper.h"

#include <spdlog/spdlog.h>

#include <utility>

#include "content/booking/assessment.h"
#include "content/booking/assessment_file.h"
#include "content/wire/paths.h"
#include "drivers/storage/files/files.h"
#include "kiosk/runtime/ask_store.h"
#include "kiosk/runtime/skipped.h"

namespace qiming::shell {
namespace {

constexpr const char* old_value = "content.assessments";
constexpr const char* old_etag = "content.assessments.etag";

}  // namespace

ContentKeeper::ContentKeeper(drivers::StorageThread& storage, Mailbox& mailbox, LinkWatch& link,
                             std::filesystem::path folder)
    : storage_(storage), mailbox_(mailbox), link_(link), folder_(std::move(folder)) {}

std::string ContentKeeper::accept(const std::string& text, const std::string& origin) {
    auto assessments = content::parse_assessments(text, origin);
    if (!assessments) {
        return assessments.error().text();
    }
    report_skipped(assessments->skipped);
    mailbox_.put(NewAssessments{std::move(*assessments)});
    return {};
}

void ContentKeeper::bring_back_kept() {
    if (folder_.empty()) {
        return;
    }
    const auto text = drivers::read_file(file());
    if (!text) {
        take_over();
        return;
    }
    if (const std::string trouble = accept(*text, "kept assessments"); !trouble.empty()) {
        spdlog::error("what was kept is not used: {}", trouble);
        return;
    }
    etag_ = drivers::read_file(etag_file()).value_or("");
}

// Until now they were kept beside the submissions.
void ContentKeeper::take_over() {
    const auto text =
        ask_store(storage_, [](drivers::OutboxStore& store) { return store.read_value(old_value); });
    if (!text || text->empty()) {
        return;
    }
    if (const std::string trouble = accept(*text, "kept assessments"); !trouble.empty()) {
        spdlog::error("what was kept is not used: {}", trouble);
        return;
    }
    etag_ = ask_store(storage_, [](drivers::OutboxStore& store) {
                return store.read_value(old_etag);
            }).value_or("");
    keep(*text);
    for (const char* const name : {old_value, old_etag}) {
        ask_store(storage_, [&](drivers::OutboxStore& store) { return store.write_value(name, ""); });
    }
}

bool ContentKeeper::fetch(drivers::HttpClient& http) {
    drivers::HttpRequest request;
    request.path = content::assessments_path;
    request.if_none_match = etag_;
    const kiosk::CentreReply answer = reply_of(http.perform(request));
    if (!link_.note({kiosk::CentreQuestion::About::Assessments, {}, etag_}, answer)) {
        return false;
    }
    epoch_ = answer.epoch;
    if (answer.status != 200) {
        if (answer.status != 304) {
            spdlog::warn("the centre answered {} when asked for assessments", answer.status);
        }
        return true;
    }
    const std::string trouble = accept(answer.body, "the centre's assessments");
    if (trouble.empty()) {
        etag_ = answer.etag;
        keep(answer.body);
    } else if (answer.etag.empty() || std::exchange(refused_etag_, answer.etag) != answer.etag) {
        spdlog::error("a new version is refused, the last good one stays: {}", trouble);
    }
    return true;
}

// The text goes first: if only it is kept, the old ETag makes the centre send it again.
void ContentKeeper::keep(const std::string& text) {
    if (!folder_.empty() && !(drivers::write_file(file(), text) && drivers::write_file(etag_file(), etag_))) {
        spdlog::error("assessments were accepted but not kept: the file {} cannot be written", file().string());
    }
}

}  // namespace qiming::shell
