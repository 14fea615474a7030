#include "kiosk/core/resting/resting.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "kiosk/core/health/health.h"

namespace qiming::kiosk {

using accessibility::Arrangement;
using accessibility::Emphasis;
using accessibility::Language;

namespace {

Node in_the(Language language, Node node) {
    node.language = language;
    return node;
}

Node large(Node node) {
    node.emphasis = Emphasis::Large;
    return node;
}

NodeId card_of(Language language) {
    return "welcome/" + std::string(tag_of(language));
}

// Left out for those who want few words.
Node explained(Node node) {
    node.explains = true;
    return node;
}

// Each language offers itself, in its own voice.
Node language_card(const World& world, Language language) {
    Node card = in_the(language, button(card_of(language), world.phrases(language).say("language.name")));
    card.icon = "language";
    return card;
}

void begin_in(Draft& draft, Language language) {
    draft.state().preferences.language = language;
    draft.go_home();
    if (std::exchange(draft.state().has_untold, false)) {
        draft.note(draft.words().say("welcome.safe"));  // in the words that were just chosen
        draft.want(NoteUntoldTold{});
    }
}

// In a language of its own, whatever the visitor chose, but in easy words where those are wanted.
const accessibility::Phrasebook& words_in(Language language, const World& world, const State& state) {
    auto chosen = state.preferences;
    chosen.language = language;
    return world.phrases(chosen);
}

State in_english(State state) {
    state.preferences.language = Language::English;
    return state;
}

// The first choice besides the language: who needs little reading needs it from here on.
Node easy_read_card(const World& world, const State& state) {
    Node card =
        checkbox("welcome/easy-read", world.chinese.say("welcome.easy_read"), state.preferences.easy_read);
    card.icon = "menu_book";
    card.does = accessibility::Gesture::ToggleEasyRead;
    return card;
}

}  // namespace

Page view_resting(const World& world, const State&) {
    Node call = button_for("bar/call", world.chinese.say("bar.call"), accessibility::Gesture::CallStaff);
    call.icon = "record_voice_over";
    Node large_print = button(large_print_corner, world.chinese.say("resting.large"));
    large_print.icon = "format_size";
    large_print.at_corner = true;
    Node start = primary(button(start_button, world.chinese.say("resting.start")));
    return {"resting",
            world.chinese.say("resting.title"),
            std::nullopt,
            {large(text("resting/how", world.chinese.say("resting.how"))),
             in_the(Language::English, large(text("resting/how_english", world.english.say("resting.how")))),
             group("resting/actions", Arrangement::Row,
                   {std::move(large_print), std::move(start), std::move(call)})}};
}

void wake(Draft& draft) {
    draft.replace(Welcome{});
    draft.state().trail.clear();
    draft.step.earcon = accessibility::Earcon::Wake;
    draft.want(CheckStorage{});
    if (draft.state().has_untold) {
        draft.note(draft.words().say("welcome.safe"));
    }
}

Page view_welcome(const World& world, const State& state) {
    const auto& chinese = words_in(Language::Chinese, world, state);
    std::vector<Node> told = health_words(world, state, "welcome");
    if (!state.health.storage && state.preferences.language != Language::English) {
        told.push_back(in_the(Language::English,
                              text("welcome/storage_english", storage_words(world, in_english(state)))));
    }
    Deeds deeds;
    std::vector<Node> choices;
    for (const Language language : accessibility::languages) {
        choices.push_back(
            deeds.on(language_card(world, language), [language](Draft& draft) { begin_in(draft, language); }));
    }
    choices.push_back(easy_read_card(world, state));
    Page page = {
        "welcome",
        chinese.say("welcome.title"),
        std::nullopt,
        {text("welcome/choose", chinese.say("welcome.choose")),
         in_the(Language::Cantonese, text("welcome/choose_cantonese",
                                          words_in(Language::Cantonese, world, state).say("welcome.choose"))),
         in_the(Language::English, text("welcome/choose_english",
                                        words_in(Language::English, world, state).say("welcome.choose"))),
         explained(text("welcome/keys", chinese.say("welcome.keys"))),
         list("welcome/languages", Arrangement::Grid, std::move(choices))},
        std::move(deeds)};
    page.children.insert(page.children.begin(), told.begin(), told.end());
    return page;
}

}  // namespace qiming::kiosk
