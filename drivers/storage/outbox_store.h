// The outbox on disk: nothing that was committed here is ever lost. Synchronous; whoever calls it
// runs it on the storage thread. The real one is SQLite in WAL mode with synchronous=FULL.
//
// Lifecycle of a row: waiting -> delivered (kept until the centre says that it is durable there) -> erased,
// or parked (refused for good; kept with the reason). A row is never deleted by a refusal.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <tl/expected.hpp>

#include "content/submission.h"

namespace qiming::drivers {

struct StorageFault {
    std::string problem;
    std::string remedy;
};

enum class RowState { Waiting, Delivered, Parked };

struct OutboxRow {
    content::Submission submission;
    RowState state = RowState::Waiting;
    int attempts = 0;
    std::string reason;  // of parking
};

class OutboxStore {
public:
    virtual ~OutboxStore() = default;
    // Gives `submission` the next sequence and its number, and commits all in one transaction. The id
    // is given by the caller; the same id twice is the same row, returned as it stands.
    virtual tl::expected<content::Submission, StorageFault> add(content::Submission submission) = 0;
    virtual tl::expected<std::vector<OutboxRow>, StorageFault> waiting(int most) = 0;
    virtual tl::expected<std::vector<OutboxRow>, StorageFault> all() = 0;
    virtual tl::expected<void, StorageFault> mark_attempt(const std::string& id) = 0;
    virtual tl::expected<void, StorageFault> mark_delivered(const std::string& id) = 0;
    virtual tl::expected<void, StorageFault> park(const std::string& id, const std::string& reason) = 0;

    // The oldest delivered ones, no more than `most`.
    virtual tl::expected<std::vector<std::string>, StorageFault> delivered(int most) = 0;
    // Erases those of `ids` that are delivered, and every trace of them in the files (R58). What waits or is
    // parked stays, whoever asks; numbers and sequences of what is gone are never given again.
    virtual tl::expected<void, StorageFault> erase(const std::vector<std::string>& ids) = 0;

    // Small named values beside the outbox: content as last accepted, with its ETag.
    virtual tl::expected<std::string, StorageFault> read_value(const std::string& name) = 0;
    virtual tl::expected<void, StorageFault> write_value(const std::string& name, const std::string& value) = 0;

    // Lets go of every copy of a row that is kept in memory only to be quick; the rows themselves stay (R38).
    virtual tl::expected<void, StorageFault> forget() = 0;
};

}  // namespace qiming::drivers
