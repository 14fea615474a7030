// The screens, each with what it needs to show itself. Plain values.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>

#include "accessibility/node.h"
#include "content/calendar/day.h"
#include "content/forms/form_engine.h"
#include "kiosk/core/service.h"

namespace qiming::kiosk {

struct Resting {
    bool operator==(const Resting&) const = default;
};
struct Welcome {  // language choice, where keys and jack are, how to get help
    bool operator==(const Welcome&) const = default;
};
struct Home {
    bool operator==(const Home&) const = default;
};
struct Asking {  // one question of one form of a service
    Service service;
    std::string form;
    std::string question;
    std::optional<content::Problem> problem;
    bool from_review = false;          // onward goes back to the review
    std::uint64_t problem_serial = 0;  // the same problem twice is told twice, and no oftener
    bool detailed = false;             // of the consent: its details are open
    bool operator==(const Asking&) const = default;
};
struct ChoosingSlot {  // of the assessment: site, day, slot; an empty string is not yet chosen
    Service service;
    enum class Step { Site, Day, Slot } step = Step::Site;
    bool missing = false;  // onward was pressed without a choice
    bool from_review = false;
    std::uint64_t missing_serial = 0;  // as of a problem
    bool operator==(const ChoosingSlot&) const = default;
};
struct JobList {
    int page = 0;
    bool operator==(const JobList&) const = default;
};
struct JobFilters {
    std::string open;  // which filter's values are shown; empty: the list of filters
    bool operator==(const JobFilters&) const = default;
};
struct JobDetail {
    std::string job;  // its id: positions change when the centre delivers new postings
    bool operator==(const JobDetail&) const = default;
};
struct Review {
    Service service;
    std::optional<std::size_t> sending;  // in Session::submissions: saved or being saved
    bool operator==(const Review&) const = default;
};
struct Outcome {  // of the submission Session::submissions[index]
    std::size_t index = 0;
    bool operator==(const Outcome&) const = default;
};
struct SoundSettings {
    accessibility::NodeId item;  // where the visitor was: there it is read on
    bool operator==(const SoundSettings&) const = default;
};
struct Settings {
    accessibility::NodeId item;  // where the visitor was: there Back returns to
    bool operator==(const Settings&) const = default;
};
struct Menu {  // what the bottom bar holds while text is not magnified
    accessibility::NodeId item;
    bool operator==(const Menu&) const = default;
};
struct SwitchSetup {  // learning which keys are the switches; empty: not yet known
    enum class Step { First, FirstAgain, Second, SecondAgain } step = Step::First;
    std::string select;
    std::string move;
    bool operator==(const SwitchSetup&) const = default;
};
struct Communication {           // how staff may talk with the visitor
    accessibility::NodeId item;  // that led here: there Back returns to
    bool operator==(const Communication&) const = default;
};
struct ConfirmFinish {
    bool operator==(const ConfirmFinish&) const = default;
};
struct Farewell {  // the visit is wiped already; kept is how to say goodbye: language, and sound or none
    std::int64_t since_ms = 0;
    enum class Why { Finished, Unattended, ByStaff } why = Why::Finished;
    bool is_something_kept = false;  // what the visitor sent is kept on the machine or at the centre
    bool is_awaited = false;         // staff were called, and the call stays open
    bool is_unanswered = false;      // they were, and nobody answered
    bool operator==(const Farewell&) const = default;
};
struct Declined {  // the consent was declined: nothing is kept, the desk helps
    Service service;
    bool operator==(const Declined&) const = default;
};

using Screen =
    std::variant<Resting, Welcome, Home, Asking, ChoosingSlot, JobList, JobFilters, JobDetail, Review, Outcome,
                 SoundSettings, ConfirmFinish, Farewell, Declined, Settings, Menu, SwitchSetup, Communication>;

}  // namespace qiming::kiosk
