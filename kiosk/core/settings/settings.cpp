#include "kiosk/core/settings/settings.h"

#include <algorithm>

namespace qiming::kiosk {

using accessibility::Arrangement;

Page view_settings(const World& world, const State& state) {
    const auto& words = world.phrases(state.preferences);
    std::vector<Node> entries;
    for (const SettingsEntry& each : settings_entries()) {
        if (auto node = each.view(world, state)) {
            entries.push_back(std::move(*node));
        }
    }
    return {"settings",
            words.say("settings.title"),
            std::nullopt,
            {list("settings/list", Arrangement::Grid, std::move(entries)),
             group("settings/actions", Arrangement::Row,
                   {primary(button_for("settings/done", words.say("settings.done"),
                                       accessibility::Gesture::NextPage))})}};
}

void activate_settings(Draft& draft, const NodeId& node) {
    const auto& entries = settings_entries();
    const bool is_served = std::any_of(entries.begin(), entries.end(), [&](const SettingsEntry& each) {
        return each.activate != nullptr && each.activate(draft, node);
    });
    if (!is_served && !draft.back()) {
        draft.go_home();
    }
}

void open_settings(Draft& draft) {
    if (std::holds_alternative<Settings>(draft.state().screen)) {
        draft.note(draft.words().say("settings.here"), accessibility::Earcon::Edge);
        return;
    }
    draft.go(Settings{draft.state().item});
}

}  // namespace qiming::kiosk
