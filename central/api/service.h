// Turns requests into answers, but those of call_service.h: routes, the core's decisions, the database. No
// personal datum reaches the log.
//
// Owner: the thread for the work.
#pragma once

#include <functional>
#include <string>

#include "central/api/request.h"
#include "central/core/answers_check.h"
#include "central/publishing/content_shelf.h"
#include "central/store/database.h"

namespace qiming::central {

class Service {
public:
    // `services`: what is taken in. `forms`: every version that a terminal may have asked by. `database`,
    // `for_postings` (content_shelf.h) and `regional` outlive it. `epoch`: the one at hand. `tell_staff`: on
    // the thread for the work, what they must look after.
    using TellStaff = std::function<void(const content::Report&)>;
    Service(Database& database, Database& for_postings, std::string region, content::Services services,
            Forms forms, const Regional& regional, const Epoch& epoch, TellStaff tell_staff);
    Answer answer(const Request& request);

private:
    using Taker = Answer (Service::*)(const Request&);
    // Who takes what is posted to `target`; null: nobody.
    static Taker taker_of(const std::string& target);
    Answer route(const Request& request);
    Answer take_submission(const Request& request);
    Answer tell_decision(const content::Submission& submission, const Decision& decision);
    void tell_of_crowd(const content::Submission& submission, const Accept& accepted);
    Answer welcome(const Request& request);
    Answer tell_durable(const Request& request);
    Answer take_stuck(const Request& request);
    tl::expected<Shelved, ShellFault> jobs_to_hand_out();
    Answer tell_health();

    Database& database_;
    const Regional& regional_;
    ContentShelf shelf_;
    std::string region_;
    content::Services services_;
    Forms forms_;
    bool after_restore_;
    TellStaff tell_staff_;
};

}  // namespace qiming::central
