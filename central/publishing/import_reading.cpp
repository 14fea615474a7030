#include "central/publishing/import_reading.h"

#include <algorithm>
#include <functional>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "content/booking/assessment_file.h"
#include "content/booking/assessment_pattern.h"
#include "content/booking/holiday_table.h"
#include "content/booking/site_table.h"
#include "content/jobs/deadline.h"
#include "content/jobs/job_file.h"
#include "content/jobs/posting_table.h"

namespace qiming::central {
namespace {

using content::ContentFault;

std::uint64_t digest_of(const std::string& all) {
    return std::hash<std::string>{}(all);
}

// JSON begins with a bracket; a heading of a table does not.
bool is_json(const std::string& text) {
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    return first != std::string::npos && (text[first] == '{' || text[first] == '[');
}

std::vector<Holding> holdings_of(const std::vector<content::Job>& jobs, const ImportRules& rules) {
    Holding holding{"jobs", {}};
    holding.entries.reserve(jobs.size());
    for (const content::Job& job : jobs) {
        holding.entries.push_back({job.id, job.title.chinese, digest_of(content::write_jobs({job})),
                                   content::is_open(job, rules.now), job.date_posted});
    }
    return {std::move(holding)};
}

std::vector<Holding> holdings_of(const content::Assessments& all) {
    std::set<std::string> with_hours;
    for (const content::Slot& slot : all.slots) {
        with_hours.insert(slot.site);
    }
    Holding sites{"sites", {}, true};
    for (const content::Site& site : all.sites) {
        content::Assessments alone;
        alone.sites.push_back(site);
        sites.entries.push_back({site.id, site.name.chinese, digest_of(content::write_assessments(alone)),
                                 with_hours.count(site.id) > 0});
    }
    Holding slots{"slots", {}};
    for (const content::Slot& slot : all.slots) {
        content::Assessments alone;
        alone.slots.push_back(slot);
        slots.entries.push_back(
            {slot.id, slot.day + " " + slot.start, digest_of(content::write_assessments(alone))});
    }
    return {std::move(sites), std::move(slots)};
}

std::vector<Holding> holdings_of(const content::HolidayCalendar& calendar, const ImportRules& rules) {
    Holding days{"days", {}};
    const auto add = [&](content::Day day, const char* words) {
        days.entries.push_back(
            {content::write_day(day), words, digest_of(words), day.number() >= rules.now.day.number()});
    };
    for (const content::HolidayYear& year : calendar.years) {
        for (const content::DayRange& range : year.off) {
            for (content::Day day = range.from; day.number() <= range.to.number();
                 day = content::later(day, 1)) {
                add(day, "off");
            }
        }
        for (const content::Day day : year.work) {
            add(day, "work");
        }
    }
    return {std::move(days)};
}

tl::expected<ReadContent, ContentFault> read_jobs(const std::string& text, const std::string& file,
                                                  const ImportRules& rules) {
    content::JobRules judged_by = rules.regional.jobs;
    judged_by.posted_before = rules.posted_before;
    auto list = is_json(text) ? content::parse_jobs(text, file, judged_by)
                              : content::jobs_from_table(text, file, judged_by);
    return std::move(list).map([&](content::JobList read) {
        return ReadContent{content::write_jobs(read.jobs), holdings_of(read.jobs, rules),
                           std::move(read.skipped), std::move(read.notes)};
    });
}

// Kept as it came, for a weekly pattern is expanded anew each day.
tl::expected<content::SiteTable, ContentFault> sites_from_json(const std::string& text, const std::string& file,
                                                               const ImportRules& rules) {
    content::SiteTable all{text, {}, {}};
    auto read = content::parse_assessments_from(text, file, rules.holidays, rules.now.day,
                                                content::days_offered, &all.notes);
    if (!read) {
        return tl::unexpected(read.error());
    }
    all.read = std::move(*read);
    return all;
}

tl::expected<ReadContent, ContentFault> read_assessments(const std::string& text, const std::string& file,
                                                         const ImportRules& rules) {
    auto table = is_json(text) ? sites_from_json(text, file, rules)
                               : content::sites_from_table(text, file, rules.holidays, rules.now.day,
                                                           content::days_offered);
    return std::move(table).map([](content::SiteTable all) {
        return ReadContent{std::move(all.document), holdings_of(all.read), std::move(all.read.skipped),
                           std::move(all.notes)};
    });
}

tl::expected<ReadContent, ContentFault> read_holidays(const std::string& text, const std::string& file,
                                                      const ImportRules& rules) {
    const auto calendar = is_json(text) ? content::parse_holidays(text, file)
                                        : content::holidays_from_table(text, file, rules.holidays);
    return calendar.map([&](const content::HolidayCalendar& read) {
        return ReadContent{content::write_holidays(read),
                           holdings_of(read, rules),
                           {},
                           {},
                           content::day_free_and_worked(read)};
    });
}

tl::expected<ReadContent, ContentFault> read_kind(const std::string& kind, const std::string& text,
                                                  const std::string& file, const ImportRules& rules) {
    if (kind == "jobs") {
        return read_jobs(text, file, rules);
    }
    return kind == "assessments" ? read_assessments(text, file, rules) : read_holidays(text, file, rules);
}

}  // namespace

// Stricter than what was taken in once: that must stay readable.
tl::expected<ReadContent, ContentFault> read_import(const std::string& kind, const std::string& text,
                                                    const std::string& file, const ImportRules& rules) {
    return read_kind(kind, text, file, rules)
        .and_then([&](ReadContent read) -> tl::expected<ReadContent, ContentFault> {
            if (kind == "jobs" && read.rows() > rules.most_postings) {
                return tl::unexpected(
                    ContentFault{file, "jobs",
                                 fmt::format("it holds {} postings, and terminals take at most {}", read.rows(),
                                             rules.most_postings),
                                 "Leave out what is closed, or give each region a list of its own."});
            }
            if (read.torn_day) {
                return tl::unexpected(ContentFault{file, content::write_day(*read.torn_day),
                                                   "the day is told to be free (\"off\") and worked (\"work\")",
                                                   "Keep one of the two; nothing was changed."});
            }
            return read;
        });
}

tl::expected<std::vector<Holding>, ContentFault> holdings_of(const std::string& kind,
                                                             const std::string& document,
                                                             const ImportRules& rules) {
    if (document.empty()) {
        return std::vector<Holding>{};
    }
    auto read = read_kind(kind, document, "what is stored of " + kind, rules);
    if (!read) {
        return tl::unexpected(read.error());
    }
    const bool is_lost =
        !read->skipped.empty() && std::all_of(read->holdings.begin(), read->holdings.end(),
                                              [](const Holding& each) { return each.entries.empty(); });
    if (is_lost) {
        return tl::unexpected(read->skipped.front());
    }
    return std::move(read->holdings);
}

}  // namespace qiming::central
