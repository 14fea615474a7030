// The outbox on disk: nothing that was committed here is ever lost. Synchronous; whoever calls it
// runs it on the storage thread. The real one is SQLite in WAL mode with synchronous=FULL.
//
// Lifecycle of a row: waiting -> delivered (kept until the centre says that it is durable there) -> erased,
// or parked (refused for good; kept with the reason, and waiting again when staff say so). A row is never
// deleted by a refusal. What is delivered waits again when the centre was restored.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "content/wire/first_contact.h"
#include "content/wire/receipt.h"
#include "content/wire/submission.h"

namespace qiming::drivers {

struct StorageFault {
    std::string problem;
    std::string remedy;
};

// The names are kept on disk: one may be added, none ever changes.
enum class RowState {
    Waiting,
    Delivered,
    Parked,
    Damaged,  // what stands there is not what was written: it is kept, and offered to nobody
};
// Whether the person was told what became of it.
enum class Heard {
    No,     // not yet; after an unclean end: nobody was
    Yes,    // the outcome was shown, and heard to its end or acted on
    Later,  // after an unclean end the next page said that it is safe
    Left,   // the visit ended before
};
std::string_view name_of(Heard heard);  // "no", "yes", "later", "left"
std::optional<Heard> heard_named(std::string_view name);

std::string_view name_of(RowState state);  // "waiting", "delivered", "parked", "damaged"
std::optional<RowState> row_state_named(std::string_view name);

// What the centre answered to a submission that it has.
struct Delivery {
    content::Standing standing = content::Standing::Received;
    std::int64_t mark = 0;  // 0: it told none, and the row is never erased by a mark
};

// Under this name the epoch of the centre is kept among the small values; see docs/adr/0039.
inline constexpr const char* epoch_name = "centre.epoch";

struct OutboxRow {
    content::Submission submission;
    RowState state = RowState::Waiting;
    int attempts = 0;
    std::string reason = {};  // why it is parked, or what became of it when it was last offered
    bool told = false;        // the centre knows that it is in this state
    std::int64_t mark = 0;
    Heard heard = Heard::No;
};

struct WaitingRow {
    std::string id;
    int attempts = 0;
    bool operator==(const WaitingRow&) const = default;
};

class OutboxStore {
public:
    virtual ~OutboxStore() = default;
    // Gives `submission` the next sequence and its number, and commits all in one transaction. The id
    // is given by the caller; the same id twice is the same row, returned as it stands.
    virtual tl::expected<content::Submission, StorageFault> add(content::Submission submission) = 0;
    // Every row that waits, however many: those that were offered least come first, then the oldest.
    virtual tl::expected<std::vector<WaitingRow>, StorageFault> waiting() = 0;
    // Nothing: there is no such row.
    virtual tl::expected<std::optional<OutboxRow>, StorageFault> read(const std::string& id) = 0;
    virtual tl::expected<std::vector<OutboxRow>, StorageFault> all() = 0;
    // All rows with an empty body: what staff and the centre may be told of them.
    virtual tl::expected<std::vector<OutboxRow>, StorageFault> headings() = 0;
    virtual tl::expected<void, StorageFault> mark_attempt(const std::string& id) = 0;
    // Why a row still waits. One that waits no longer stays as it is.
    virtual tl::expected<void, StorageFault> note(const std::string& id, const std::string& reason) = 0;
    virtual tl::expected<void, StorageFault> mark_delivered(const std::string& id,
                                                            const Delivery& delivery) = 0;
    tl::expected<void, StorageFault> mark_delivered(const std::string& id) { return mark_delivered(id, {}); }
    virtual tl::expected<void, StorageFault> park(const std::string& id, const std::string& reason) = 0;
    // The centre knows the state that the row is in; forgotten when that state changes.
    virtual tl::expected<void, StorageFault> mark_told(const std::string& id) = 0;
    // A parked row waits again, as if it had never been offered. A fault: it is not parked.
    virtual tl::expected<void, StorageFault> requeue(const std::string& id) = 0;

    // The highest mark of what is delivered; nothing: nothing is.
    virtual tl::expected<std::optional<std::int64_t>, StorageFault> newest_mark() = 0;
    // The centre is in another epoch: all that is delivered waits again, in one transaction with the name of
    // that epoch. How many.
    virtual tl::expected<int, StorageFault> offer_again(const std::string& epoch) = 0;
    // Erases what is delivered with a mark up to this one, or those of `ids` that are delivered, and every
    // trace of them in the files (R58); how many. What waits or is parked stays, whoever asks; numbers and
    // sequences of what is gone are never given again.
    virtual tl::expected<int, StorageFault> erase_through(std::int64_t mark) = 0;
    virtual tl::expected<int, StorageFault> erase(const std::vector<std::string>& ids) = 0;

    // A row that nobody has heard of gets this; one that somebody has stays as it is.
    virtual tl::expected<void, StorageFault> mark_heard(const std::string& id, Heard heard) = 0;
    // Rows of earlier lives that nobody was told of: the program ended too soon.
    virtual tl::expected<int, StorageFault> untold() = 0;
    // Somebody was told that what was sent last is safe.
    virtual tl::expected<void, StorageFault> settle_untold() = 0;

    // Whose numbers are whose; see content/wire/first_contact.h. `hall` is the caller's to fill in.
    virtual tl::expected<content::Hello, StorageFault> hello() = 0;
    virtual tl::expected<void, StorageFault> welcome(const content::Welcome& welcome) = 0;
    // The centre has not said in this life which numbers are this outbox's own, or few of those are left.
    virtual tl::expected<bool, StorageFault> wants_numbers() = 0;
    // Another submission has the number of this one, which waits: it gets one that nobody has, and keeps in
    // mind what the person was told. In one transaction.
    virtual tl::expected<content::Submission, StorageFault> renumber(const std::string& id) = 0;

    // Small named values beside the outbox: content as last accepted, with its ETag.
    virtual tl::expected<std::string, StorageFault> read_value(const std::string& name) = 0;
    virtual tl::expected<void, StorageFault> write_value(const std::string& name, const std::string& value) = 0;

    // What staff must hear of since it was opened, each a reason of docs/operations.md: "outbox_damaged",
    // "outbox_went_back".
    virtual std::vector<std::string> noticed() = 0;
    // Nobody wants anything now: what only the log holds goes into the file itself.
    virtual tl::expected<void, StorageFault> rest() = 0;

    // Whether a submission could be committed now: something is written and committed, and there is room for
    // more.
    virtual tl::expected<void, StorageFault> check() = 0;

    // Lets go of every copy of a row that is kept in memory only to be quick; the rows themselves stay (R38).
    virtual tl::expected<void, StorageFault> forget() = 0;
};

}  // namespace qiming::drivers
