#include <algorithm>

#include "kiosk/core/services/answer_words.h"
#include "kiosk/core/typing/candidate_words.h"
#include "kiosk/core/typing/letters.h"
#include "kiosk/core/typing/typing.h"
#include "kiosk/core/typing/typing_words.h"

namespace qiming::kiosk {

using accessibility::Arrangement;
using accessibility::Gesture;
using accessibility::Phrasebook;
using accessibility::Role;

namespace {

Node named(Node made, std::string name) {
    made.name = std::move(name);
    return made;
}

// Of another question nothing is being typed here.
const Typing& typing_of(const State& state, const Asking& screen) {
    static const Typing fresh;
    return state.typing.question == screen.question ? state.typing : fresh;
}

Node field_of(const World& world, const State& state, const Asking& screen, const Typing& typing) {
    const auto& words = world.phrases(state.preferences);
    const auto& question = *world.form(screen.form).find(screen.question);
    Node field;
    field.id = "ask/field";
    field.role = Role::Field;
    field.name = words.say(question_key(screen.form, question) + ".label");
    field.value = state.session.answers.one(question.id);
    field.private_value = question.sensitive ? field.value : "";
    field.focusable = true;
    field.takes_digits = true;
    field.takes_words = true;
    field.invalid = screen.problem.has_value();
    if (!typing.letters.empty()) {
        field.children.push_back(
            quiet_text("typing/letters", words.say("typing.spelled", {{"letters", typing.letters}})));
        field.children.back().private_name = question.sensitive;
        field.children.back().aloud =
            words.say("typing.kept_letters", {{"count", std::to_string(typing.letters.size())}});
    }
    return field;
}

Node candidates_of(const World& world, const State& state, bool is_private, Deeds& deeds) {
    const auto& typing = state.typing;
    const auto language = state.preferences.language;
    const auto first = std::min(typing.page * candidates_a_page, typing.candidates.size());
    const auto end = std::min(first + candidates_a_page, typing.candidates.size());
    std::vector<Node> items;
    for (std::size_t at = first; at < end; ++at) {
        const std::string& text = typing.candidates[at].text;
        Node item = button("typing/candidate/" + std::to_string(at), text);
        item.hint = explanation_of(world, language, text);
        item.tells_apart = true;
        item.private_name = is_private;
        items.push_back(deeds.on(std::move(item), [at](Draft& draft) { choose_candidate(draft, at); }));
    }
    return named(list("typing/candidates", Arrangement::Keys, std::move(items)),
                 world.phrases(language).say("typing.candidates"));
}

Node row_of(const Phrasebook& words, std::size_t number, std::string_view letters, Deeds& deeds) {
    std::vector<Node> keys;
    for (const char letter : letters) {
        keys.push_back(deeds.on(button(std::string("typing/key/") + letter, std::string(1, letter)),
                                [letter](Draft& draft) {
                                    draft.state().typing.tapped.reset();
                                    add_letter(draft, letter);
                                }));
    }
    return named(group("typing/row/" + std::to_string(number), Arrangement::Keys, std::move(keys)),
                 words.say("typing.row", {{"n", std::to_string(number)}}));
}

Node tools_of(const Phrasebook& words, const Typing& typing, Deeds& deeds) {
    Node mode = button("typing/mode", words.say("typing.mode"));
    mode.value = words.say(phrase_of(typing.mode));
    Node erase = button_for("typing/delete", words.say("typing.delete"), Gesture::Delete);
    erase.icon = "backspace";
    std::vector<Node> tools;
    tools.push_back(std::move(erase));
    tools.push_back(deeds.on(button("typing/space", words.say("typing.space")), make_blank));
    tools.push_back(deeds.on(std::move(mode), change_mode));
    return named(group("typing/tools", Arrangement::RowEnds, std::move(tools)), words.say("typing.keyboard"));
}

}  // namespace

bool is_typing(const World& world, const State& state) {
    const auto* asking = std::get_if<Asking>(&state.screen);
    const auto* question = asking == nullptr ? nullptr : world.form(asking->form).find(asking->question);
    return question != nullptr && question->kind == content::QuestionKind::Text;
}

bool is_composing(const State& state, const Asking& screen) {
    return state.typing.question == screen.question && !state.typing.letters.empty();
}

Node typing_field(const World& world, const State& state, const Asking& screen) {
    return field_of(world, state, screen, typing_of(state, screen));
}

std::vector<Node> typing_keys(const World& world, const State& state, const Asking& screen, Deeds& deeds) {
    const auto& words = world.phrases(state.preferences);
    const Typing& typing = typing_of(state, screen);
    std::vector<Node> nodes;
    if (!typing.candidates.empty()) {
        nodes.push_back(
            candidates_of(world, state, world.form(screen.form).find(screen.question)->sensitive, deeds));
    }
    if (typing.candidates.size() > candidates_a_page) {
        nodes.push_back(group("typing/turn", Arrangement::RowEnds,
                              {deeds.on(button("typing/more", words.say("typing.more")), turn_candidates)}));
    }
    std::size_t number = 0;
    for (const auto letters : key_rows(typing.mode)) {
        nodes.push_back(row_of(words, ++number, letters, deeds));
    }
    nodes.push_back(tools_of(words, typing, deeds));
    return nodes;
}

}  // namespace qiming::kiosk
