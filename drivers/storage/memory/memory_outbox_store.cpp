#include "drivers/storage/memory/memory_outbox_store.h"

#include <algorithm>
#include <thread>
#include <utility>

#include "content/wire/outcome_number.h"

namespace qiming::drivers {
namespace {

StorageFault not_parked(const std::string& id) {
    return {"the row " + id + " is not parked", "only what is parked can be put back"};
}

}  // namespace

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
    rows_.push_back({submission});
    return submission;
}

tl::expected<std::vector<WaitingRow>, StorageFault> MemoryOutboxStore::waiting() {
    if (auto touched = touch(); !touched) {
        return tl::unexpected(touched.error());
    }
    std::vector<WaitingRow> found;
    for (const OutboxRow& row : rows_) {
        if (row.state == RowState::Waiting) {
            found.push_back({row.submission.id, row.attempts});
        }
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& one, const auto& other) { return one.attempts < other.attempts; });
    return found;
}

tl::expected<std::optional<OutboxRow>, StorageFault> MemoryOutboxStore::read(const std::string& id) {
    if (auto touched = touch(); !touched) {
        return tl::unexpected(touched.error());
    }
    const auto row = find(id);
    return row ? std::optional(**row) : std::nullopt;
}

tl::expected<std::vector<OutboxRow>, StorageFault> MemoryOutboxStore::all() {
    if (auto touched = touch(); !touched) {
        return tl::unexpected(touched.error());
    }
    return rows_;
}

tl::expected<std::vector<OutboxRow>, StorageFault> MemoryOutboxStore::headings() {
    auto rows = all();
    if (rows) {
        for (OutboxRow& row : *rows) {
            row.submission.body.clear();
        }
    }
    return rows;
}

tl::expected<void, StorageFault> MemoryOutboxStore::note(const std::string& id, const std::string& reason) {
    return find(id).map([&](OutboxRow* row) {
        if (row->state == RowState::Waiting) {
            row->reason = reason;
        }
    });
}

tl::expected<void, StorageFault> MemoryOutboxStore::mark_told(const std::string& id) {
    return find(id).map([](OutboxRow* row) { row->told = true; });
}

tl::expected<void, StorageFault> MemoryOutboxStore::requeue(const std::string& id) {
    const auto row = find(id);
    if (!row) {
        return tl::unexpected(row.error());
    }
    if ((*row)->state != RowState::Parked) {
        return tl::unexpected(not_parked(id));
    }
    (*row)->state = RowState::Waiting;
    (*row)->attempts = 0;
    (*row)->reason.clear();
    (*row)->told = false;
    return {};
}

tl::expected<void, StorageFault> MemoryOutboxStore::mark_attempt(const std::string& id) {
    return find(id).map([](OutboxRow* row) { ++row->attempts; });
}

tl::expected<void, StorageFault> MemoryOutboxStore::mark_delivered(const std::string& id,
                                                                   const Delivery& delivery) {
    return find(id).map([&](OutboxRow* row) {
        row->state = RowState::Delivered;
        row->reason.clear();
        row->mark = delivery.mark;
        row->submission.answered = content::name_of(delivery.standing);
    });
}

tl::expected<void, StorageFault> MemoryOutboxStore::park(const std::string& id, const std::string& reason) {
    return find(id).map([&](OutboxRow* row) {
        if (row->state != RowState::Delivered) {
            row->state = RowState::Parked;
            row->reason = reason;
            row->told = false;
        }
    });
}

tl::expected<std::optional<std::int64_t>, StorageFault> MemoryOutboxStore::newest_mark() {
    return touch().map([&] {
        std::optional<std::int64_t> newest;
        for (const OutboxRow& row : rows_) {
            if (row.state == RowState::Delivered) {
                newest = std::max(newest.value_or(0), row.mark);
            }
        }
        return newest;
    });
}

tl::expected<int, StorageFault> MemoryOutboxStore::offer_again(const std::string& epoch) {
    return touch().map([&] {
        int count = 0;
        for (OutboxRow& row : rows_) {
            if (row.state == RowState::Delivered) {
                row.state = RowState::Waiting;
                row.attempts = 0;
                row.mark = 0;
                ++count;
            }
        }
        values_[epoch_name] = epoch;
        return count;
    });
}

template <typename Which>
tl::expected<int, StorageFault> MemoryOutboxStore::erase_delivered(const Which& which) {
    return touch().map([&] {
        return static_cast<int>(std::erase_if(
            rows_, [&](const OutboxRow& row) { return row.state == RowState::Delivered && which(row); }));
    });
}

tl::expected<int, StorageFault> MemoryOutboxStore::erase_through(std::int64_t mark) {
    return erase_delivered([&](const OutboxRow& row) { return row.mark >= 1 && row.mark <= mark; });
}

tl::expected<int, StorageFault> MemoryOutboxStore::erase(const std::vector<std::string>& ids) {
    return erase_delivered([&](const OutboxRow& row) {
        return std::find(ids.begin(), ids.end(), row.submission.id) != ids.end();
    });
}

tl::expected<void, StorageFault> MemoryOutboxStore::mark_heard(const std::string& id, Heard heard) {
    return find(id).map([&](OutboxRow* row) { row->heard = row->heard == Heard::No ? heard : row->heard; });
}

tl::expected<content::Hello, StorageFault> MemoryOutboxStore::hello() {
    return touch().map([&] {
        content::Hello hello;
        hello.device = std::to_string(kiosk_code_);
        hello.installation = hello.life = std::string(32, '0');
        hello.highest = sequence_;
        return hello;
    });
}

tl::expected<content::Submission, StorageFault> MemoryOutboxStore::renumber(const std::string& id) {
    const auto row = find(id);
    if (!row) {
        return tl::unexpected(row.error());
    }
    content::Submission& submission = (*row)->submission;
    if ((*row)->state != RowState::Waiting) {
        return tl::unexpected(StorageFault{"the row " + id + " does not wait", "leave it as it is"});
    }
    submission.earlier.push_back(submission.number);
    submission.sequence = content::own_sequence(0, own_++);
    submission.number = content::make_outcome_number(kiosk_code_, submission.sequence).value();
    return submission;
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
