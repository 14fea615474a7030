// Job postings in the shape of schema.org JobPosting, with facts about accessibility. Pure values.
//
//  - A fact is yes, no or not checked; not checked is never shown or counted as yes.
//  - Codes (district, kind, form, suits) have their words in the phrase files under job.<list>.<code>.
#pragma once

#include <string>
#include <vector>

#include "content/text/known.h"
#include "content/text/local_text.h"

namespace qiming::content {

struct AccessFacts {
    Known lift = Known::NotChecked;
    Known ramp = Known::NotChecked;
    Known accessible_toilet = Known::NotChecked;
    Known tactile_paving = Known::NotChecked;
    Known screen_reader_usable = Known::NotChecked;
    Known sign_language_support = Known::NotChecked;
    Known home_based = Known::NotChecked;
    Known flexible_hours = Known::NotChecked;
    Known job_coach = Known::NotChecked;  // supported employment
    Known meals_or_lodging = Known::NotChecked;
    bool operator==(const AccessFacts&) const = default;
};

struct Job {
    std::string id;       // identifier.value
    bool sample = false;  // marked as a sample, shown and said
    LocalText title;
    LocalText employer;              // hiringOrganization.name
    LocalText place;                 // jobLocation: address line
    LocalText duties;                // description
    LocalText requirements;          // qualifications
    LocalText hours_text;            // workHours
    std::string district;            // xiangzhou doumen jinwan hengqin gaoxin (hi-tech zone) ... or any
    std::string kind;                // kind of work, of the action plan's kinds
    std::string form;                // national code 1-7 of employment forms
    std::vector<std::string> suits;  // categories of disability the employer named: codes 1-7
    int pay_low = 0;                 // yuan a month, baseSalary; 0-0: to be agreed; 3000-0: from 3000 on
    int pay_high = 0;
    int openings = 1;           // totalJobOpenings
    std::string date_posted;    // YYYY-MM-DD
    std::string valid_through;  // its last day, or day and time; "" for none: see deadline.h
    AccessFacts access;
    bool operator==(const Job&) const = default;
};

}  // namespace qiming::content
