// Browsing jobs: the list by pages, the filters, one posting with the way to say "I want to apply".
// Facts that were not checked are said to be so, never to be there. Pure.
#pragma once

#include "kiosk/core/draft.h"
#include "kiosk/core/page.h"

namespace qiming::kiosk {

void open_jobs(Draft& draft);
// Looks the filter's jobs up again; positions change when the centre delivered new ones.
void find_jobs(const World& world, Session& session);

Page view_job_list(const World& world, const State& state, const JobList& screen);
void activate_job_list(Draft& draft, const JobList& screen, const NodeId& node);

Page view_job_filters(const World& world, const State& state, const JobFilters& screen);
void activate_job_filters(Draft& draft, const JobFilters& screen, const NodeId& node);

Page view_job(const World& world, const State& state, const JobDetail& screen);
void activate_job(Draft& draft, const JobDetail& screen, const NodeId& node);

}  // namespace qiming::kiosk
