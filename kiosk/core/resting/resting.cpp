#include "kiosk/core/resting/resting.h"

namespace qiming::kiosk {

using accessibility::Arrangement;
using accessibility::Emphasis;
using accessibility::Language;

namespace {

Node in_english(Node node) {
    node.language = Language::English;
    return node;
}

Node large(Node node) {
    node.emphasis = Emphasis::Large;
    return node;
}

Node language_card(NodeId id, std::string name) {
    Node card = button(std::move(id), std::move(name));
    card.icon = "language";
    return card;
}

}  // namespace

Page view_resting(const World& world, const State&) {
    Node call = button_for("bar/call", world.chinese.say("bar.call"), accessibility::Gesture::CallStaff);
    call.icon = "record_voice_over";
    Node start = primary(button("resting/start", world.chinese.say("resting.start")));
    return {"resting",
            world.chinese.say("resting.title"),
            std::nullopt,
            {large(text("resting/how", world.chinese.say("resting.how"))),
             in_english(large(text("resting/how_english", world.english.say("resting.how")))),
             group("resting/actions", Arrangement::Row, {std::move(start), std::move(call)})}};
}

void wake(Draft& draft) {
    draft.replace(Welcome{});
    draft.state().trail.clear();
    draft.step.earcon = accessibility::Earcon::Wake;
}

Page view_welcome(const World& world, const State&) {
    return {"welcome",
            world.chinese.say("welcome.title"),
            std::nullopt,
            {text("welcome/choose", world.chinese.say("welcome.choose")),
             in_english(text("welcome/choose_english", world.english.say("welcome.choose"))),
             text("welcome/keys", world.chinese.say("welcome.keys")),
             list("welcome/languages", Arrangement::Grid,
                  {language_card("welcome/zh-CN", world.chinese.say("welcome.language")),
                   in_english(language_card("welcome/en", world.english.say("welcome.language")))})}};
}

void activate_welcome(Draft& draft, const NodeId& node) {
    draft.state().preferences.language = node == "welcome/en" ? Language::English : Language::Chinese;
    draft.go_home();
}

}  // namespace qiming::kiosk
