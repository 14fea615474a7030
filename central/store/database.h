// What the centre holds, on SQLite through SOCI, in the SQL that SQLite and PostgreSQL share.
//
//  1. `region` is the first column of every key; ids are random, never serial.
//  2. Facts are appended and never changed; state is derived from them.
//  3. What must be unique is so by a constraint: ids, numbers, (device, sequence), and each place of
//     a slot, so that no interleaving of transactions sells a place twice.
//  4. Every write may run twice.
//
// Owner: one thread; other processes may open the same file (write-ahead log).
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <tl/expected.hpp>

#include "central/core/calls.h"
#include "central/core/epochs.h"
#include "central/core/intake.h"
#include "central/core/numbers.h"
#include "central/core/places.h"
#include "central/fault.h"
#include "content/wire/call.h"
#include "content/wire/durability.h"
#include "content/wire/first_contact.h"
#include "content/wire/receipt.h"
#include "content/wire/stuck.h"
#include "content/wire/submission.h"

namespace qiming::central {

struct HeldSubmission {
    std::string received_at;
    content::Submission submission;
    content::Receipt receipt;
};
struct HeldCall {
    std::string received_at;
    std::string answered_at;  // empty: nobody has answered yet
    content::StaffCall call;
};
struct HeldReport {
    std::string received_at;
    std::string document;  // content::write_report()
};
struct HeldStuck {
    std::string received_at;
    content::Stuck stuck;
};
struct HeldInstallation {
    std::string device;
    std::string hall;
    std::string installation;
    std::string first_at;
    std::string last_at;
    std::string acquaintance;  // when it first greeted
};
struct Look {
    std::string at;
    std::string by;
    std::string deed;
    std::string numbers;  // with ", " between them
};
enum class Erased { Now, Before, Unknown };
struct Erasure {
    std::string id;
    std::string number;
    std::string at;
    std::string by;
};
struct Rehearsed {  // what a copy holds
    std::size_t submissions = 0;
    std::size_t erased = 0;
    std::int64_t newest = 0;  // mark
    std::vector<Epoch> epochs;
    // Never falls by itself: what is erased counts as well.
    std::size_t ever() const { return submissions + erased; }
};
struct ContentVersion {
    long long version = 0;  // 0: there is none
    std::string document;
};

struct DatabaseSession;  // database_session.h

class Database {
public:
    // Makes the file on first use, for its owner alone. A file of a newer version, and one that is no
    // database, are refused unchanged, and so is one of another region.
    static tl::expected<std::unique_ptr<Database>, ShellFault> open(const std::string& path,
                                                                    const std::string& region);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    // Insert-or-return, ledger, decision, booking and receipt in one transaction; only what `decide`
    // accepts is written. A fault: nothing was written, it can be tried again.
    using Decide = std::function<Decision(const Known&, const TakenPlaces&)>;
    // `at_once`: hours_at_once() of a booking; who has a place at one of them is told to `decide`.
    tl::expected<Decision, ShellFault> take_in(const content::Submission& submission, const std::string& digest,
                                               const std::string& received_at,
                                               const std::vector<std::string>& at_once, const Decide& decide);
    tl::expected<TakenPlaces, ShellFault> taken_places();
    tl::expected<std::vector<HeldSubmission>, ShellFault> submissions();
    tl::expected<bool, ShellFault> holds_submissions();

    tl::expected<std::optional<HeldSubmission>, ShellFault> submission(const std::string& number);

    // Everything of the submission but a tombstone (id, number, kind, when, by whom), and its bytes in the
    // files; a place that it had is free again. Not in backups: those keep it until they rotate.
    tl::expected<Erased, ShellFault> erase(const std::string& number, const std::string& at,
                                           const std::string& by);
    // Who of the staff saw what: `deed` is "show", "export" or "erase".
    // The terminal need not send it again, nor keep it, also where it never came in.
    tl::expected<void, ShellFault> note_erased(const std::string& id, const std::string& number,
                                               const std::string& at, const std::string& by);
    tl::expected<std::vector<Erasure>, ShellFault> erasures();  // oldest first
    tl::expected<void, ShellFault> note_look(const Look& look);
    tl::expected<std::vector<Look>, ShellFault> looks();

    // Grants an installation its numbers, and notes who greeted. Twice with the same life is the same answer.
    tl::expected<content::Welcome, ShellFault> welcome(const content::Hello& hello, const std::string& at);
    // Every installation that ever greeted, by its code.
    tl::expected<std::vector<HeldInstallation>, ShellFault> installations();

    // What terminals cannot deliver. Telling twice is telling once.
    tl::expected<void, ShellFault> add_stuck(const std::vector<content::Stuck>& stuck,
                                             const std::string& received_at);
    // Without what has come in meanwhile.
    tl::expected<std::vector<HeldStuck>, ShellFault> stuck();

    // A whole and consistent copy, while others write. There must be no such file yet.
    tl::expected<void, ShellFault> copy_to(const std::string& path);
    // Whether this file is a copy that was made by copy_to() and is to stay one (copy_marks.h).
    tl::expected<void, ShellFault> mark_as_copy(bool is_copy);
    // Everything into the one file, without a log beside it.
    tl::expected<void, ShellFault> fold();
    // Looks at every page. A fault says what is damaged.
    tl::expected<void, ShellFault> check_pages();
    // Reads everything that a restore would need. A fault names what is damaged.
    tl::expected<Rehearsed, ShellFault> rehearse();

    tl::expected<std::vector<Epoch>, ShellFault> epochs();  // oldest first, never empty
    // Begins the epoch `number`, or the next one where that is higher.
    tl::expected<Epoch, ShellFault> begin_epoch(std::int64_t number, const std::string& at);
    // All up to `mark`, in the epoch at hand, is in every backup.
    tl::expected<void, ShellFault> note_durable(std::int64_t mark);
    tl::expected<content::Durability, ShellFault> durability(const std::string& device);

    // True: it is new.
    tl::expected<bool, ShellFault> add_call(const content::StaffCall& call, const std::string& received_at);
    tl::expected<std::optional<HeldCall>, ShellFault> call(const std::string& id);
    tl::expected<std::vector<HeldCall>, ShellFault> calls();
    // False: there is no such call. Answering twice keeps the first answer.
    tl::expected<bool, ShellFault> answer_call(const std::string& id, const std::string& answered_at);

    tl::expected<void, ShellFault> add_report(const content::Report& report, const std::string& received_at);
    tl::expected<std::vector<HeldReport>, ShellFault> reports();
    // Calls and reports in this file, and what is done when they were copied to one of their own.
    tl::expected<bool, ShellFault> has_calls();
    tl::expected<void, ShellFault> drop_calls();

    // The newest version of "jobs", "assessments" or "holidays".
    tl::expected<long long, ShellFault> content_version(const std::string& name);
    tl::expected<ContentVersion, ShellFault> content(const std::string& name);
    // The newest `most` versions, newest first.
    tl::expected<std::vector<ContentVersion>, ShellFault> versions(const std::string& name, int most);
    tl::expected<ContentVersion, ShellFault> content_at(const std::string& name, long long version);
    // All of them, newest first, with the bytes of each in place of its document.
    struct VersionSize {
        long long version = 0;
        long long bytes = 0;
    };
    tl::expected<std::vector<VersionSize>, ShellFault> version_sizes(const std::string& name);
    // The version after `newest`, which is what the caller has seen; a fault where there is a newer one by now.
    tl::expected<long long, ShellFault> add_content(const std::string& name, const std::string& document,
                                                    long long newest);

private:
    Database(std::unique_ptr<DatabaseSession> session, std::string region);
    Known what_is_known(const content::Submission& submission);
    KnownCode known_code(const content::Hello& hello);
    void note_contact(const content::Hello& hello, const content::Welcome& welcome, const std::string& at);
    bool is_erased(const std::string& id);
    std::int64_t insert_arrival(const std::string& id);
    std::int64_t mark_of(const std::string& id);
    std::vector<Epoch> all_epochs();
    void begin_first_epoch();
    // Of another one alone; empty: of none yet, or of ours.
    std::string other_region();
    std::vector<std::string> people_at(const std::vector<std::string>& slots);
    void wipe_free_pages();
    TakenPlaces count_taken();

    std::unique_ptr<DatabaseSession> session_;
    std::string region_;
};

}  // namespace qiming::central
