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
    tl::expected<void, StorageFault> check() override { return refuse(); }
    tl::expected<void, StorageFault> forget() override { return {}; }

private:
    tl::unexpected<StorageFault> refuse() const { return tl::unexpected<StorageFault>(fault_); }
    StorageFault fault_;
};

}  // namespace

StorageThread::StorageThread(Open open, Changed changed, int again_ms)
    : open_(std::move(open)), changed_(std::move(changed)), again_(again_ms), thread_([this] { run(); }) {}

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

// A job like any other: what was posted before it is done before it.
void StorageThread::check() {
    post([this](OutboxStore&) { look(); });
}

void StorageThread::run() {
    open_first();
    while (Job job = take()) {
        job(*store_);
        job = nullptr;
        if (is_idle()) {
            static_cast<void>(store_->rest());  // what cannot be folded now stays in the log
        }
        wipe_dead_stack();
    }
}

bool StorageThread::is_idle() {
    const std::lock_guard lock(mutex_);
    return jobs_.empty();
}

void StorageThread::open_first() {
    auto opened = open_();
    if (opened) {
        store_ = std::move(*opened);
        changed_({});
        return;
    }
    is_well_ = false;
    store_ = std::make_unique<ClosedStore>(opened.error());
    changed_(tl::unexpected<StorageFault>(opened.error()));
}

// The store that is there may have mended with its disk; else it is opened anew.
void StorageThread::look() {
    auto now = store_->check();
    if (!now && !is_well_) {
        now = open_again();
    }
    if (now.has_value() != is_well_) {
        is_well_ = now.has_value();
        changed_(now);
    }
}

tl::expected<void, StorageFault> StorageThread::open_again() {
    auto opened = open_();
    if (!opened) {
        return tl::unexpected<StorageFault>(opened.error());
    }
    if (auto now = (*opened)->check(); !now) {
        return now;
    }
    store_ = std::move(*opened);
    return {};
}

// An empty job: everything is done and the thread is to end.
StorageThread::Job StorageThread::take() {
    std::unique_lock lock(mutex_);
    const auto something = [this] { return ending_ || !jobs_.empty(); };
    if (is_well_) {
        something_to_do_.wait(lock, something);
    } else if (!something_to_do_.wait_for(lock, again_, something)) {
        return [this](OutboxStore&) { look(); };
    }
    if (jobs_.empty()) {
        return {};
    }
    Job job = std::move(jobs_.front());
    jobs_.pop_front();
    return job;
}

}  // namespace qiming::drivers
