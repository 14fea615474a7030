#include "content/jobs/job_stream.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace qiming::content {
namespace {

constexpr std::string_view head = "{\"@context\": \"https://schema.org\", \"jobs\": [";
constexpr std::string_view foot = "]}";
constexpr std::size_t most_named = 1000;

}  // namespace

JobStream::JobStream(std::string file, const JobRules& rules, Take take, JobStreamLimits limits)
    : file_(std::move(file)), rules_(rules), take_(std::move(take)), limits_(limits) {}

bool JobStream::refuse(std::string place, std::string problem, std::string remedy) {
    if (!fault_) {
        fault_ = ContentFault{file_, std::move(place), std::move(problem), std::move(remedy)};
    }
    return false;
}

bool JobStream::feed(std::string_view piece) {
    while (!fault_ && !piece.empty()) {
        if (is_other_) {
            pending_ += piece;
            return pending_.size() <= limits_.other_bytes ||
                   refuse("whole file",
                          fmt::format("it is longer than {} bytes, and not written row by row",
                                      limits_.other_bytes),
                          "Bring the centre up to date.");
        }
        const std::size_t end = piece.find('\n');
        pending_ += piece.substr(0, end);
        if (end == std::string_view::npos) {
            const bool is_too_long = has_begun_ && pending_.size() > limits_.row_bytes;
            is_other_ = !has_begun_ && !head.starts_with(std::string_view(pending_).substr(0, head.size()));
            return !is_too_long ||
                   refuse(fmt::format("row {}", rows_ + 1),
                          fmt::format("it is longer than {} bytes", limits_.row_bytes), "Shorten it.");
        }
        piece.remove_prefix(end + 1);
        const std::string line = std::exchange(pending_, {});
        if (!has_begun_ && line != head) {
            is_other_ = true;
            pending_ = line + "\n";
        } else if (!take_line(line)) {
            return false;
        }
    }
    return !fault_;
}

bool JobStream::take_line(std::string_view line) {
    if (!has_begun_) {
        has_begun_ = true;
        return true;
    }
    if (line == foot) {
        has_ended_ = true;
        return true;
    }
    if (line.empty()) {
        return true;
    }
    if (has_ended_) {
        return refuse(fmt::format("row {}", rows_ + 1), "something stands behind the end",
                      "Import the jobs again.");
    }
    return take_row(line.ends_with(',') ? line.substr(0, line.size() - 1) : line);
}

bool JobStream::take_row(std::string_view line) {
    if (++rows_ > limits_.rows) {
        return refuse(
            "whole file",
            fmt::format("it has more than {} postings, which is the most a terminal keeps", limits_.rows),
            "Leave out postings that are closed; the list before stays until then.");
    }
    auto read = parse_jobs(fmt::format("{{\"jobs\": [{}]}}", line), file_, rules_);
    if (!read) {
        return refuse(fmt::format("jobs[{}]", rows_ - 1), read.error().problem, read.error().remedy);
    }
    for (ContentFault& fault : read->skipped) {
        constexpr std::string_view first = "jobs[0]";
        fault.place = fault.place.starts_with(first)
                          ? fmt::format("jobs[{}]{}", rows_ - 1, fault.place.substr(first.size()))
                          : fault.place;
        if (skipped_.size() < most_named) {
            skipped_.push_back(std::move(fault));
        } else {
            ++unnamed_;
        }
    }
    return std::all_of(read->jobs.begin(), read->jobs.end(), [this](Job& job) { return keep(std::move(job)); });
}

bool JobStream::keep(Job job) {
    if (!ids_.insert(std::hash<std::string>{}(job.id)).second) {
        skipped_.push_back({file_, fmt::format("jobs[{}].identifier.value", rows_ - 1),
                            fmt::format("\"{}\" was there before", job.id),
                            "Give each posting an identifier of its own."});
        return true;
    }
    return take_(std::move(job)) || refuse("whole file", "it could not be kept", "Make room on the disk.");
}

tl::expected<std::vector<ContentFault>, ContentFault> JobStream::end() {
    if (!fault_ && !pending_.empty() && !is_other_ && has_begun_) {
        const std::string line = std::exchange(pending_, {});
        take_line(line);
    }
    if (!fault_ && !has_begun_) {
        auto read = parse_jobs(pending_, file_, rules_);
        if (!read) {
            return tl::unexpected(read.error());
        }
        skipped_ = std::move(read->skipped);
        for (Job& job : read->jobs) {
            keep(std::move(job));
        }
    } else if (!fault_ && !has_ended_) {
        refuse("whole file", "its end is missing", "It is asked for again.");
    }
    if (fault_) {
        return tl::unexpected(*fault_);
    }
    if (unnamed_ > 0) {
        skipped_.push_back(
            {file_, "jobs", fmt::format("{} more rows are wrong", unnamed_), "Import the jobs again."});
    }
    return std::move(skipped_);
}

}  // namespace qiming::content
