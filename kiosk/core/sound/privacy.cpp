#include "kiosk/core/sound/privacy.h"

namespace qiming::kiosk {

namespace {

constexpr const char* choice_id = "sound/private";

}  // namespace

std::optional<Node> private_choice(const World& world, const State& state) {
    const auto& preferences = state.preferences;
    if (preferences.route == accessibility::AudioRoute::Headphones) {
        return std::nullopt;
    }
    const auto& words = world.phrases(preferences);
    Node made = checkbox(choice_id, words.say("privacy.speaker"), preferences.private_on_speaker);
    made.hint = words.say("privacy.speaker.hint");
    return made;
}

bool activate_private_choice(Draft& draft, const NodeId& node) {
    if (node != choice_id) {
        return false;
    }
    bool& chosen = draft.state().preferences.private_on_speaker;
    chosen = !chosen;
    if (chosen) {
        draft.warn(draft.words().say("privacy.speaker.on"), accessibility::Earcon::Selected);
    } else {
        draft.note(draft.words().say("privacy.speaker.off"));
    }
    return true;
}

}  // namespace qiming::kiosk
