#include "content/jobs/job_rows.h"

#include <utility>

#include <fmt/format.h>

namespace qiming::content {
namespace {

constexpr std::size_t most_named = 1000;

template <typename Each>
void add_to(std::vector<Each>& named, std::size_t& unnamed, Each each) {
    if (named.size() < most_named) {
        named.push_back(std::move(each));
    } else {
        ++unnamed;
    }
}

}  // namespace

void JobRows::add(Job job, Reading& reading, std::string place_of_id) {
    if (!reading.is_refused() && !ids_.insert(job.id).second) {
        reading.refuse(std::move(place_of_id), fmt::format("\"{}\" was there before", job.id),
                       "Give each posting an identifier of its own.");
    }
    if (reading.is_refused()) {
        add_to(list_.skipped, unnamed_faults_, reading.fault());
        return;
    }
    list_.jobs.push_back(std::move(job));
    for (const ContentNote& each : reading.notes()) {
        note(each);
    }
}

void JobRows::note(ContentNote note) {
    add_to(list_.notes, unnamed_notes_, std::move(note));
}

JobList JobRows::whole() {
    if (unnamed_faults_ > 0) {
        list_.skipped.push_back({file_, "jobs", fmt::format("{} more rows are wrong", unnamed_faults_),
                                 "Correct the rows named first and import the file again."});
    }
    if (unnamed_notes_ > 0) {
        list_.notes.push_back({file_, "jobs", fmt::format("{} more notes like these", unnamed_notes_)});
    }
    list_.jobs.shrink_to_fit();
    return std::move(list_);
}

}  // namespace qiming::content
