// Jobs and assessments as kiosks get them: the newest version of what was imported, with its ETag.
// Kept ready between requests; an import by another process is seen at the next one, a long list of postings
// when it has been read.
//
// Owner: the thread for the work, as the database it reads.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <tl/expected.hpp>

#include "central/core/places.h"
#include "central/publishing/postings_shelf.h"
#include "central/publishing/regional.h"
#include "central/store/database.h"

namespace qiming::central {

// A booking may come in late, for an hour that was given out long ago or by an earlier file.
inline constexpr int days_remembered = 90;
inline constexpr int versions_remembered = 20;

class ContentShelf {
public:
    // All outlive it. `for_postings`: another connection to the same database, for the thread that reads them;
    // the same one: whoever asks waits.
    ContentShelf(Database& database, const Regional& regional, Database& for_postings);
    ContentShelf(Database& database, const Regional& regional) : ContentShelf(database, regional, database) {}

    // Those that were imported; else those of the packaged file. With a file named by --calendar, that one
    // alone. Valid until the next call, as long as the shelf is there.
    tl::expected<const content::HolidayCalendar*, ShellFault> holidays() &;
    // Begins to read the postings, before anybody asks for them.
    void expect_postings();
    // As they are handed out and looked up in; one version, for as long as it is held.
    tl::expected<std::shared_ptr<const Postings>, ShellFault> postings();
    tl::expected<Shelved, ShellFault> assessments(const content::CivilTime& now);
    // All slots of the days offered, without regard to what is taken; valid until the next call.
    tl::expected<const content::Assessments*, ShellFault> all_slots(const content::CivilTime& now) &;
    // Every slot of the newest versions, also of days gone by, and `wanted` if they give it on whatever day its
    // name tells: the clock of a terminal may be years off. Null: none ever were. Valid until the next call.
    tl::expected<const std::set<std::string, std::less<>>*, ShellFault> hours(const content::CivilTime& now,
                                                                              const std::string& wanted) &;

private:
    void remember_hours(content::Day first, int days);

    Database& database_;
    const Regional& regional_;
    PostingsShelf postings_;
    long long holidays_version_ = 0;
    content::HolidayCalendar holidays_;
    long long assessments_version_ = -1;
    long long expanded_with_ = 0;  // the version of the holidays
    std::optional<content::Day> expanded_on_;
    content::Assessments assessments_;
    long long hours_version_ = -1;
    std::optional<content::Day> hours_on_;
    std::vector<ContentVersion> hours_versions_;
    std::set<std::string, std::less<>> hours_;
};

}  // namespace qiming::central
