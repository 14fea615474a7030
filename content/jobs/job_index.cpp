#include "content/jobs/job_index.h"

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

// A filter in the terms of a row.
struct Wanted {
    bool every_district = true;
    bool every_kind = true;
    bool every_form = true;
    bool every_category = true;
    std::uint32_t district = 0;
    std::uint32_t anywhere = 0;
    std::uint32_t kind = 0;
    std::uint32_t form = 0;
    std::uint8_t suits = 0;
    bool home_based = false;
    std::int32_t pay_at_least = 0;
    std::int64_t now = 0;

    // Without jumps, since which jobs match can't be foreseen.
    bool matches(const JobRow& row) const {
        const bool here = every_district | (row.district == district) | (row.district == anywhere);
        const bool this_kind = every_kind | (row.kind == kind);
        const bool this_form = every_form | (row.form == form);
        const bool this_category = every_category | ((row.suits & suits) != 0);
        const bool pays = row.pay_low >= pay_at_least;
        const bool open = now < row.closes;
        return open & here & this_kind & this_form & this_category & pays &
               ((row.home_based != 0) | !home_based);
    }
};

// A block in memory; the label says nothing.
std::shared_ptr<const std::string> packed(const std::vector<Job>& jobs) {
    auto block = std::make_shared<std::string>();
    JobPackWriter writer([&](std::string_view piece) {
        block->append(piece);
        return true;
    });
    for (const Job& job : jobs) {
        writer.add(job);
    }
    writer.finish("");
    return block;
}

}  // namespace

JobIndex::JobIndex(const std::vector<Job>& jobs) {
    auto block = packed(jobs);
    pack_ = JobPack::of(*block).value();
    owner_ = std::move(block);
}

std::vector<std::uint32_t> JobIndex::find(const JobFilter& filter, const CivilTime& now) const {
    Wanted wanted;
    wanted.every_district = filter.district.empty();
    wanted.every_kind = filter.kind.empty();
    wanted.every_form = filter.form.empty();
    wanted.every_category = filter.suits.empty();
    wanted.district = pack_.code("district", filter.district);
    wanted.anywhere = pack_.code("district", any_district);
    wanted.kind = pack_.code("kind", filter.kind);
    wanted.form = pack_.code("form", filter.form);
    wanted.suits = bit_of(filter.suits);
    wanted.home_based = filter.home_based;
    wanted.pay_at_least = filter.pay_at_least;
    wanted.now = order_of(now);

    // Each is written down, and the next one over it unless it matches: no jump here, either.
    const auto count = static_cast<std::uint32_t>(pack_.size());
    std::vector<std::uint32_t> found(count);
    std::size_t matching = 0;
    for (std::uint32_t position = 0; position < count; ++position) {
        found[matching] = position;
        matching += wanted.matches(pack_.row(position)) ? 1U : 0U;
    }
    found.resize(matching);
    return found;
}

std::size_t JobIndex::open_at(const CivilTime& now) const {
    const std::int64_t order = order_of(now);
    std::size_t open = 0;
    for (std::size_t position = 0; position < pack_.size(); ++position) {
        open += order < pack_.row(position).closes ? 1U : 0U;
    }
    return open;
}

std::optional<Job> JobIndex::by_id(std::string_view id) const {
    const auto position = pack_.position_of(id);
    return position ? std::optional(pack_.job(*position)) : std::nullopt;
}

std::vector<Job> JobIndex::jobs() const {
    std::vector<Job> all;
    all.reserve(size());
    for (std::size_t position = 0; position < size(); ++position) {
        all.push_back(job(position));
    }
    return all;
}

std::vector<std::string> JobIndex::codes(std::string_view list) const {
    if (list != "suits") {
        return pack_.codes(list);
    }
    unsigned bits = 0;
    for (std::size_t position = 0; position < size(); ++position) {
        bits |= pack_.row(position).suits;
    }
    std::vector<std::string> found;
    for (char category = '1'; category <= '7'; ++category) {
        if ((bits & bit_of(std::string(1, category))) != 0) {
            found.emplace_back(1, category);
        }
    }
    return found;
}

}  // namespace qiming::content
