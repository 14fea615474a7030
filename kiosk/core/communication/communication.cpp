#include "kiosk/core/communication/communication.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "content/communication.h"

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

std::string words_for(const accessibility::Phrasebook& words, const std::string& way) {
    return words.say("communication." + way);
}

void leave(Draft& draft) {
    if (!draft.back()) {
        draft.go_home();
    }
    const std::string chosen = chosen_communication(draft.world, draft.state());
    draft.note(chosen.empty() ? draft.words().say("communication.none")
                              : draft.words().say("communication.passed_on", {{"ways", chosen}}));
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

Page view_communication(const World& world, const State& state) {
    const auto& words = world.phrases(state.preferences);
    std::vector<Node> ways;
    for (const auto& way : ways_to_choose(world, state.session)) {
        Node made = checkbox(way_prefix + way, words_for(words, way), is_chosen(state.session, way));
        made.icon = icon_of(way);
        ways.push_back(std::move(made));
    }
    return {"communication",
            words.say("communication.title"),
            std::nullopt,
            {text("communication/offered", words.say("communication.offered")),
             list("communication/ways", Arrangement::Grid, std::move(ways)),
             group("communication/actions", Arrangement::Row,
                   {primary(button_for("communication/done", words.say("communication.done"),
                                       accessibility::Gesture::NextPage))})}};
}

void activate_communication(Draft& draft, const NodeId& node) {
    const std::string way = behind(node, way_prefix);
    if (way.empty()) {
        leave(draft);
        return;
    }
    choose(draft.session(), way);
    draft.step.earcon = accessibility::Earcon::Selected;
}

void open_communication(Draft& draft) {
    draft.go(Communication{draft.state().focus});
}

}  // namespace qiming::kiosk
