// Browsing jobs: the list by pages, the filters, one posting with the way to say "I want to apply".
// Facts that were not checked are said to be so, never to be there. Pure.
#pragma once

#include "kiosk/core/draft.h"
#include "kiosk/core/page.h"

namespace qiming::kiosk {

void open_jobs(Draft& draft);
// Looks the filter's jobs up again, those that are open now.
void find_jobs(const World& world, State& state);
// The same after another filter: lists on the way back begin anew.
void find_other_jobs(Draft& draft);
// The same when the centre delivered new ones, whose positions are others: the visitor stays with the posting
// or on the page they are on, and is told what became of it.
void follow_jobs(Draft& draft);
// Back from a posting leads to its place in the list, wherever the visitor went on to from the first.
void keep_place_in_list(Draft& draft, const std::string& job);
// To the list, from a posting or an application that leads nowhere.
void go_to_list(Draft& draft);

// Where filters leave nothing: the button that drops the one set last. Nothing: none is set.
std::optional<Node> drop_button(const World& world, const State& state);
void drop_last_filter(Draft& draft);
void clear_filters(Draft& draft);

Page view_job_list(const World& world, const State& state, const JobList& screen);

Page view_job_filters(const World& world, const State& state, const JobFilters& screen);

Page view_job(const World& world, const State& state, const JobDetail& screen);

}  // namespace qiming::kiosk
