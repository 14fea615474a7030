#include "kiosk/core/asking/consent.h"

#include <algorithm>

#include "content/forms/data_kinds.h"

namespace qiming::kiosk {

using accessibility::Arrangement;
using accessibility::Phrasebook;

namespace {

bool is_asked(const World& world, std::string_view kind) {
    return std::any_of(world.forms.begin(), world.forms.end(), [&](const auto& named) {
        const auto& questions = named.second.questions;
        return std::any_of(questions.begin(), questions.end(),
                           [&](const content::Question& question) { return question.data == kind; });
    });
}

std::string kinds_asked(const World& world, const Phrasebook& words) {
    std::string told;
    for (const std::string_view kind : content::data_kinds) {
        if (is_asked(world, kind)) {
            told += told.empty() ? "" : words.say("list.and");
            told += words.say("data." + std::string(kind));
        }
    }
    return told;
}

void toggle_details(Draft& draft, const Asking& screen) {
    Asking toggled = screen;
    toggled.detailed = !screen.detailed;
    draft.state().screen = std::move(toggled);
    draft.state().focus = screen.detailed ? "ask/more" : "ask/detail/data";
    draft.step.earcon = accessibility::Earcon::Selected;
}

}  // namespace

Node view_consent(const World& world, const State& state, const Asking& screen, Deeds& deeds) {
    const auto& words = world.phrases(state.preferences);
    const auto& settings = world.settings;
    Node more = button("ask/more", words.say(screen.detailed ? "consent.less" : "consent.more"));
    more.icon = "info";
    std::vector<Node> nodes{
        deeds.on(std::move(more), [screen](Draft& draft) { toggle_details(draft, screen); })};
    if (screen.detailed) {
        const bool is_english = words.language() == accessibility::Language::English;
        const auto detail = [&](const char* name, std::string told) {
            nodes.push_back(fact("ask/detail/" + std::string(name), words.say("consent." + std::string(name)),
                                 std::move(told)));
        };
        detail("data", kinds_asked(world, words));
        detail("purpose", words.say("consent.purpose.text"));
        detail("handler", words.say("consent.handler.text",
                                    {{"name", is_english ? settings.handler.english : settings.handler.chinese},
                                     {"phone", settings.handler_phone}}));
        detail("seen_by", words.say("consent.seen_by.text"));
        detail("kept", words.say("consent.kept.text", {{"years", std::to_string(settings.keep_years)}}));
        detail("withdraw", words.say("consent.withdraw.text"));
    }
    return group("ask/details", Arrangement::Column, std::move(nodes));
}

}  // namespace qiming::kiosk
