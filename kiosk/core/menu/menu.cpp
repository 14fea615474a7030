#include "kiosk/core/menu/menu.h"

#include "kiosk/core/settings/display_words.h"
#include "kiosk/core/settings/settings.h"

namespace qiming::kiosk {

using accessibility::Arrangement;
using accessibility::Gesture;

namespace {

Node entry(Node made, std::string icon, std::string value = "") {
    made.icon = std::move(icon);
    made.value = std::move(value);
    return made;
}

}  // namespace

Page view_menu(const World& world, const State& state) {
    const auto& words = world.phrases(state.preferences);
    const auto next = accessibility::next_language(state.preferences.language);
    const std::string size = words.say(phrase_of(state.preferences.text_size));
    Node language =
        entry(button_for("menu/language", world.phrases(next).say("language.name"), Gesture::NextLanguage),
              "translate");
    language.language = next;
    Deeds deeds;
    Node sound = deeds.on(entry(button("menu/sound", words.say("bar.sound")), "volume_up"),
                          [](Draft& draft) { draft.go(SoundSettings{"menu/sound"}); });
    Node done = deeds.on(primary(button_for("menu/done", words.say("menu.done"), Gesture::NextPage)),
                         [](Draft& draft) { draft.leave(); });
    return {
        "menu",
        words.say("menu.title"),
        std::nullopt,
        {list("menu/list", Arrangement::Grid,
              {entry(button_for("menu/home", words.say("bar.home"), Gesture::Home), "home"), std::move(sound),
               entry(button_for("menu/larger", words.say("settings.larger"), Gesture::Larger), "text_fields",
                     size),
               entry(button_for("menu/smaller", words.say("settings.smaller"), Gesture::Smaller), "format_size",
                     size),
               entry(button_for("menu/theme", words.say("settings.theme"), Gesture::NextTheme), "contrast",
                     words.say(phrase_of(state.preferences.theme))),
               std::move(language),
               entry(button_for("menu/settings", words.say("bar.settings"), Gesture::OpenSettings), "settings"),
               entry(button_for("menu/where", words.say("menu.where"), Gesture::WhereAmI), "place"),
               entry(button_for("menu/help", words.say("settings.help"), Gesture::Help), "keyboard"),
               entry(button_for("menu/finish", words.say("bar.finish"), Gesture::Finish), "exit_to_app")}),
         group("menu/actions", Arrangement::Row, {std::move(done)})},
        std::move(deeds)};
}

void open_menu(Draft& draft) {
    if (!std::holds_alternative<Menu>(draft.state().screen)) {
        draft.go(Menu{draft.state().item});
    }
}

}  // namespace qiming::kiosk
