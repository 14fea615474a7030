// The outbox as a value in memory: the fake for tests. It keeps the same rules as the one on disk;
// its faults and its slowness can be switched while another thread uses it.
#pragma once

#include <atomic>
#include <chrono>
#include <map>
#include <string>
#include <vector>

#include "drivers/storage/outbox_store.h"

namespace qiming::drivers {

class MemoryOutboxStore final : public OutboxStore {
public:
    struct Switches {
        std::atomic<bool> failing = false;  // every call answers with a fault and changes nothing
        std::atomic<int> slow_ms = 0;       // every call takes this long, as a tired disk does
    };

    // `switches`, when given, outlives the store.
    explicit MemoryOutboxStore(int kiosk_code, const Switches* switches = nullptr);

    tl::expected<content::Submission, StorageFault> add(content::Submission submission) override;
    tl::expected<std::vector<WaitingRow>, StorageFault> waiting() override;
    tl::expected<std::optional<OutboxRow>, StorageFault> read(const std::string& id) override;
    tl::expected<std::vector<OutboxRow>, StorageFault> all() override;
    tl::expected<std::vector<OutboxRow>, StorageFault> headings() override;
    tl::expected<void, StorageFault> note(const std::string& id, const std::string& reason) override;
    tl::expected<void, StorageFault> mark_told(const std::string& id) override;
    tl::expected<void, StorageFault> requeue(const std::string& id) override;
    tl::expected<void, StorageFault> mark_attempt(const std::string& id) override;
    using OutboxStore::mark_delivered;
    tl::expected<void, StorageFault> mark_delivered(const std::string& id, const Delivery& delivery) override;
    tl::expected<void, StorageFault> park(const std::string& id, const std::string& reason) override;
    tl::expected<std::optional<std::int64_t>, StorageFault> newest_mark() override;
    tl::expected<int, StorageFault> offer_again(const std::string& epoch) override;
    tl::expected<int, StorageFault> erase_through(std::int64_t mark) override;
    tl::expected<int, StorageFault> erase(const std::vector<std::string>& ids) override;
    tl::expected<void, StorageFault> mark_heard(const std::string& id, Heard heard) override;
    // It has no earlier life.
    tl::expected<int, StorageFault> untold() override { return 0; }
    tl::expected<void, StorageFault> settle_untold() override { return touch(); }
    std::vector<std::string> noticed() override { return {}; }
    tl::expected<void, StorageFault> rest() override { return {}; }
    // Every number is granted, and the centre need not be asked.
    tl::expected<content::Hello, StorageFault> hello() override;
    tl::expected<void, StorageFault> welcome(const content::Welcome&) override { return touch(); }
    tl::expected<bool, StorageFault> wants_numbers() override { return false; }
    tl::expected<content::Submission, StorageFault> renumber(const std::string& id) override;
    tl::expected<std::string, StorageFault> read_value(const std::string& name) override;
    tl::expected<void, StorageFault> write_value(const std::string& name, const std::string& value) override;
    tl::expected<void, StorageFault> check() override { return touch(); }
    tl::expected<void, StorageFault> forget() override { return touch(); }

private:
    tl::expected<void, StorageFault> touch() const;
    template <typename Which>
    tl::expected<int, StorageFault> erase_delivered(const Which& which);
    tl::expected<OutboxRow*, StorageFault> find(const std::string& id);

    int kiosk_code_;
    const Switches* switches_;
    std::vector<OutboxRow> rows_;
    std::int64_t sequence_ = 0;
    std::int64_t own_ = 0;
    std::map<std::string, std::string> values_;
};

}  // namespace qiming::drivers
