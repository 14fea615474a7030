#include "content/job_index.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace qiming::content {
namespace {

constexpr std::string_view any_district = "any";

// Categories of disability are the national codes 1 to 7; anything else is no category.
std::uint8_t bit_of(std::string_view category) {
    if (category.size() != 1 || category[0] < '1' || category[0] > '7') {
        return 0;
    }
    return static_cast<std::uint8_t>(1U << static_cast<unsigned>(category[0] - '0'));
}

}  // namespace

// A filter in the terms of a row.
struct JobIndex::Wanted {
    bool every_district = true;
    bool every_kind = true;
    bool every_form = true;
    bool every_category = true;
    Code district = 0;
    Code anywhere = 0;
    Code kind = 0;
    Code form = 0;
    std::uint8_t suits = 0;
    bool home_based = false;
    std::int32_t pay_at_least = 0;
    std::int64_t now = 0;

    // Without jumps, since which jobs match can't be foreseen.
    bool matches(const Row& row) const {
        const bool here = every_district | (row.district == district) | (row.district == anywhere);
        const bool this_kind = every_kind | (row.kind == kind);
        const bool this_form = every_form | (row.form == form);
        const bool this_category = every_category | ((row.suits & suits) != 0);
        const bool pays = row.pay_low >= pay_at_least;
        const bool open = now < row.closes;
        return open & here & this_kind & this_form & this_category & pays & (row.home_based | !home_based);
    }
};

JobIndex::JobIndex(std::vector<Job> jobs) : jobs_(std::move(jobs)), by_id_(jobs_.size()) {
    rows_.reserve(jobs_.size());
    for (const Job& job : jobs_) {
        rows_.push_back(row_of(job));
    }
    std::iota(by_id_.begin(), by_id_.end(), 0U);
    std::stable_sort(by_id_.begin(), by_id_.end(), [this](std::uint32_t left, std::uint32_t right) {
        return jobs_[left].id < jobs_[right].id;
    });
}

JobIndex::Code JobIndex::known(std::string_view code) const {
    const auto found = codes_.find(std::string(code));
    return found == codes_.end() ? Code{0} : found->second;
}

JobIndex::Code JobIndex::learn(const std::string& code) {
    return codes_.emplace(code, static_cast<Code>(codes_.size() + 1)).first->second;
}

JobIndex::Row JobIndex::row_of(const Job& job) {
    Row row;
    row.district = learn(job.district);
    row.kind = learn(job.kind);
    row.form = learn(job.form);
    for (const std::string& category : job.suits) {
        row.suits = static_cast<std::uint8_t>(row.suits | bit_of(category));
    }
    row.home_based = job.access.home_based == Known::Yes;
    row.pay_low = job.pay_low;
    row.closes = closing_order_of(job);
    return row;
}

std::vector<std::uint32_t> JobIndex::find(const JobFilter& filter, const CivilTime& now) const {
    Wanted wanted;
    wanted.every_district = filter.district.empty();
    wanted.every_kind = filter.kind.empty();
    wanted.every_form = filter.form.empty();
    wanted.every_category = filter.suits.empty();
    wanted.district = known(filter.district);
    wanted.anywhere = known(any_district);
    wanted.kind = known(filter.kind);
    wanted.form = known(filter.form);
    wanted.suits = bit_of(filter.suits);
    wanted.home_based = filter.home_based;
    wanted.pay_at_least = filter.pay_at_least;
    wanted.now = order_of(now);

    std::vector<std::uint32_t> found;
    for (std::uint32_t position = 0; position < rows_.size(); ++position) {
        if (wanted.matches(rows_[position])) {
            found.push_back(position);
        }
    }
    return found;
}

std::size_t JobIndex::open_at(const CivilTime& now) const {
    const std::int64_t order = order_of(now);
    return static_cast<std::size_t>(
        std::count_if(rows_.begin(), rows_.end(), [order](const Row& row) { return order < row.closes; }));
}

const Job* JobIndex::by_id(std::string_view id) const {
    const auto found = std::lower_bound(
        by_id_.begin(), by_id_.end(), id,
        [this](std::uint32_t position, std::string_view wanted) { return jobs_[position].id < wanted; });
    return found != by_id_.end() && jobs_[*found].id == id ? &jobs_[*found] : nullptr;
}

}  // namespace qiming::content
