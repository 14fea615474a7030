#include "kiosk/core/notice.h"

#include <algorithm>

#include "kiosk/core/outcome/outcome.h"

namespace qiming::kiosk {

namespace {

bool is_over(NoticeAbout about, const State& state) {
    switch (about) {
        case NoticeAbout::Event: return false;
        case NoticeAbout::HeadphonesOut:
            return state.preferences.route == accessibility::AudioRoute::Headphones;
        case NoticeAbout::NoSound: return state.health.fit_for_blind_visitors();
        case NoticeAbout::NoStorage: return state.health.storage;
        case NoticeAbout::NoLink: return state.link != Link::Offline;
        case NoticeAbout::Waiting:
            return std::none_of(state.session.submissions.begin(), state.session.submissions.end(),
                                is_under_way);
    }
    return false;
}

}  // namespace

accessibility::NodeId notice_id(const Notice& notice) {
    return "notice/" + std::to_string(notice.serial);
}

void drop_what_is_over(Draft& draft, const Notice& before) {
    if (!is_over(before.about, draft.state())) {
        return;
    }
    draft.step.withdrawn = notice_id(before);
    Notice& notice = draft.state().notice;
    if (notice.serial == before.serial) {
        notice = Notice{notice.serial, "", "", "", false, false, NoticeAbout::Event};
    }
}

}  // namespace qiming::kiosk
