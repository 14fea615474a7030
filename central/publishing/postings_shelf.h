// The list of postings as it is handed out and looked up in. A long one takes seconds to read: that happens on
// a thread of its own, and until it is done the list before it counts, in both uses at once, so that nobody can
// ask for what the centre does not know yet.
//
// Owner: the thread for the work.
#pragma once

#include <chrono>
#include <functional>
#include <future>
#include <memory>
#include <string>

#include <tl/expected.hpp>

#include "central/fault.h"
#include "content/jobs/job_index.h"

namespace qiming::central {

struct Shelved {
    std::shared_ptr<const std::string> document;
    std::string etag;
};

Shelved shelve(std::string document);

struct Postings {
    long long version = 0;  // 0: none were ever imported
    Shelved shelved;
    content::JobIndex index;
};

class PostingsShelf {
public:
    using Found = tl::expected<std::shared_ptr<const Postings>, ShellFault>;
    // The newest list; called on another thread, once at a time.
    using Read = std::function<Found()>;
    // `patience`: so long a request waits for a list that it is the first to ask for; short ones are read by
    // then.
    explicit PostingsShelf(Read read, std::chrono::milliseconds patience = std::chrono::seconds(1))
        : read_(std::move(read)), patience_(patience) {}

    // Begins to read, and does not wait.
    void expect(long long version);
    // That version where it has been read, else the one before it. A fault where there is none yet.
    Found at(long long version);

private:
    bool is_reading() const { return reading_.valid(); }
    // What has been read within that time is the list at hand.
    tl::expected<void, ShellFault> take_over(std::chrono::milliseconds within);

    Read read_;
    std::chrono::milliseconds patience_;
    std::shared_ptr<const Postings> ready_;
    std::future<Found> reading_;
    bool was_waited_for_ = false;
};

}  // namespace qiming::central
