// The one thread that touches the outbox on disk, so that a slow fsync delays no key and no sound.
//
//  1. The store is opened on the thread; `opened` tells how that went. When it could not be opened,
//     every job meets a store that answers with that same fault.
//  2. Jobs run one at a time, in the order in which they were posted.
//  3. Callbacks run on this thread. They only enqueue; they never call the core.
//  4. When there is nothing to do the store is asked to rest().
//  5. The destructor runs every job that was posted before it, then ends the thread.
//
// Owner: main. post() may be called from any thread.
#pragma once

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
    using Opened = std::function<void(const tl::expected<void, StorageFault>&)>;
    using Job = std::function<void(OutboxStore&)>;

    StorageThread(Open open, Opened opened);
    ~StorageThread();
    StorageThread(const StorageThread&) = delete;
    StorageThread& operator=(const StorageThread&) = delete;

    void post(Job job);

private:
    void run(const Open& open, const Opened& opened);
    Job take();
    bool is_idle();

    std::mutex mutex_;
    std::condition_variable something_to_do_;
    std::deque<Job> jobs_;
    bool ending_ = false;
    std::thread thread_;
};

}  // namespace qiming::drivers
