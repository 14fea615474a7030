// The posting that a visitor reads or applies for. Meanwhile the centre may change or withdraw it, and its
// deadline may pass: that is told at once, what was filled in is kept, and nothing is sent that is not as it
// was read. Pure.
#pragma once

#include <string>

#include "kiosk/core/draft.h"
#include "kiosk/core/page.h"

namespace qiming::kiosk {

enum class PostingState { Open, Closed, Withdrawn };

content::CivilTime civil(const Moment& now);
PostingState state_of_posting(const World& world, const Moment& now, const std::string& job);

// What this visit has applied for already; null: not for this one.
const Sent* application_for(const Session& session, const std::string& job);

// Goes to the posting's own page; from then on it counts as read as it stands there.
void open_posting(Draft& draft, const std::string& job);
void replace_posting(Draft& draft, const std::string& job);
// The visitor wants it as they have just read it.
void want_posting(Draft& draft, const std::string& job);

// Tells once what became of the posting at hand; when content was replaced, and with time.
void watch_posting(Draft& draft);

// False: the wanted posting is closed, withdrawn, changed or applied for already. Then the visitor is told so
// and led to what can be done, and nothing is lost.
bool may_apply(Draft& draft);

// What an application tells of a posting that is not open any more; "" while it is.
std::string why_not_open(const World& world, const State& state, const std::string& job);

}  // namespace qiming::kiosk
