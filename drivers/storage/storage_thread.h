// The one thread that touches the outbox on disk, so that a slow fsync delays no key and no sound.
//
//  1. The store is opened on the thread; `changed` tells how that went. When it could not be opened,
//     every job meets a store that answers with that same fault.
//     Later `changed` tells when it can no longer be written, and when it can again. As long as it cannot, it
//     is tried every `again_ms`, and opened anew; check() tries it at once.
//  2. Jobs run one at a time, in the order in which they were posted.
//  3. Callbacks run on this thread. They only enqueue; they never call the core.
//  4. When there is nothing to do the store is asked to rest().
//  5. The destructor runs every job that was posted before it, then ends the thread.
//
// Owner: main. post() may be called from any thread.
#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

#include <tl/expected.hpp>

#include "drivers/storage/outbox_store.h"

namespace qiming::drivers {

class StorageThread {
public:
    using Open = std::function<tl::expected<std::unique_ptr<OutboxStore>, StorageFault>()>;
    using Changed = std::function<void(const tl::expected<void, StorageFault>&)>;
    using Job = std::function<void(OutboxStore&)>;

    StorageThread(Open open, Changed changed, int again_ms = 10'000);
    ~StorageThread();
    StorageThread(const StorageThread&) = delete;
    StorageThread& operator=(const StorageThread&) = delete;

    void post(Job job);
    void check();

private:
    void run();
    void open_first();
    void look();
    tl::expected<void, StorageFault> open_again();
    Job take();
    bool is_idle();

    // Of the thread alone.
    Open open_;
    Changed changed_;
    std::chrono::milliseconds again_;
    std::unique_ptr<OutboxStore> store_;
    bool is_well_ = true;

    std::mutex mutex_;
    std::condition_variable something_to_do_;
    std::deque<Job> jobs_;
    bool ending_ = false;
    std::thread thread_;
};

}  // namespace qiming::drivers
