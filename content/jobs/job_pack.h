// Postings as one block of bytes that is searched where it lies, such as a file mapped into memory: 100,000 of
// them cost the memory of what is looked at, and nothing at the start. Pure: who writes and maps files is the
// shell.
//
// The block: a record for each posting, a table of rows that filters look at, where each
// record begins, the order by id, the codes, and at the end what finds all these.
#pragma once

#include <cstdint>
#include <cstring>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "content/jobs/job.h"

namespace qiming::content {

// What a filter asks of one posting.
struct JobRow {
    std::int64_t closes = 0;     // closing_order_of
    std::uint32_t district = 0;  // codes: their place in JobPack::codes(), from 1 on
    std::uint32_t kind = 0;
    std::uint32_t form = 0;
    std::int32_t pay_low = 0;
    std::uint8_t suits = 0;  // bit n: category n
    std::uint8_t home_based = 0;
    std::uint8_t unused[6] = {};
};
static_assert(sizeof(JobRow) == 32);

// A sum over a block, piece by piece, by which damage is noticed.
class PackSum {
public:
    void add(std::string_view piece);
    std::uint64_t value() const { return sum_; }

private:
    std::uint64_t sum_ = 14'695'981'039'346'656'037U;  // FNV-1a
};

// Makes a block, front to back. Needs about 60 bytes of memory for each posting.
class JobPackWriter {
public:
    // `write` appends to the block; false: there is no room, and the block is worthless.
    explicit JobPackWriter(std::function<bool(std::string_view piece)> write) : write_(std::move(write)) {}
    bool add(const Job& job);
    // `label` says which version it is, such as the centre's ETag.
    bool finish(std::string_view label);
    std::size_t count() const { return rows_.size(); }

private:
    bool put(std::string_view piece);
    std::uint32_t learn(const std::string& list, const std::string& code);

    std::function<bool(std::string_view)> write_;
    PackSum sum_;
    std::uint64_t size_ = 0;
    std::vector<JobRow> rows_;
    std::vector<std::uint64_t> starts_;
    std::vector<std::string> ids_;
    std::vector<std::string> codes_;  // "district xiangzhou"
    std::unordered_map<std::string, std::uint32_t> known_;
};

class JobPack {
public:
    // Nothing: it is no such block, or one of another format. Looks at its end alone; whether all of it is as
    // it was written, sum_of_block() tells.
    static std::optional<JobPack> of(std::string_view block);
    // The part that is summed, and the sum that its writer had.
    std::size_t summed_bytes() const { return summed_; }
    std::uint64_t sum_of_block() const { return sum_; }

    std::string_view label() const { return label_; }
    std::size_t size() const { return count_; }
    // In line: a search looks at each, and at a part of it alone.
    JobRow row(std::size_t position) const {
        JobRow row;
        std::memcpy(&row, block_.data() + rows_at_ + (position * sizeof(JobRow)), sizeof(JobRow));
        return row;
    }
    std::string_view id(std::size_t position) const;
    Job job(std::size_t position) const;
    std::optional<std::size_t> position_of(std::string_view id) const;
    // The code's number in the rows; 0: no posting has it. Of `list`: district, kind, form.
    std::uint32_t code(std::string_view list, std::string_view code) const;
    std::vector<std::string> codes(std::string_view list) const;

private:
    std::string_view record(std::size_t position) const;

    std::string_view block_;
    std::string_view label_;
    std::size_t count_ = 0;
    std::size_t rows_at_ = 0;
    std::size_t starts_at_ = 0;
    std::size_t order_at_ = 0;
    std::size_t summed_ = 0;
    std::uint64_t sum_ = 0;
    std::vector<std::string> codes_;
};

}  // namespace qiming::content
