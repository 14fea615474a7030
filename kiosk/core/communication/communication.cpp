#include "kiosk/core/communication/communication.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "content/forms/communication.h"
#include "kiosk/core/sound/privacy.h"

namespace qiming::kiosk {

using accessibility::Arrangement;

namespace {

constexpr const char* way_prefix = "communication/way/";

std::string icon_of(std::string_view way) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 7> icons = {
        {{"speech", "volume_up"},
         {"braille", "touch_app"},
         {"sign_language", "sign_language"},
         {"writing", "edit"},
         {"captions", "closed_caption"},
         {"hearing_loop", "hearing"},
         {"plain_speech", "record_voice_over"}}};
    const auto* found =
        std::find_if(icons.begin(), icons.end(), [&](const auto& each) { return each.first == way; });
    return std::string(found == icons.end() ? "forum" : found->second);
}

bool is_chosen(const Session& session, const std::string& way) {
    return session.answers.has(content::communication_question, way);
}

// What the hall offers, then what a form offered besides and was chosen there.
std::vector<std::string> ways_to_choose(const World& world, const Session& session) {
    std::vector<std::string> ways = world.settings.communication;
    for (const auto& way : ways_of_talking(session)) {
        if (std::find(ways.begin(), ways.end(), way) == ways.end()) {
            ways.push_back(way);
        }
    }
    return ways;
}

void choose(Session& session, const std::string& way) {
    std::vector<std::string> ways = ways_of_talking(session);
    session.has_told_ways = session.has_told_ways || ways.empty();
    if (std::erase(ways, way) == 0) {
        ways.push_back(way);
    }
    if (ways.empty()) {
        session.has_told_ways = false;
        session.answers.erase(content::communication_question);
    } else {
        session.answers.set(std::string(content::communication_question), std::move(ways));
    }
}

// As a form asks the same, for what bystanders may hear of the answer.
content::Question as_in_a_form() {
    content::Question question;
    question.id = content::communication_question;
    question.sensitive = true;
    question.options = {{}};
    return question;
}

std::string words_for(const accessibility::Phrasebook& words, const std::string& way) {
    return words.say("communication." + way);
}

void leave(Draft& draft) {
    if (!draft.back()) {
        draft.go_home();
    }
    const auto& words = draft.words();
    const std::string chosen = chosen_communication(draft.world, draft.state());
    const bool is_settled = content::settle_way_of_contact(draft.session().answers);
    const auto with_contact = [&](std::string said) {
        return is_settled
                   ? words.say("outcome.two", {{"first", said}, {"second", words.say("contact.settled")}})
                   : said;
    };
    if (chosen.empty()) {
        draft.note(words.say("communication.none"));
    } else {  // it may tell of a disability
        draft.note_kept(with_contact(words.say("communication.passed_on", {{"ways", chosen}})),
                        with_contact(words.say("communication.passed_on.aloud")));
    }
}

}  // namespace

bool offers_communication(const World& world) {
    return !world.settings.communication.empty();
}

std::vector<std::string> ways_of_talking(const Session& session) {
    const auto* chosen = session.answers.find(content::communication_question);
    return chosen == nullptr ? std::vector<std::string>() : *chosen;
}

std::string chosen_communication(const World& world, const State& state) {
    const auto& words = world.phrases(state.preferences);
    std::string all;
    for (const auto& way : ways_of_talking(state.session)) {
        all += (all.empty() ? "" : words.say("list.and")) + words_for(words, way);
    }
    return all;
}

void tell_settled_contact(Draft& draft) {
    if (content::settle_way_of_contact(draft.session().answers)) {
        draft.note(draft.words().say("contact.settled"));
    }
}

Page view_communication(const World& world, const State& state) {
    const auto& words = world.phrases(state.preferences);
    Deeds deeds;
    std::vector<Node> ways;
    for (const auto& way : ways_to_choose(world, state.session)) {
        Node made = checkbox(way_prefix + way, words_for(words, way), is_chosen(state.session, way));
        made.icon = icon_of(way);
        made.private_name = true;
        ways.push_back(deeds.on(std::move(made), [way](Draft& draft) {
            choose(draft.session(), way);
            draft.step.earcon = accessibility::Earcon::Selected;
        }));
    }
    Page page{"communication",
              words.say("communication.title"),
              std::nullopt,
              {text("communication/offered", words.say("communication.offered"))}};
    if (auto sentence = bystander_sentence(world, state, as_in_a_form())) {
        page.children.push_back(std::move(*sentence));
    }
    auto allow = allow_button(world, state, deeds);
    const bool leads = buttons_lead(state.preferences, as_in_a_form());
    const auto add_allow = [&] {
        allow->aside = leads;
        page.children.push_back(group("communication/privacy", Arrangement::Beside, {std::move(*allow)}));
    };
    if (allow && leads) {
        add_allow();
    }
    page.children.push_back(list("communication/ways", Arrangement::Grid, std::move(ways)));
    if (allow && !leads) {
        add_allow();
    }
    page.children.push_back(
        group("communication/actions", Arrangement::Row,
              {deeds.on(primary(button_for("communication/done", words.say("communication.done"),
                                           accessibility::Gesture::NextPage)),
                        leave)}));
    page.deeds = std::move(deeds);
    return page;
}

void open_communication(Draft& draft) {
    draft.go(Communication{draft.state().focus});
}

}  // namespace qiming::kiosk
