// Calls for staff and reports of terminals: the lane that never waits for the intake. It has a thread, and a
// file of its own (calls.db), so that no lock and no length of work on central.db delays a call.
//
// One address may post so many calls and so many reports at once, and then one now and then
// (central/core/quota.h); beyond that the answer is 429 with Retry-After. Asking what became of a call is free.
//
// Owner: the thread for calls.
#pragma once

#include <string>

#include "central/api/request.h"
#include "central/core/quota.h"
#include "central/store/database.h"

namespace qiming::central {

class CallService {
public:
    // `calls`: of calls.db; outlives it.
    CallService(Database& calls, Share share) : database_(calls), calls_(share), reports_(share) {}
    // Whether it answers this; any thread.
    static bool answers(const Request& request);
    Answer answer(const Request& request);

private:
    Answer route(const Request& request);
    Answer take(const Request& request);
    Answer take_call(const Request& request);
    Answer take_report(const Request& request);
    Answer tell_call(const std::string& id);

    Database& database_;
    Quota calls_;
    Quota reports_;
};

}  // namespace qiming::central
