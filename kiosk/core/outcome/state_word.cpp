#include "kiosk/core/outcome/state_word.h"

namespace qiming::kiosk {

StateWord state_word(Service service, SubmissionState state) {
    switch (state) {
        case SubmissionState::Saving: return state_words::not_sent;
        case SubmissionState::NotSaved: return state_words::not_saved;
        case SubmissionState::Saved: return state_words::saved;
        case SubmissionState::Received: return state_words::received;
        case SubmissionState::Confirmed: return state_words::confirmed;
        case SubmissionState::Full: return state_words::not_booked;
        case SubmissionState::Refused:
            return service.is_with(content::Chosen::Slot) ? state_words::not_booked : state_words::not_accepted;
    }
    return state_words::not_sent;
}

}  // namespace qiming::kiosk
