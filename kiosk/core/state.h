// All that the kiosk knows about the visit at hand. A plain value; `update` makes the next one.
// Answers live in the session, not in a screen, so that Back loses nothing.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "accessibility/intent.h"
#include "accessibility/preferences.h"
#include "accessibility/utterance.h"
#include "content/calendar/civil_day.h"
#include "content/forms/answers.h"
#include "content/jobs/job_index.h"
#include "content/typing/candidate.h"
#include "content/visit/slip.h"
#include "kiosk/core/screens.h"

namespace qiming::kiosk {

// Handed in with every event. `steady_ms` orders and times; the civil time is shown and believed
// for nothing else.
struct Moment {
    std::int64_t steady_ms = 0;
    content::Day day;
    int hour = 0;
    int minute = 0;
    // The machine's clock is wrong and the centre has not told the time yet: it may be later, by years.
    bool is_guess = false;
    bool operator==(const Moment&) const = default;

    content::CivilTime civil() const { return {day, hour, minute}; }
    // No day is later than this one: up to here a visitor may be right.
    content::Day latest_day() const { return is_guess ? content::Day{day.year + 10, day.month, 28} : day; }
};

// --- the visit -----------------------------------------------------------------------------------
enum class SubmissionState {
    Saving,     // the local transaction is under way; nothing is promised yet
    NotSaved,   // it failed: the person is told, the answers are kept, it can be tried again
    Saved,      // 已保存在本机
    Received,   // 中心已收到
    Confirmed,  // 已确认 (bookings only, only by the centre's answer)
    Full,       // 已满
    Refused,    // parked; staff see it
};

enum class PostingNews { None, Changed, Closed, Withdrawn };

enum class SlipState { None, Printing, Printed };

struct Sent {
    std::string id;  // empty until it is stored
    std::string number;
    Service service;
    SubmissionState state = SubmissionState::Saving;
    std::int64_t asked_at_ms = 0;
    bool settled = false;  // the outcome page has been shown
    bool told_to_wait = false;
    std::string job;
    std::string site;
    std::string slot;
    std::vector<std::string> other_slots;
    std::string contact;               // how news of it is told; a code of content/forms/communication.h
    bool heard = false;                // that it is noted
    std::string refusal;               // Refused: the code of the centre, see content/wire/refusal.h
    SlipState slip = SlipState::None;  // of what the outcome page shows now
    bool operator==(const Sent&) const = default;
};

struct Session {
    std::uint64_t visit = 0;
    content::Answers answers;              // by "form.question"
    std::optional<Service> identified_in;  // where the identity form was completed: it is not asked again
    std::set<Service> begun;               // somebody came home from their midst
    std::map<Service, Screen> left;        // the step from which somebody went home at once
    std::string job;                       // wanted posting
    std::string site;
    std::string day;
    std::string slot;
    std::string lost_slot;               // was chosen and cannot be had any more: told until another is chosen
    std::optional<content::Job> read;    // the posting that was before the visitor last, as it stood there
    std::optional<content::Job> wanted;  // `job`, as it was read
    PostingNews posting_news = PostingNews::None;  // what was told of the one at hand
    std::string bystanders_told_on;  // the question whose page told that answers are not said aloud
    content::JobFilter filter;
    std::vector<std::string> filters_set;  // in the order of setting: "district", "pay"
    std::vector<std::uint32_t> found;      // positions in the job index, by the filter
    std::vector<Sent> submissions;
    bool has_told_ways = false;  // how to talk was chosen beside the way: no form asks for it again
    bool offline_told = false;   // at home, what it means
    bool wish_told = false;      // that a booking is but a wish until the link is back
    bool operator==(const Session&) const = default;
};

// See kiosk/core/booking/places.h. Outlives visits.
struct KnownPlaces {
    std::map<std::string, std::string> waiting;         // slot by the id of its booking
    std::map<std::string, int, std::less<>> confirmed;  // by slot, since the newest content
    std::set<std::string, std::less<>> full;            // slots, since the newest content
    bool operator==(const KnownPlaces&) const = default;
};

// A state that a notice tells of. When it is over the notice goes, and is not said any more.
enum class NoticeAbout { Event, HeadphonesOut, NoSound, NoStorage, NoLink, Waiting };

struct Notice {
    std::uint64_t serial = 0;
    std::string text;
    std::string private_text;  // said into headphones instead of `text`, never drawn
    std::string aloud;         // said on the loudspeaker instead of a `text` that tells of the person
    bool important = false;    // stays drawn where there is no room for what merely happened
    bool is_failure = false;   // looks different from news
    NoticeAbout about = NoticeAbout::Event;
    bool operator==(const Notice&) const = default;
};

enum class CallState {
    None,
    Calling,
    Called,      // the centre has it
    Coming,      // staff acknowledged it
    NoAnswer,    // they did not, so far
    NotReached,  // the centre does not have it: nobody was asked
};
struct Call {
    CallState state = CallState::None;
    std::string id;
    std::int64_t since_ms = 0;
    std::int64_t told_ms = 0;   // when it was last spoken of
    bool by_telephone = false;  // who called may be told to telephone instead
    bool operator==(const Call&) const = default;
};

enum class Link { Unknown, Online, Offline };

struct Health {
    bool speech = true;
    bool audio = true;
    bool storage = true;
    bool fit_for_blind_visitors() const { return speech && audio; }
    bool operator==(const Health&) const = default;
};

struct Panel {  // its size in pixels, as it was measured
    int width_px = 0;
    int height_px = 0;
    bool operator==(const Panel&) const = default;
};

struct Idle {
    std::int64_t last_action_ms = 0;
    bool warning = false;
    std::int64_t warned_at_ms = 0;
    int told_s = 0;  // the last countdown that was said
    int extensions = 0;
    bool operator==(const Idle&) const = default;
};

struct Sandbox {
    bool active = false;
    int leaving = 0;  // helps (or centre keys) pressed in a row
    bool operator==(const Sandbox&) const = default;
};

struct Spelling {  // reading by character
    accessibility::NodeId node;
    std::size_t at = 0;
    std::optional<std::int64_t> explain_at_ms;  // in steady milliseconds, while that is still to be said
    bool operator==(const Spelling&) const = default;
};

enum class TypingMode { Pinyin, Latin, Digits, Parts };
struct TappedKey {  // of a telephone keypad: pressed again in time, it gives its next letter
    char digit = '0';
    std::size_t at = 0;  // which of its letters was given
    std::int64_t until_ms = 0;
    bool operator==(const TappedKey&) const = default;
};
struct Typing {            // letters on their way to becoming words; see kiosk/core/typing
    std::string question;  // that they are typed for
    TypingMode mode = TypingMode::Pinyin;
    std::string letters;
    std::optional<TappedKey> tapped;
    std::uint64_t serial = 0;  // of the last question for candidates
    std::vector<content::Candidate> candidates;
    std::size_t page = 0;      // of the candidates
    bool by_keyboard = false;  // letters came from a keyboard: its digits choose
    bool operator==(const Typing&) const = default;
};

struct TouchHelp {  // see kiosk/core/touch
    bool exploring = false;
    bool touched = false;                 // in this visit: the first touch may begin exploring
    accessibility::UnderFinger explored;  // what was spoken last
    int hold_ms = 0;                      // a touch counts when it lasts as long
    int double_strike_ms = 0;             // the same key or target, struck again sooner, is dropped
    bool operator==(const TouchHelp&) const = default;
};

inline constexpr int default_scan_step_ms = 1'500;

struct Switches {  // see kiosk/core/switches
    enum class Use { None, One, Two } use = Use::None;
    std::string select;  // keys, by the device's names
    std::string move;
    int step_ms = default_scan_step_ms;
    bool within = false;        // one item of a group is offered, not the whole group
    bool resting = false;       // nobody pressed for some rounds: a press starts again
    int rounds = 0;             // over all groups since the last press
    std::int64_t since_ms = 0;  // what is offered has been offered, and said
    bool operator==(const Switches&) const = default;
};

struct StaffBreak {  // see kiosk/core/staff: what comes back when the visit goes on
    std::uint64_t visit = 0;
    accessibility::Preferences preferences;
    accessibility::NodeId focus;
    accessibility::NodeId item;
    int told_s = 0;  // the last warning of its end; 0: none yet
    bool operator==(const StaffBreak&) const = default;
};

struct State {
    Moment now;
    accessibility::Preferences preferences;
    Session session;
    KnownPlaces places;
    Screen screen = Resting{};
    std::vector<Screen> trail;  // where Back goes
    accessibility::NodeId focus;
    accessibility::NodeId item;  // the last focus that one may want to come back to
    std::optional<Spelling> spelling;
    Typing typing;
    Switches switches;
    TouchHelp touch;
    std::optional<StaffBreak> staff;
    bool has_untold = false;   // the next visit begins with that what was sent last is safe
    std::string staff_alarm;   // the last StaffAlarm of this life; outlives visits
    bool spells_next = false;  // the centre key reads the item at hand by character, once
    Notice notice;
    Call call;
    Link link = Link::Unknown;
    Health health;
    std::optional<Panel> panel;  // outlives visits; nothing: it is as the settings have it
    content::PrinterState printer = content::PrinterState::Gone;
    Idle idle;
    Sandbox sandbox;
    int silent_keys = 0;                            // pressed since sound was turned off
    std::optional<std::int64_t> revealed_until_ms;  // a number is drawn; see kiosk/core/asking/revealing.h
    bool curtain_touched = false;                   // the touch before told how the curtain is lifted
    bool speaking = false;  // told by the shell; the idle clock stands still meanwhile (R37)
    bool operator==(const State&) const = default;
};

}  // namespace qiming::kiosk
