// Jobs and assessments as kiosks get them: the newest version of what was imported, with its ETag.
// Kept ready between requests; an import by another process is seen at the next one.
//
// Owner: the thread for the work, as the database it reads.
#pragma once

#include <memory>
#include <string>

#include <tl/expected.hpp>

#include "central/core/places.h"
#include "central/shell/database.h"
#include "central/shell/local_time.h"

namespace qiming::central {

// Weekly patterns are offered for so many days.
inline constexpr int days_offered = 28;

struct Shelved {
    std::shared_ptr<const std::string> document;
    std::string etag;
};

class ContentShelf {
public:
    explicit ContentShelf(Database& database) : database_(database) {}

    tl::expected<Shelved, ShellFault> jobs();
    tl::expected<Shelved, ShellFault> assessments(const LocalTime& now);
    // All slots of the days offered, without regard to what is taken; valid until the next call.
    tl::expected<const content::Assessments*, ShellFault> all_slots(const LocalTime& now);

private:
    Database& database_;
    long long jobs_version_ = -1;
    Shelved jobs_;
    long long assessments_version_ = -1;
    std::string expanded_on_;
    content::Assessments assessments_;
};

}  // namespace qiming::central
