// What happened, in the past tense. Every input and every result of an effect ends here; drivers
// only post, they never call the core.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "accessibility/intent.h"
#include "content/wire/receipt.h"
#include "kiosk/core/state.h"

namespace qiming::kiosk {

struct KeyPressed {
    std::optional<accessibility::Gesture> gesture;  // nothing: the key map does not know the key
    std::string key;                                // as the device calls it; empty: no single key
};
struct Touched {  // a finger went down and up in the same place; nothing: beside every target
    std::optional<accessibility::Intent> intent;
    std::optional<std::int64_t> began_ms = {};  // when the finger came down; nothing: nobody knows
};
struct TouchTooShort {};  // not held as long as this visitor wants
struct ExploreRested {};  // the first touch of the visit rests: exploring is wanted
struct Explored {         // the finger came onto this
    accessibility::UnderFinger what;
};
struct ExploreTapped {};  // a short touch while exploring, wherever it was
struct Panned {};         // a reader of braille went on in the line: an action that changes nothing
struct JackChanged {
    bool inserted = false;
};
struct Woken {};        // the time that next_wake asked for has come
struct SpeechChanged {  // by the speech queue
    bool speaking = false;
};
struct Stored {
    std::size_t index = 0;  // in Session::submissions
    std::uint64_t visit = 0;
    std::string id;
    std::string number;
};
struct StoreFailed {
    std::size_t index = 0;
    std::uint64_t visit = 0;
};
struct CentreAnswered {  // for a submission of this visit or an earlier one
    content::Receipt receipt;
};
struct CentreRefused {  // parked
    std::string id;
    std::string code;  // name_of() of a content::RefusalCode
};
struct Renumbered {  // another submission had its number
    std::string id;
    std::string number;
};
struct StaffAlarm {  // something that staff must look after, and no visitor: docs/operations.md knows the
                     // reasons
    std::string reason;
};
struct FoundUntold {};  // at the start: the program ended before somebody was told what became of it
struct LinkChanged {
    bool online = false;
};
struct CallPosted {  // the centre has the call
    std::string id;
    std::uint64_t visit = 0;
};
struct CallFailed {  // it does not
    std::string id;
    std::uint64_t visit = 0;
};
struct CallAcknowledged {
    std::string id;
};
struct CandidatesFound {  // for the letters of FindCandidates with this number
    std::uint64_t serial = 0;
    std::vector<content::Candidate> candidates;
};
struct ContentReplaced {  // the world has a newer part: positions are looked up again
    enum class Part { Jobs, Assessments } part = Part::Jobs;
};
enum class Device { Speech, Audio, Storage };
struct DeviceFailed {
    Device device;
};
struct DeviceRecovered {
    Device device;
};

struct PanelMeasured {  // at the start: it need not be as the settings have it
    Panel panel;
};
struct PrinterChanged {  // also when the first printer is found
    content::PrinterState printer = content::PrinterState::Gone;
};
struct SlipPrinted {
    std::size_t index = 0;  // in Session::submissions
    std::uint64_t visit = 0;
};
struct SlipFailed {
    std::size_t index = 0;
    std::uint64_t visit = 0;
    content::PrinterState why = content::PrinterState::Stopped;  // never Ready
};

struct Event {
    Moment at;
    std::variant<KeyPressed, Touched, TouchTooShort, ExploreRested, Explored, ExploreTapped, Panned,
                 JackChanged, Woken, SpeechChanged, Stored, StoreFailed, CentreAnswered, CentreRefused,
                 Renumbered, StaffAlarm, FoundUntold, LinkChanged, CallPosted, CallFailed, CallAcknowledged,
                 CandidatesFound, ContentReplaced, DeviceFailed, DeviceRecovered, PanelMeasured, PrinterChanged,
                 SlipPrinted, SlipFailed>
        what;
};

// Something that the visitor did; reading on along a braille line is none: it changes nothing.
bool is_action(const Event& event);

}  // namespace qiming::kiosk
