#include "kiosk/core/link/link.h"

#include <utility>

#include "kiosk/core/overloaded.h"

namespace qiming::kiosk {

namespace {

constexpr const char* words_at_home = "home/offline";

bool is_booking(const Screen& screen) {
    return std::visit(
        Overloaded{[](const ChoosingSlot&) { return true; },
                   [](const Asking& asking) { return asking.service.is_with(content::Chosen::Slot); },
                   [](const Review& review) {
                       return review.service.is_with(content::Chosen::Slot) && !review.sending;
                   },
                   [](const auto&) { return false; }},
        screen);
}

}  // namespace

void link_changed(Draft& draft, bool online) {
    draft.state().link = online ? Link::Online : Link::Offline;
    Session& session = draft.session();
    if (!online) {
        if (is_booking(draft.state().screen)) {
            tell_of_wish(draft);
        }
        return;
    }
    session.offline_told = false;
    const bool thought_a_wish = std::exchange(session.wish_told, false);
    if (thought_a_wish && is_booking(draft.state().screen)) {
        draft.note(draft.words().say("link.back"));
    }
}

std::optional<Node> offline_words(const World& world, const State& state) {
    if (state.link != Link::Offline || state.session.offline_told) {
        return std::nullopt;
    }
    Node made = text(words_at_home, world.phrases(state.preferences).say("link.home"));
    made.live = accessibility::Live::Assertive;  // before what can be chosen
    return made;
}

void note_home_left(Draft& draft) {
    const State& state = draft.state();
    const bool stands_there = std::holds_alternative<Home>(state.screen) && !state.sandbox.active &&
                              !state.idle.warning && !state.staff;
    if (draft.tree.find(words_at_home) != nullptr && !stands_there) {
        draft.session().offline_told = true;
    }
}

void tell_of_wish(Draft& draft) {
    if (draft.state().link != Link::Offline) {
        return;
    }
    draft.session().wish_told = true;
    draft.warn(draft.words().say("link.booking"), accessibility::Earcon::None);
    draft.while_it_lasts(NoticeAbout::NoLink);
}

}  // namespace qiming::kiosk
