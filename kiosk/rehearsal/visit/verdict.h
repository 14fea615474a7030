// What a scripted visit came to, once it is over: whether every submission is held by the centre, and what was
// promised. Complaints go to standard error, a line for each submission to standard output.
#pragma once

#include "kiosk/rehearsal/visit/centre_process.h"
#include "kiosk/rehearsal/visit/transcript.h"

namespace qiming::shell {

bool all_answered(const Transcript& transcript);
// What a visitor must never hear while the centre is not there; how many such faults.
int count_broken_promises(const Transcript& transcript);
// Submissions that the centre does not hold exactly once. A visit that submits nothing, though it should, or
// something, though `submits_nothing`, is a fault as well.
int count_missing(const Transcript& transcript, const CentreProcess& centre, bool submits_nothing);

}  // namespace qiming::shell
