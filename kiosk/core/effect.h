// What the shell is to do, in the imperative. Results come back as events.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "accessibility/preferences.h"
#include "accessibility/presentation/mending.h"
#include "content/visit/slip.h"
#include "content/wire/submission.h"
#include "kiosk/core/state.h"

namespace qiming::kiosk {

// Mint an id and a number, commit them with the answers, then post Stored; only after the commit.
struct StoreSubmission {
    std::size_t index = 0;  // in Session::submissions
    std::uint64_t visit = 0;
    std::string kind;  // the id of its service
    std::string language;
    std::string body;
    bool operator==(const StoreSubmission&) const = default;
};
// The person was told what became of it, or the visit ended before.
struct NoteHeard {
    std::string id;
    bool is_left = false;
    bool operator==(const NoteHeard&) const = default;
};
// Somebody was told that what was sent before the program ended is safe.
struct NoteUntoldTold {
    bool operator==(const NoteUntoldTold&) const = default;
};
// Whether something could be stored now; a change is posted as DeviceFailed or DeviceRecovered.
struct CheckStorage {
    bool operator==(const CheckStorage&) const = default;
};
struct WakeSync {  // send what waits now
    bool operator==(const WakeSync&) const = default;
};
struct RefreshContent {  // fetch what the centre has now: places have been taken
    bool operator==(const RefreshContent&) const = default;
};
struct PostCall {
    std::string id;  // filled by the shell from its random source when empty, told back in CallPosted
    std::vector<std::string> communication;
    std::uint64_t visit = 0;  // told back, too: what becomes of it is not for the next visitor
    bool operator==(const PostCall&) const = default;
};
struct WatchCall {  // ask the centre for its acknowledgement every 2 s until it comes or StopWatching
    std::string id;
    bool operator==(const WatchCall&) const = default;
};
struct StopWatchingCall {
    bool operator==(const StopWatchingCall&) const = default;
};
// Follows from the state (sound_of); told when it changed.
struct SetSound {
    accessibility::AudioRoute route = accessibility::AudioRoute::Speaker;
    int volume = accessibility::default_volume;
    int rate = accessibility::default_rate;
    bool operator==(const SetSound&) const = default;
};
struct FindCandidates {  // what these letters may stand for; no letters: there will soon be some
    std::uint64_t serial = 0;
    std::string letters;
    bool by_parts = false;
    bool operator==(const FindCandidates&) const = default;
};
struct ReportFitness {  // to the centre, until it has it: fit for blind visitors, or not and why
    bool fit = false;
    std::string reason;
    bool operator==(const ReportFitness&) const = default;
};
// For the log: a page had to be mended, or the one of kiosk/core/broken stands for it. Nothing in it tells of
// the visitor.
struct ReportPage {
    std::string page;  // first part of its id: "jobs", "outcome"
    bool is_broken = false;
    std::vector<accessibility::Mend> mends;
    bool operator==(const ReportPage&) const = default;
};
struct WipeVisit {  // the shell forgets captions, frames, logs in memory and its copy of the last tree
    bool operator==(const WipeVisit&) const = default;
};

struct LookAtPrinter {  // now, for a slip may be wanted soon
    bool operator==(const LookAtPrinter&) const = default;
};
// Draw and print it, then post SlipPrinted or SlipFailed; one of them always comes.
struct PrintSlip {
    std::size_t index = 0;  // in Session::submissions
    std::uint64_t visit = 0;
    content::Slip slip;
    bool operator==(const PrintSlip&) const = default;
};

// Where and how the state wants to be heard.
SetSound sound_of(const State& state);

using Effect = std::variant<StoreSubmission, CheckStorage, NoteHeard, NoteUntoldTold, WakeSync, RefreshContent,
                            PostCall, WatchCall, StopWatchingCall, SetSound, FindCandidates, ReportFitness,
                            ReportPage, WipeVisit, LookAtPrinter, PrintSlip>;

}  // namespace qiming::kiosk
