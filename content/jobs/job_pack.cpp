#include "content/jobs/job_pack.h"

#include <algorithm>
#include <cstring>
#include <numeric>

#include "content/jobs/deadline.h"
#include "content/jobs/job_record.h"

namespace qiming::content {
namespace {

constexpr std::uint64_t format =
    0x31'4B'50'4D'49'51'01'00U;  // "QIMPK1" and a number that goes up with each change

// What finds all else; it ends the block.
struct Foot {
    std::uint64_t format = 0;
    std::uint64_t count = 0;
    std::uint64_t rows_at = 0;
    std::uint64_t starts_at = 0;
    std::uint64_t order_at = 0;
    std::uint64_t codes_at = 0;
    std::uint64_t label_at = 0;
    std::uint64_t sum = 0;  // of all before it
};

template <typename Value>
std::string_view bytes_of(const Value& value) {
    return {reinterpret_cast<const char*>(&value), sizeof(Value)};
}

template <typename Value>
std::string_view bytes_of_all(const std::vector<Value>& values) {
    return {reinterpret_cast<const char*>(values.data()), values.size() * sizeof(Value)};
}

template <typename Value>
Value value_at(std::string_view block, std::size_t at) {
    Value value;
    std::memcpy(&value, block.data() + at, sizeof(Value));
    return value;
}

// Categories of disability are the national codes 1 to 7; anything else is no category.
std::uint8_t bits_of(const std::vector<std::string>& suits) {
    unsigned bits = 0;
    for (const std::string& category : suits) {
        const bool is_known = category.size() == 1 && category[0] >= '1' && category[0] <= '7';
        bits |= is_known ? 1U << static_cast<unsigned>(category[0] - '0') : 0U;
    }
    return static_cast<std::uint8_t>(bits);
}

std::string coded(std::string_view list, std::string_view code) {
    return std::string(list).append(" ").append(code);
}

// Each part lies inside the block, behind the one before it, and is as long as the count says.
bool is_sound(const Foot& foot, std::uint64_t block) {
    constexpr std::uint64_t most = 0xFFFF'FFFFU;
    return foot.format == format && foot.count < most && foot.rows_at <= block && foot.starts_at <= block &&
           foot.order_at <= block && foot.codes_at <= block &&
           foot.starts_at == foot.rows_at + (foot.count * sizeof(JobRow)) &&
           foot.order_at == foot.starts_at + ((foot.count + 1) * sizeof(std::uint64_t)) &&
           foot.codes_at == foot.order_at + (foot.count * sizeof(std::uint32_t)) &&
           foot.codes_at <= foot.label_at && foot.label_at + sizeof(Foot) <= block;
}

}  // namespace

void PackSum::add(std::string_view piece) {
    constexpr std::uint64_t prime = 1'099'511'628'211U;
    std::uint64_t sum = sum_;
    for (const char each : piece) {
        sum = (sum ^ static_cast<unsigned char>(each)) * prime;
    }
    sum_ = sum;
}

std::uint32_t JobPackWriter::learn(const std::string& list, const std::string& code) {
    const auto [found, is_new] =
        known_.emplace(coded(list, code), static_cast<std::uint32_t>(codes_.size() + 1));
    if (is_new) {
        codes_.push_back(found->first);
    }
    return found->second;
}

bool JobPackWriter::put(std::string_view piece) {
    sum_.add(piece);
    size_ += piece.size();
    return write_(piece);
}

bool JobPackWriter::add(const Job& job) {
    JobRow row;
    row.closes = closing_order_of(job);
    row.district = learn("district", job.district);
    row.kind = learn("kind", job.kind);
    row.form = learn("form", job.form);
    row.pay_low = job.pay_low;
    row.suits = bits_of(job.suits);
    row.home_based = job.access.home_based == Known::Yes ? 1 : 0;
    rows_.push_back(row);
    starts_.push_back(size_);
    ids_.push_back(job.id);
    return put(write_job_record(job));
}

bool JobPackWriter::finish(std::string_view label) {
    starts_.push_back(size_);
    Foot foot;
    foot.format = format;
    foot.count = rows_.size();
    std::vector<std::uint32_t> order(rows_.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(),
                     [this](std::uint32_t left, std::uint32_t right) { return ids_[left] < ids_[right]; });
    std::string codes;
    for (const std::string& code : codes_) {
        codes += code + "\n";
    }
    foot.rows_at = size_;
    bool is_written = put(bytes_of_all(rows_));
    foot.starts_at = size_;
    is_written = is_written && put(bytes_of_all(starts_));
    foot.order_at = size_;
    is_written = is_written && put(bytes_of_all(order));
    foot.codes_at = size_;
    is_written = is_written && put(codes);
    foot.label_at = size_;
    is_written = is_written && put(label);
    sum_.add(bytes_of(foot).substr(0, sizeof(Foot) - sizeof(foot.sum)));
    foot.sum = sum_.value();
    return is_written && write_(bytes_of(foot));
}

std::optional<JobPack> JobPack::of(std::string_view block) {
    if (block.size() < sizeof(Foot)) {
        return std::nullopt;
    }
    const std::size_t foot_at = block.size() - sizeof(Foot);
    const auto foot = value_at<Foot>(block, foot_at);
    if (!is_sound(foot, block.size())) {
        return std::nullopt;
    }
    JobPack pack;
    pack.block_ = block;
    pack.count_ = foot.count;
    pack.rows_at_ = foot.rows_at;
    pack.starts_at_ = foot.starts_at;
    pack.order_at_ = foot.order_at;
    pack.summed_ = block.size() - sizeof(foot.sum);
    pack.sum_ = foot.sum;
    pack.label_ = block.substr(foot.label_at, foot_at - foot.label_at);
    std::string_view codes = block.substr(foot.codes_at, foot.label_at - foot.codes_at);
    while (!codes.empty()) {
        const std::size_t end = std::min(codes.find('\n'), codes.size() - 1);
        pack.codes_.emplace_back(codes.substr(0, end));
        codes.remove_prefix(end + 1);
    }
    return pack;
}

// Empty for one that does not lie where it should: the block was damaged after it had been looked at.
std::string_view JobPack::record(std::size_t position) const {
    const std::size_t at = starts_at_ + (position * sizeof(std::uint64_t));
    const auto start = value_at<std::uint64_t>(block_, at);
    const auto end = value_at<std::uint64_t>(block_, at + sizeof(std::uint64_t));
    return start <= end && end <= rows_at_ ? block_.substr(start, end - start) : std::string_view{};
}

// It stands first in its record.
std::string_view JobPack::id(std::size_t position) const {
    const std::string_view all = record(position);
    const std::size_t size = all.size() < sizeof(std::uint32_t) ? 0 : value_at<std::uint32_t>(all, 0);
    return size + sizeof(std::uint32_t) <= all.size() ? all.substr(sizeof(std::uint32_t), size)
                                                      : std::string_view{};
}

Job JobPack::job(std::size_t position) const {
    return read_job_record(record(position)).value_or(Job{});
}

std::optional<std::size_t> JobPack::position_of(std::string_view wanted) const {
    std::size_t low = 0;
    std::size_t high = count_;
    const auto position = [this](std::size_t at) {
        return std::min<std::size_t>(value_at<std::uint32_t>(block_, order_at_ + (at * sizeof(std::uint32_t))),
                                     count_ - 1);
    };
    while (low < high) {
        const std::size_t middle = low + ((high - low) / 2);
        if (id(position(middle)) < wanted) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low < count_ && id(position(low)) == wanted ? std::optional(position(low)) : std::nullopt;
}

std::uint32_t JobPack::code(std::string_view list, std::string_view code) const {
    const auto found = std::find(codes_.begin(), codes_.end(), coded(list, code));
    return found == codes_.end() ? 0 : static_cast<std::uint32_t>(found - codes_.begin()) + 1;
}

std::vector<std::string> JobPack::codes(std::string_view list) const {
    std::vector<std::string> found;
    for (const std::string& each : codes_) {
        if (each.starts_with(coded(list, ""))) {
            found.push_back(each.substr(list.size() + 1));
        }
    }
    return found;
}

}  // namespace qiming::content
