#include "central/publishing/content_shelf.h"

#include <utility>

#include "content/booking/assessment_file.h"
#include "content/booking/assessment_pattern.h"
#include "content/calendar/civil_day.h"
#include "content/jobs/job_file.h"

namespace qiming::central {
namespace {

PostingsShelf::Found read_postings(Database& database) {
    auto newest = database.content("jobs");
    if (!newest) {
        return tl::unexpected(newest.error());
    }
    if (newest->version == 0) {
        newest->document = content::write_jobs({});
    }
    auto read = content::parse_jobs(newest->document, "jobs");
    if (!read) {
        return tl::unexpected(ShellFault{read.error().text(), "import the jobs again"});
    }
    return std::make_shared<const Postings>(
        Postings{newest->version, shelve(std::move(newest->document)), content::JobIndex(read->jobs)});
}

// The day in the name of a slot of a weekly pattern: "site-20260302-0930".
std::optional<content::Day> day_in(std::string_view slot) {
    constexpr std::size_t length = 8;
    for (std::size_t at = 0; at + length <= slot.size(); ++at) {
        const std::string_view digits = slot.substr(at, length);
        std::string day(digits.substr(0, 4));
        day.append("-").append(digits.substr(4, 2)).append("-").append(digits.substr(6, 2));
        if (const auto found = content::read_day(day)) {
            return found;
        }
    }
    return std::nullopt;
}

}  // namespace

ContentShelf::ContentShelf(Database& database, const Regional& regional, Database& for_postings)
    : database_(database),
      regional_(regional),
      postings_([&for_postings] { return read_postings(for_postings); }) {}

tl::expected<const content::HolidayCalendar*, ShellFault> ContentShelf::holidays() & {
    if (regional_.names_calendar) {
        return &regional_.holidays;
    }
    const auto version = database_.content_version("holidays");
    if (!version) {
        return tl::unexpected(version.error());
    }
    if (*version != holidays_version_) {
        const auto newest = database_.content("holidays");
        if (!newest) {
            return tl::unexpected(newest.error());
        }
        auto read = content::parse_holidays(newest->document, "holidays");
        if (!read) {
            return tl::unexpected(ShellFault{read.error().text(), "import the holidays again"});
        }
        holidays_ = std::move(*read);
        holidays_version_ = newest->version;
    }
    return holidays_version_ == 0 ? &regional_.holidays : &holidays_;
}

void ContentShelf::expect_postings() {
    if (const auto version = database_.content_version("jobs")) {
        postings_.expect(*version);
    }
}

tl::expected<std::shared_ptr<const Postings>, ShellFault> ContentShelf::postings() {
    const auto version = database_.content_version("jobs");
    if (!version) {
        return tl::unexpected(version.error());
    }
    return postings_.at(*version);
}

tl::expected<const content::Assessments*, ShellFault> ContentShelf::all_slots(const content::CivilTime& now) & {
    const auto version = database_.content_version("assessments");
    if (!version) {
        return tl::unexpected(version.error());
    }
    const auto free_days = holidays();
    if (!free_days) {
        return tl::unexpected(free_days.error());
    }
    if (*version == assessments_version_ && now.day == expanded_on_ && expanded_with_ == holidays_version_) {
        return &assessments_;
    }
    const auto newest = database_.content("assessments");
    if (!newest) {
        return tl::unexpected(newest.error());
    }
    content::Assessments expanded;
    if (newest->version != 0) {
        auto read = content::parse_assessments_from(newest->document, "assessments", **free_days, now.day,
                                                    content::days_offered);
        if (!read) {
            return tl::unexpected(ShellFault{read.error().text(), "import the assessments again"});
        }
        expanded = std::move(*read);
    }
    assessments_ = std::move(expanded);
    assessments_version_ = newest->version;
    expanded_on_ = now.day;
    expanded_with_ = holidays_version_;
    return &assessments_;
}

tl::expected<Shelved, ShellFault> ContentShelf::assessments(const content::CivilTime& now) {
    const auto all = all_slots(now);
    if (!all) {
        return tl::unexpected(all.error());
    }
    const auto taken = database_.taken_places();
    if (!taken) {
        return tl::unexpected(taken.error());
    }
    const auto free_days = holidays();
    if (!free_days) {
        return tl::unexpected(free_days.error());
    }
    return shelve(content::write_assessments(bookable(**all, *taken, **free_days, {}, {now})));
}

// What is no hour to book any more was one all the same: the calendar may have been brought up to date since.
void ContentShelf::remember_hours(content::Day first, int days) {
    const content::HolidayCalendar no_holidays;
    for (const ContentVersion& each : hours_versions_) {
        const auto read =
            content::parse_assessments_from(each.document, "assessments", no_holidays, first, days);
        for (const content::Slot& slot : read ? read->slots : std::vector<content::Slot>{}) {
            hours_.insert(slot.id);
        }
    }
}

tl::expected<const std::set<std::string, std::less<>>*, ShellFault> ContentShelf::hours(
    const content::CivilTime& now, const std::string& wanted) & {
    const auto version = database_.content_version("assessments");
    if (!version) {
        return tl::unexpected(version.error());
    }
    if (*version == 0) {
        return nullptr;
    }
    if (*version != hours_version_ || now.day != hours_on_) {
        auto versions = database_.versions("assessments", versions_remembered);
        if (!versions) {
            return tl::unexpected(versions.error());
        }
        hours_versions_ = std::move(*versions);
        hours_.clear();
        remember_hours(content::later(now.day, -days_remembered), days_remembered + content::days_offered);
        hours_version_ = *version;
        hours_on_ = now.day;
    }
    if (const auto day = day_in(wanted); day && hours_.find(wanted) == hours_.end()) {
        remember_hours(*day, 1);
    }
    return &hours_;
}

}  // namespace qiming::central
