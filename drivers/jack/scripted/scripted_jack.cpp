#include "drivers/jack/scripted/scripted_jack.h"

namespace qiming::drivers {

void ScriptedJack::plug(std::initializer_list<bool> contacts) {
    for (const bool inserted : contacts) {
        tell(contact_.reads(inserted && is_there_, now_ms_));
    }
}

void ScriptedJack::wait(int ms) {
    now_ms_ += ms;
    tell(contact_.time_passed(now_ms_));
}

void ScriptedJack::vanish() {
    is_there_ = false;
    tell(contact_.reads(false, now_ms_));
}

void ScriptedJack::come_back(bool inserted) {
    is_there_ = true;
    plug({inserted});
}

void ScriptedJack::tell(std::optional<bool> news) {
    if (news) {
        inserted_ = *news;
        listener_.jack_changed(*news);
    }
}

}  // namespace qiming::drivers
