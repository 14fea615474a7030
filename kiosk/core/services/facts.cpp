#include "kiosk/core/services/facts.h"

namespace qiming::kiosk {

content::Facts facts_at(const Session& session, const Moment& now) {
    return now.is_guess ? content::Facts{} : content::facts_of(session.answers, now.day);
}

}  // namespace qiming::kiosk
