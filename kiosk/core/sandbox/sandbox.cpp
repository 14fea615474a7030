#include "kiosk/core/sandbox/sandbox.h"

#include <utility>

#include "config/key_map.h"
#include "kiosk/core/sound/sound.h"
#include "kiosk/core/typing/typing.h"

namespace qiming::kiosk {

using accessibility::Arrangement;
using accessibility::Gesture;

namespace {

std::string words_for(const Draft& draft, Gesture gesture) {
    if (auto typing = typing_key_words(draft.world, draft.step.state, gesture)) {
        return std::move(*typing);
    }
    const int digit = accessibility::digit_of(gesture);
    if (digit < 0) {
        return draft.words().say("help.key." + std::string(config::name_of(gesture)));
    }
    return draft.words().say(
        "help.key.digit",
        {{"n", std::to_string(digit)}, {"item", std::to_string(accessibility::item_chosen_by(digit))}});
}

}  // namespace

Page view_sandbox(const World& world, const State& state) {
    const auto& words = world.phrases(state.preferences);
    return {"help",
            words.say("help.title"),
            std::nullopt,
            {text("help/how", words.say("help.how")), text("help/leave", words.say("help.leave")),
             group("help/actions", Arrangement::Row,
                   {primary(button(leave_sandbox_button, words.say("help.done")))})}};
}

void enter_sandbox(Draft& draft) {
    draft.state().sandbox = {true, 0};
    draft.state().notice.text.clear();
}

void describe_key(Draft& draft, Gesture gesture) {
    auto& sandbox = draft.state().sandbox;
    const bool leads_out = gesture == Gesture::Help || gesture == Gesture::Activate;
    sandbox.leaving = leads_out ? sandbox.leaving + 1 : 0;
    if (sandbox.leaving == 2) {
        leave_sandbox(draft);
        return;
    }
    // These two bring sound back everywhere, or nobody would hear what they do.
    const bool brings_sound = gesture == Gesture::Louder || gesture == Gesture::CallStaff;
    const bool was_off = brings_sound && bring_sound_back(draft);
    const std::string what = words_for(draft, gesture);
    draft.note(was_off ? draft.words().say("sound.on.and", {{"what", what}}) : what);
}

void leave_sandbox(Draft& draft) {
    draft.state().sandbox = {};
    draft.note(draft.words().say("help.left"));
}

}  // namespace qiming::kiosk
