// A notice that tells of a state goes when the state is over: nobody hears that the headphones are out while
// they are in. Pure.
#pragma once

#include "kiosk/core/draft.h"

namespace qiming::kiosk {

accessibility::NodeId notice_id(const Notice& notice);

// At the end of each turn; `before` is the notice that stood at its start.
void drop_what_is_over(Draft& draft, const Notice& before);

}  // namespace qiming::kiosk
