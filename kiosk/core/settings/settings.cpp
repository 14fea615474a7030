#include "kiosk/core/settings/settings.h"

#include <algorithm>

namespace qiming::kiosk {

using accessibility::Arrangement;

Page view_settings(const World& world, const State& state) {
    const auto& words = world.phrases(state.preferences);
    Deeds deeds;
    std::vector<Node> entries;
    for (const SettingsEntry& each : settings_entries()) {
        if (auto node = each.view(world, state)) {
            entries.push_back(each.choose == nullptr ? std::move(*node)
                                                     : deeds.on(std::move(*node), each.choose));
        }
    }
    Node done = deeds.on(
        primary(button_for("settings/done", words.say("settings.done"), accessibility::Gesture::NextPage)),
        [](Draft& draft) { draft.leave(); });
    return {"settings",
            words.say("settings.title"),
            std::nullopt,
            {list("settings/list", Arrangement::Grid, std::move(entries)),
             group("settings/actions", Arrangement::Row, {std::move(done)})},
            std::move(deeds)};
}

void open_settings(Draft& draft) {
    if (std::holds_alternative<Settings>(draft.state().screen)) {
        draft.note(draft.words().say("settings.here"), accessibility::Earcon::Edge);
        return;
    }
    draft.go(Settings{draft.state().item});
}

}  // namespace qiming::kiosk
