#include "central/shell/content_shelf.h"

#include <utility>

#include "central/shell/digest.h"
#include "content/assessment_pattern.h"
#include "content/job_file.h"

namespace qiming::central {
namespace {

Shelved shelve(std::string document) {
    const std::string etag = "\"" + sha256_hex(document).substr(0, 32) + "\"";
    return {std::make_shared<const std::string>(std::move(document)), etag};
}

}  // namespace

tl::expected<Shelved, ShellFault> ContentShelf::jobs() {
    const auto version = database_.content_version("jobs");
    if (!version) {
        return tl::unexpected(version.error());
    }
    if (*version != jobs_version_) {
        const auto newest = database_.content("jobs");
        if (!newest) {
            return tl::unexpected(newest.error());
        }
        jobs_ = shelve(newest->version == 0 ? content::write_jobs({}) : newest->document);
        jobs_version_ = newest->version;
    }
    return jobs_;
}

tl::expected<const content::Assessments*, ShellFault> ContentShelf::all_slots(const LocalTime& now) {
    const auto version = database_.content_version("assessments");
    if (!version) {
        return tl::unexpected(version.error());
    }
    if (*version == assessments_version_ && now.day_text == expanded_on_) {
        return &assessments_;
    }
    const auto newest = database_.content("assessments");
    if (!newest) {
        return tl::unexpected(newest.error());
    }
    content::Assessments expanded;
    if (newest->version != 0) {
        auto read = content::parse_assessments_from(newest->document, "assessments", now.day, days_offered);
        if (!read) {
            return tl::unexpected(ShellFault{read.error().text(), "import the assessments again"});
        }
        expanded = std::move(*read);
    }
    assessments_ = std::move(expanded);
    assessments_version_ = newest->version;
    expanded_on_ = now.day_text;
    return &assessments_;
}

tl::expected<Shelved, ShellFault> ContentShelf::assessments(const LocalTime& now) {
    const auto all = all_slots(now);
    if (!all) {
        return tl::unexpected(all.error());
    }
    const auto taken = database_.taken_places();
    if (!taken) {
        return tl::unexpected(taken.error());
    }
    return shelve(content::write_assessments(bookable(**all, *taken, now.day_text, now.time)));
}

}  // namespace qiming::central
