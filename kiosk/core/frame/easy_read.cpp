#include "kiosk/core/frame/easy_read.h"

#include <algorithm>

#include "kiosk/core/outcome/state_word.h"
#include "kiosk/core/overloaded.h"

namespace qiming::kiosk {
namespace {

// Of the questions their own; of the other pages that of the service they belong to.
std::string picture_of(const World& world, const State& state) {
    if (state.staff) {
        return "pause";
    }
    if (state.idle.warning) {
        return "access_time";
    }
    if (state.sandbox.active) {
        return "keyboard";
    }
    return std::visit(
        Overloaded{[&](const Asking& asking) { return world.form(asking.form).find(asking.question)->icon; },
                   [](const ChoosingSlot&) { return std::string("event"); },
                   [](const JobList&) { return std::string("work"); },
                   [](const JobFilters&) { return std::string("work"); },
                   [](const JobDetail&) { return std::string("work"); },
                   [](const Review&) { return std::string("assignment"); },
                   [&](const Outcome& outcome) {
                       return std::string(state_word(state.session.submissions.at(outcome.index)).icon);
                   },
                   [](const ConfirmFinish&) { return std::string("exit_to_app"); },
                   [](const Farewell&) { return std::string("exit_to_app"); },
                   [](const Declined&) { return std::string("cancel"); },
                   [](const SoundSettings&) { return std::string("volume_up"); },
                   [](const Settings&) { return std::string("settings"); },
                   [](const Communication&) { return std::string("sign_language"); },
                   [](const Menu&) { return std::string("menu"); },
                   [](const SwitchSetup&) { return std::string("touch_app"); },
                   [](const Resting&) { return std::string("language"); },
                   [](const Welcome&) { return std::string("language"); },
                   [](const Home&) { return std::string("home"); }},
        state.screen);
}

}  // namespace

void make_easy(const World& world, const State& state, Node& page) {
    std::erase_if(page.children, [](const Node& node) { return node.explains; });
    const auto title = std::find_if(page.children.begin(), page.children.end(),
                                    [](const Node& node) { return node.role == accessibility::Role::Heading; });
    if (title != page.children.end()) {
        title->icon = picture_of(world, state);
    }
}

}  // namespace qiming::kiosk
