// The rows of one file of postings as they come in: good ones with what was noted of them, bad ones with their
// fault. Private to content/. Pure.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

#include "content/jobs/job_list.h"
#include "content/json/json_reading.h"

namespace qiming::content {

class JobRows {
public:
    explicit JobRows(std::string_view file) : file_(file) {}

    // Refused, too, where its id was there before; `place_of_id` tells where it stands.
    void add(Job job, Reading& reading, std::string place_of_id);
    void note(ContentNote note);
    // Of faults and notes the first thousand are named, the rest is counted.
    JobList whole();
    const std::string& file() const { return file_; }

private:
    std::string file_;
    JobList list_;
    std::size_t unnamed_faults_ = 0;
    std::size_t unnamed_notes_ = 0;
    std::unordered_set<std::string> ids_;
};

}  // namespace qiming::content
