// Postings as schema.org's JobPosting, the way other systems publish them: https://schema.org/JobPosting. Which
// things are read from where stands in schema_org.cpp. Private to content/. Pure.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "content/jobs/plain_posting.h"
#include "content/json/json_reading.h"

namespace qiming::content {

// "JobPosting", "schema:JobPosting", "https://schema.org/JobPosting", or a list that names one of these.
bool is_job_posting(const Json& value);
// What another node of the same file is, by its "@id"; null: there is none.
using NodeById = std::function<const Json*(std::string_view id)>;

// `value` is an object. A part that is of no kind that schema.org knows is refused.
PlainPosting plain_posting(const Json& value, const std::string& place, const NodeById& node, Reading& reading);

}  // namespace qiming::content
