// Sites, days and slots for the vocational ability assessment. A slot lasts 90 minutes or more and
// has a capacity: one person for each assessor. Pure values.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "content/booking/holidays.h"
#include "content/fault.h"
#include "content/text/local_text.h"

namespace qiming::content {

struct Site {
    std::string id;
    LocalText name;
    LocalText address;
    LocalText way_in;  // how to get in: lift, ramp, tactile paving, who meets you
    std::string phone;
    std::vector<DayRange> closed;  // on which nobody is assessed here
    bool operator==(const Site&) const = default;
};

struct Slot {
    std::string id;
    std::string site;
    std::string day;    // YYYY-MM-DD
    std::string start;  // HH:MM
    int minutes = 90;
    int capacity = 1;
    int left = 1;  // as the centre last said; only the centre's answer decides
    bool operator==(const Slot&) const = default;
};

// How long before its start a slot can be booked at the latest.
struct LeadTimes {
    int hours = 2;
    // By code of the question assessment_needs: help that others must be asked for.
    std::map<std::string, int> working_days = {{"sign_interpreter", 3}, {"braille", 5}, {"pick_up", 5}};
    bool operator==(const LeadTimes&) const = default;
};

struct Assessments {
    std::vector<Site> sites;
    std::vector<Slot> slots;  // by day and start
    std::vector<ContentFault> skipped;
    LeadTimes lead;

    const Site* site(std::string_view id) const;
    const Slot* slot(std::string_view id) const;
};

}  // namespace qiming::content
