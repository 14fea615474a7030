#include "drivers/storage/memory/memory_outbox_store.h"

#include <algorithm>
#include <thread>
#include <utility>

#include "content/outcome_number.h"

namespace qiming::drivers {

MemoryOutboxStore::MemoryOutboxStore(int kiosk_code, const Switches* switches)
    : kiosk_code_(kiosk_code), switches_(switches) {}

tl::expected<void, StorageFault> MemoryOutboxStore::touch() const {
    if (switches_ == nullptr) {
        return {};
    }
    if (const int wait = switches_->slow_ms; wait > 0) {
        std::this_thread::sleep_for(std::chrono::milliseconds(wait));
    }
    if (switches_->failing) {
        return tl::unexpected(StorageFault{"the store was switched to fail", "switch it back"});
    }
    return {};
}

tl::expected<OutboxRow*, StorageFault> MemoryOutboxStore::find(const std::string& id) {
    if (auto touched = touch(); !touched) {
        return tl::unexpected(touched.error());
    }
    const auto row = std::find_if(rows_.begin(), rows_.end(),
                                  [&](const OutboxRow& candidate) { return candidate.submission.id == id; });
    if (row == rows_.end()) {
        return tl::unexpected(StorageFault{"there is no row " + id + " in the outbox", "add it first"});
    }
    return &*row;
}

tl::expected<content::Submission, StorageFault> MemoryOutboxStore::add(content::Submission submission) {
    if (auto touched = touch(); !touched) {
        return tl::unexpected(touched.error());
    }
    for (const OutboxRow& row : rows_) {
        if (row.submission.id == submission.id) {
            return row.submission;
        }
    }
    const std::int64_t sequence = sequence_ + 1;
    const auto number = content::make_outcome_number(kiosk_code_, sequence);
    if (!number) {
        return tl::unexpected(
            StorageFault{"no outcome number is left for this terminal", "give it a new code"});
    }
    submission.device = std::to_string(kiosk_code_);
    submission.sequence = sequence;
    submission.number = *number;
    sequence_ = sequence;
    rows_.push_back({submission, RowState::Waiting, 0, {}});
    return submission;
}

tl::expected<std::vector<OutboxRow>, StorageFault> MemoryOutboxStore::waiting(int most) {
    if (auto touched = touch(); !touched) {
        return tl::unexpected(touched.error());
    }
    std::vector<OutboxRow> found;
    for (const OutboxRow& row : rows_) {
        if (row.state == RowState::Waiting && static_cast<int>(found.size()) < most) {
            found.push_back(row);
        }
    }
    return found;
}

tl::expected<std::vector<OutboxRow>, StorageFault> MemoryOutboxStore::all() {
    if (auto touched = touch(); !touched) {
        return tl::unexpected(touched.error());
    }
    return rows_;
}

tl::expected<void, StorageFault> MemoryOutboxStore::mark_attempt(const std::string& id) {
    return find(id).map([](OutboxRow* row) { ++row->attempts; });
}

tl::expected<void, StorageFault> MemoryOutboxStore::mark_delivered(const std::string& id) {
    return find(id).map([](OutboxRow* row) {
        row->state = RowState::Delivered;
        row->reason.clear();
    });
}

tl::expected<void, StorageFault> MemoryOutboxStore::park(const std::string& id, const std::string& reason) {
    return find(id).map([&](OutboxRow* row) {
        if (row->state != RowState::Delivered) {
            row->state = RowState::Parked;
            row->reason = reason;
        }
    });
}

tl::expected<std::vector<std::string>, StorageFault> MemoryOutboxStore::delivered(int most) {
    if (auto touched = touch(); !touched) {
        return tl::unexpected(touched.error());
    }
    std::vector<std::string> ids;
    for (const OutboxRow& row : rows_) {
        if (row.state == RowState::Delivered && static_cast<int>(ids.size()) < most) {
            ids.push_back(row.submission.id);
        }
    }
    return ids;
}

tl::expected<void, StorageFault> MemoryOutboxStore::erase(const std::vector<std::string>& ids) {
    return touch().map([&] {
        std::erase_if(rows_, [&](const OutboxRow& row) {
            return row.state == RowState::Delivered &&
                   std::find(ids.begin(), ids.end(), row.submission.id) != ids.end();
        });
    });
}

tl::expected<std::string, StorageFault> MemoryOutboxStore::read_value(const std::string& name) {
    if (auto touched = touch(); !touched) {
        return tl::unexpected(touched.error());
    }
    const auto value = values_.find(name);
    return value == values_.end() ? std::string{} : value->second;
}

tl::expected<void, StorageFault> MemoryOutboxStore::write_value(const std::string& name,
                                                                const std::string& value) {
    return touch().map([&] { values_[name] = value; });
}

}  // namespace qiming::drivers
