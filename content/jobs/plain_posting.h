// A posting of which only some things are told, each as people or other systems write it: a row of a
// spreadsheet, a JobPosting of schema.org without the fields of this house. What is missing gets a default, and
// each default is noted. Private to content/. Pure.
#pragma once

#include "content/jobs/job_rules.h"
#include "content/jobs/plain_row.h"
#include "content/json/json_reading.h"

namespace qiming::content {

// The first fault stays in `reading`; then the job is worthless.
Job read_plain_posting(const PlainPosting& posting, const JobRules& rules, Reading& reading);

}  // namespace qiming::content
