// Reads files of content, of whichever kind and shape, as an import wants them: the document that is kept, what
// was wrong with rows, and what it holds, thing by thing, to be compared with what is there.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <tl/expected.hpp>

#include "central/core/import_check.h"
#include "central/publishing/regional.h"
#include "content/calendar/civil_day.h"
#include "content/fault.h"
#include "content/jobs/job_file.h"

namespace qiming::central {

struct Holding {
    std::string things;  // "jobs"; "sites" and "slots"; "days"
    std::vector<ImportEntry> entries;
    bool none_may_end = false;
};

struct ReadContent {
    std::string document;  // as it is kept and handed out
    std::vector<Holding> holdings;
    std::vector<content::ContentFault> skipped;
    std::vector<content::ContentNote> notes;
    std::optional<content::Day> torn_day = std::nullopt;  // of holidays: one that is free and worked at once

    std::size_t rows() const { return holdings.back().entries.size(); }
};

struct ImportRules {
    const Regional& regional;
    const content::HolidayCalendar& holidays;  // those in force
    content::CivilTime now;
    std::size_t most_postings = content::most_postings;
    std::function<std::string(const std::string& id)> posted_before = {};  // as JobRules has it
};

// A file from outside: JSON, or a table from a spreadsheet. `kind`: "jobs", "assessments" or "holidays".
tl::expected<ReadContent, content::ContentFault> read_import(const std::string& kind, const std::string& text,
                                                             const std::string& file, const ImportRules& rules);
// What is kept of `kind`; nothing where there is no document. A fault where it can no longer be read, or none
// of its rows can: who would say then what an import takes away?
tl::expected<std::vector<Holding>, content::ContentFault> holdings_of(const std::string& kind,
                                                                      const std::string& document,
                                                                      const ImportRules& rules);

}  // namespace qiming::central
