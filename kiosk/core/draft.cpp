#include "kiosk/core/draft.h"

namespace qiming::kiosk {

void Draft::go(Screen next) {
    state().trail.push_back(state().screen);
    replace(std::move(next));
}

void Draft::replace(Screen next) {
    state().screen = std::move(next);
    state().focus.clear();
}

bool Draft::back() {
    if (state().trail.empty()) {
        return false;
    }
    Screen previous = std::move(state().trail.back());
    state().trail.pop_back();
    replace(std::move(previous));
    return true;
}

void Draft::go_home() {
    replace(Home{});
    state().trail.clear();
}

void Draft::note(std::string text, accessibility::Earcon earcon) {
    const auto serial = state().notice.serial + 1;
    state().notice = {serial, std::move(text), "", false};
    step.earcon = earcon;
}

void Draft::note_private(std::string text, std::string private_text) {
    note(std::move(text), accessibility::Earcon::Typed);
    state().notice.private_text = std::move(private_text);
}

void Draft::warn(std::string text, accessibility::Earcon earcon) {
    note(std::move(text), earcon);
    state().notice.important = true;
}

}  // namespace qiming::kiosk
