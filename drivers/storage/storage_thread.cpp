#include "drivers/storage/storage_thread.h"

#include <utility>

#include "drivers/memory/dead_stack.h"

namespace qiming::drivers {
namespace {

// Stands in for a store that could not be opened: it promises nothing and says why.
class ClosedStore final : public OutboxStore {
public:
    explicit ClosedStore(StorageFault fault) : fault_(std::move(fault)) {}
    tl::expected<content::Submission, StorageFault> add(content::Submission) override { return refuse(); }
    tl::expected<std::vector<WaitingRow>, StorageFault> waiting() override { return refuse(); }
    tl::expected<std::optional<OutboxRow>, StorageFault> read(const std::string&) override { return refuse(); }
    tl::expected<std::vector<OutboxRow>, StorageFault> all() override { return refuse(); }
    tl::expected<std::vector<OutboxRow>, StorageFault> headings() override { return refuse(); }
    tl::expected<void, StorageFault> note(const std::string&, const std::string&) override { return refuse(); }
    tl::expected<void, StorageFault> mark_told(const std::string&) override { return refuse(); }
    tl::expected<void, StorageFault> requeue(const std::string&) override { return refuse(); }
    tl::expected<void, StorageFault> mark_attempt(const std::string&) override { return refuse(); }
    tl::expected<void, StorageFault> mark_delivered(const std::string&, const Delivery&) override {
        return refuse();
    }
    tl::expected<void, StorageFault> park(const std::string&, const std::string&) override { return refuse(); }
    tl::expected<std::optional<std::int64_t>, StorageFault> newest_mark() override { return refuse(); }
    tl::expected<int, StorageFault> offer_again(const std::string&) override { return refuse(); }
    tl::expected<int, StorageFault> erase_through(std::int64_t) override { return refuse(); }
    tl::expected<int, StorageFault> erase(const std::vector<std::string>&) override { return refuse(); }
    tl::expected<void, StorageFault> mark_heard(const std::string&, Heard) override { return refuse(); }
    tl::expected<int, StorageFault> untold() override { return refuse(); }
    tl::expected<void, StorageFault> settle_untold() override { return refuse(); }
    std::vector<std::string> noticed() override { return {}; }
    tl::expected<void, StorageFault> rest() override { return {}; }
    tl::expected<content::Hello, StorageFault> hello() override { return refuse(); }
    tl::expected<void, StorageFault> welcome(const content::Welcome&) override { return refuse(); }
    tl::expected<bool, StorageFault> wants_numbers() override { return false; }
    tl::expected<content::Submission, StorageFault> renumber(const std::string&) override { return refuse(); }
    tl::expected<std::string, StorageFault> read_value(const std::string&) override { return refuse(); }
    tl::expected<void, StorageFault> write_value(const std::string&, const std::string&) override {
        return refuse();
    }
    tl::expected<void, StorageFault> forget() override { return {}; }

private:
    tl::unexpected<StorageFault> refuse() const { return tl::unexpected<StorageFault>(fault_); }
    StorageFault fault_;
};

}  // namespace

StorageThread::StorageThread(Open open, Opened opened)
    : thread_([this, open = std::move(open), opened = std::move(opened)] { run(open, opened); }) {}

StorageThread::~StorageThread() {
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
    }
    something_to_do_.notify_one();
    thread_.join();
}

void StorageThread::post(Job job) {
    {
        const std::lock_guard lock(mutex_);
        jobs_.push_back(std::move(job));
    }
    something_to_do_.notify_one();
}

void StorageThread::run(const Open& open, const Opened& opened) {
    auto store = open();
    std::unique_ptr<OutboxStore> at_hand;
    if (store) {
        at_hand = std::move(*store);
        opened({});
    } else {
        at_hand = std::make_unique<ClosedStore>(store.error());
        opened(tl::unexpected<StorageFault>(store.error()));
    }
    while (Job job = take()) {
        job(*at_hand);
        job = nullptr;
        if (is_idle()) {
            static_cast<void>(at_hand->rest());  // what cannot be folded now stays in the log
        }
        wipe_dead_stack();
    }
}

bool StorageThread::is_idle() {
    const std::lock_guard lock(mutex_);
    return jobs_.empty();
}

// An empty job: everything is done and the thread is to end.
StorageThread::Job StorageThread::take() {
    std::unique_lock lock(mutex_);
    something_to_do_.wait(lock, [this] { return ending_ || !jobs_.empty(); });
    if (jobs_.empty()) {
        return {};
    }
    Job job = std::move(jobs_.front());
    jobs_.pop_front();
    return job;
}

}  // namespace qiming::drivers
