#include "central/programs/dictionary.h"

#include <set>
#include <utility>

#include "central/local_time.h"
#include "central/publishing/content_shelf.h"
#include "central/share.h"
#include "content/booking/assessment_pattern.h"
#include "content/calendar/civil_day.h"
#include "content/jobs/job_file.h"
#include "content/wire/submission_body.h"
#include "drivers/share/share.h"

namespace qiming::central {
namespace {

std::set<std::string> jobs_named(const std::vector<HeldSubmission>& held) {
    std::set<std::string> ids;
    for (const HeldSubmission& each : held) {
        const auto body = content::read_body(each.submission.body, "body");
        if (body && !body->job.empty()) {
            ids.insert(body->job);
        }
    }
    return ids;
}

// Reads older versions only while somebody applied for what newer ones have no more.
std::vector<content::Job> find_jobs(const std::vector<ContentVersion>& versions, std::set<std::string> wanted) {
    std::vector<content::Job> found;
    for (const ContentVersion& version : versions) {
        if (wanted.empty()) {
            break;
        }
        auto read = content::parse_jobs(version.document, "jobs");
        for (content::Job& job : read ? read->jobs : std::vector<content::Job>{}) {
            if (wanted.erase(job.id) == 1) {
                found.push_back(std::move(job));
            }
        }
    }
    return found;
}

std::vector<content::Assessments> all_hours(const std::vector<ContentVersion>& versions) {
    const content::Day first = content::later(local_now(drivers::TimeZone()).day, -days_remembered);
    const content::HolidayCalendar no_holidays;  // an hour that was booked has a name, holiday or not
    std::vector<content::Assessments> hours;
    for (const ContentVersion& version : versions) {
        if (auto read = content::parse_assessments_from(version.document, "assessments", no_holidays, first,
                                                        days_remembered + content::days_offered)) {
            hours.push_back(std::move(*read));
        }
    }
    return hours;
}

}  // namespace

tl::expected<DictionaryShelf, std::string> DictionaryShelf::load(Database& database, const std::string& share,
                                                                 const std::string& language,
                                                                 const std::vector<HeldSubmission>& held) {
    const std::filesystem::path folder = share.empty() ? drivers::find_share() : std::filesystem::path(share);
    auto phrases = load_phrases(folder, language);
    if (!phrases) {
        return tl::unexpected(phrases.error().text());
    }
    auto forms = load_forms(folder);
    if (!forms) {
        return tl::unexpected(forms.error().text());
    }
    const auto jobs = database.versions("jobs", versions_remembered);
    const auto hours = database.versions("assessments", versions_remembered);
    if (!jobs || !hours) {
        return tl::unexpected((jobs ? hours.error() : jobs.error()).problem);
    }
    DictionaryShelf shelf;
    shelf.phrases_ = std::make_unique<content::Phrases>(std::move(*phrases));
    shelf.forms_ = std::make_unique<Forms>(std::move(*forms));
    shelf.dictionary_ =
        std::make_unique<Dictionary>(Dictionary{*shelf.phrases_, *shelf.forms_, language == "en",
                                                find_jobs(*jobs, jobs_named(held)), all_hours(*hours)});
    return shelf;
}

}  // namespace qiming::central
