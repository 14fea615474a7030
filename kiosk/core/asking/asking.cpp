#include "kiosk/core/asking/asking.h"

#include <algorithm>

#include "content/forms/form_engine.h"
#include "kiosk/core/asking/answering.h"
#include "kiosk/core/asking/consent.h"
#include "kiosk/core/asking/reading_back.h"
#include "kiosk/core/asking/revealing.h"
#include "kiosk/core/services/answer_words.h"
#include "kiosk/core/services/steps.h"
#include "kiosk/core/sound/privacy.h"
#include "kiosk/core/typing/typing.h"

namespace qiming::kiosk {

using accessibility::Arrangement;
using accessibility::Gesture;
using accessibility::Phrasebook;
using accessibility::Role;
using content::Question;
using content::QuestionKind;

namespace {

Node options_of(const Phrasebook& words, const Asking& screen, const Question& question,
                const content::Answers& answers, Deeds& deeds) {
    std::vector<Node> options;
    for (const auto& option : question.options) {
        const std::string name = words.say(content::options_key(screen.form, question) + "." + option.code);
        const bool chosen = answers.has(question.id, option.code);
        const NodeId id = "ask/option/" + option.code;
        options.push_back(question.kind == QuestionKind::Several ? checkbox(id, name, chosen)
                                                                 : choice(id, name, chosen));
        options.back().private_name = question.sensitive;
        if (question.kind == QuestionKind::Consent && option.code == "agree" && !screen.detailed) {
            options.back().hint = words.say("consent.where");
        }
        options.back() = deeds.on(std::move(options.back()),
                                  [screen, code = option.code](Draft& draft) { pick(draft, screen, code); });
    }
    return list("ask/options", Arrangement::Grid, std::move(options));
}

Node digit_key(const Asking& screen, char digit, Deeds& deeds) {
    const std::string name(1, digit);
    return deeds.on(button("ask/key/" + name, name),
                    [screen, digit](Draft& draft) { type_asking(draft, screen, digit); });
}

std::vector<Node> digit_keys(const Phrasebook& words, const Asking& screen, const Question& question,
                             Deeds& deeds) {
    std::vector<Node> keys;
    for (char digit = '1'; digit <= '9'; ++digit) {
        keys.push_back(digit_key(screen, digit, deeds));
    }
    keys.push_back(question.format == content::DigitFormat::PersonNumber
                       ? digit_key(screen, 'X', deeds)
                       : deeds.on(button("ask/key/clear", words.say("ask.clear")),
                                  [screen](Draft& draft) { clear_answer(draft, screen); }));
    keys.push_back(digit_key(screen, '0', deeds));
    keys.push_back(button_for("ask/key/delete", words.say("ask.delete"), Gesture::Delete));
    keys.back().icon = "backspace";
    return keys;
}

Node field_of(const Phrasebook& words, const State& state, const Asking& screen, const Question& question) {
    const auto& answers = state.session.answers;
    Node field;
    field.id = "ask/field";
    field.role = Role::Field;
    field.name = words.say(question_key(screen.form, question) + ".label");
    field.value = question.kind == QuestionKind::Time && !question.sensitive
                      ? shown_answer(words, screen.form, question, answers)
                      : typed_so_far(question, answers);
    field.private_value = private_answer(words, screen.form, question, answers);
    field.focusable = true;
    field.takes_digits = true;
    field.invalid = screen.problem.has_value();
    if (question.sensitive) {
        field.revealed = state.revealed_until_ms.has_value();
        field.children.push_back(quiet_text("ask/count", typed_count(words, question, answers)));
        field.children.back().explains = field.value.empty();  // the page's hint has told it
    }
    return field;
}

Node keys_of(const Phrasebook& words, const Asking& screen, const Question& question, Deeds& deeds) {
    Node keys = group("ask/keys", Arrangement::Pad, digit_keys(words, screen, question, deeds));
    keys.name = words.say("ask.keys");
    return keys;
}

// What shows a hidden answer, and what lets it be heard; nothing where there is neither.
std::optional<Node> privacy_of(const World& world, const State& state, const Question& question, Deeds& deeds) {
    std::vector<Node> buttons;
    if (question.sensitive && question.options.empty() && question.kind != QuestionKind::Text) {
        buttons.push_back(reveal_button(world.phrases(state.preferences), question.id, deeds));
    }
    if (auto allow = allow_button(world, state, deeds); question.sensitive && allow) {
        buttons.push_back(std::move(*allow));
    }
    return buttons.empty() ? std::nullopt
                           : std::optional(group("ask/privacy", Arrangement::Beside, std::move(buttons)));
}

Node standing_aside(Node buttons) {
    for (Node& each : buttons.children) {
        each.aside = true;
    }
    return buttons;
}

// `privacy`: behind the options.
void add_options(Page& page, const World& world, const State& state, const Asking& screen,
                 const Question& question, std::optional<Node> privacy) {
    const auto& words = world.phrases(state.preferences);
    if (question.kind == QuestionKind::Consent) {
        page.children.push_back(view_consent(world, state, screen, page.deeds));
    }
    if (question.kind == QuestionKind::ReadBack) {
        page.children.push_back(answer_read_back(world, state, screen, question));
    }
    page.children.push_back(options_of(words, screen, question, state.session.answers, page.deeds));
    if (privacy) {
        page.children.push_back(std::move(*privacy));
    }
}

// A field with what goes with it, and its keys.
void add_field(Page& page, const World& world, const State& state, const Asking& screen,
               const Question& question, std::optional<Node> privacy) {
    const auto& words = world.phrases(state.preferences);
    const bool takes_words = question.kind == QuestionKind::Text;
    page.children.push_back(takes_words ? typing_field(world, state, screen)
                                        : field_of(words, state, screen, question));
    if (privacy) {
        page.children.push_back(std::move(*privacy));
    }
    if (!takes_words) {
        page.children.push_back(keys_of(words, screen, question, page.deeds));
        return;
    }
    for (Node& node : typing_keys(world, state, screen, page.deeds)) {
        page.children.push_back(std::move(node));
    }
}

std::string problem_text(const Phrasebook& words, const Asking& screen, const Question& question) {
    const std::vector<Phrasebook::Argument> arguments(screen.problem->arguments.begin(),
                                                      screen.problem->arguments.end());
    const std::string said = words.say(screen.problem->phrase, arguments);
    return words.say("ask.problem",
                     {{"label", words.say(question_key(screen.form, question) + ".label")}, {"problem", said}});
}

Node problem_of(const Phrasebook& words, const Asking& screen, const Question& question) {
    Node problem;
    problem.id = "ask/problem/" + std::to_string(screen.problem_serial);
    problem.role = Role::Notice;
    problem.name = problem_text(words, screen, question);
    problem.icon = "error";
    problem.live = accessibility::Live::Assertive;
    return problem;
}

// Who will see what is given is part of a consent, and its text is all that an info has, however few words a
// visitor wants to hear.
Node explanation(const Question& question, const std::string& words) {
    const bool is_told_always = question.kind == QuestionKind::Consent || question.kind == QuestionKind::Info;
    return is_told_always ? quiet_text("ask/hint", words) : hint_text("ask/hint", words);
}

Node actions(const Phrasebook& words, const Asking& screen, const Question& question,
             const content::Answers& answers, Deeds& deeds) {
    const bool skips = !question.required && content::entry_of(question.kind) != content::Entry::Nothing &&
                       answers.find(question.id) == nullptr;
    return group("ask/actions", Arrangement::Row,
                 {deeds.on(button_for("ask/previous", words.say("ask.previous"), Gesture::PreviousPage),
                           [](Draft& draft) { draft.leave(); }),
                  deeds.on(primary(button_for("ask/onward", words.say(skips ? "ask.skip" : "ask.onward"),
                                              Gesture::NextPage)),
                           [screen](Draft& draft) { leave_question(draft, screen); })});
}

}  // namespace

Node progress_of(const World& world, const State& state, Service service, const Screen& screen) {
    const auto& words = world.phrases(state.preferences);
    const auto steps = longest_way(world, state.session, service);
    const auto at = std::min(position_of(steps, screen) + 1, steps.size());
    const int minutes = minutes_from(world, state, service, at - 1);
    Node progress;
    progress.id = "progress";
    progress.role = Role::Progress;
    progress.name = words.say("form." + service->own_form() + ".title");
    progress.value =
        words.say("progress.step", {{"n", std::to_string(at)}, {"m", std::to_string(steps.size())}});
    progress.hint = words.say("progress.rest", {{"minutes", std::to_string(minutes)}});
    progress.fraction = static_cast<float>(at) / static_cast<float>(steps.size());
    return progress;
}

Page view_asking(const World& world, const State& state, const Asking& screen) {
    const auto& words = world.phrases(state.preferences);
    const Question& question = *world.form(screen.form).find(screen.question);
    const std::string key = question_key(screen.form, question);
    const auto& answers = state.session.answers;
    Page page{"ask/" + question.id, words.say(key), progress_of(world, state, screen.service, screen), {}};
    // A keyboard needs the room: there what is wrong takes the place of the hint, and what there is to choose
    // from that of both.
    const bool has_keyboard = question.kind == QuestionKind::Text;
    const bool composing = is_composing(state, screen);
    if (!composing && !(has_keyboard && screen.problem)) {
        page.children.push_back(explanation(question, words.say(key + ".hint")));
    }
    if (!composing && screen.problem) {
        page.children.push_back(problem_of(words, screen, question));
    }
    const bool has_begun = composing || (has_keyboard && !answers.one(question.id).empty());
    if (auto sentence = bystander_sentence(world, state, question);
        sentence && !has_begun && !(has_keyboard && screen.problem)) {
        page.children.push_back(std::move(*sentence));
    }
    auto privacy = privacy_of(world, state, question, page.deeds);
    if (privacy && buttons_lead(state.preferences, question)) {
        page.children.push_back(standing_aside(std::move(*std::exchange(privacy, std::nullopt))));
    }
    switch (content::entry_of(question.kind)) {
        case content::Entry::Codes:
            add_options(page, world, state, screen, question, std::move(privacy));
            break;
        case content::Entry::Digits:
        case content::Entry::Words: add_field(page, world, state, screen, question, std::move(privacy)); break;
        case content::Entry::Nothing: break;
    }
    page.children.push_back(actions(words, screen, question, answers, page.deeds));
    return page;
}

}  // namespace qiming::kiosk
