#include <algorithm>

#include "content/form_engine.h"
#include "kiosk/core/asking/asking.h"
#include "kiosk/core/services/answer_words.h"
#include "kiosk/core/services/steps.h"
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
                const content::Answers& answers) {
    std::vector<Node> options;
    for (const auto& option : question.options) {
        const std::string name = words.say(question_key(screen.form, question) + "." + option.code);
        const bool chosen = answers.has(question.id, option.code);
        const NodeId id = "ask/option/" + option.code;
        options.push_back(question.kind == QuestionKind::Several ? checkbox(id, name, chosen)
                                                                 : choice(id, name, chosen));
    }
    return list("ask/options", Arrangement::Grid, std::move(options));
}

std::vector<Node> digit_keys(const Phrasebook& words, const Question& question) {
    std::vector<Node> keys;
    for (const char* digit : {"1", "2", "3", "4", "5", "6", "7", "8", "9"}) {
        keys.push_back(button(std::string("ask/key/") + digit, digit));
    }
    keys.push_back(question.format == content::DigitFormat::PersonNumber
                       ? button("ask/key/X", "X")
                       : button("ask/key/clear", words.say("ask.clear")));
    keys.push_back(button("ask/key/0", "0"));
    keys.push_back(button_for("ask/key/delete", words.say("ask.delete"), Gesture::Delete));
    keys.back().icon = "backspace";
    return keys;
}

// What is typed so far: masked while it is sensitive, but for the last character.
std::string typed_so_far(const Question& question, const content::Answers& answers) {
    const std::string digits = answers.one(question.id);
    if (digits.empty() || !question.sensitive) {
        return digits;
    }
    return std::string(digits.size() - 1, '*') + digits.back();
}

std::vector<Node> field_of(const Phrasebook& words, const Asking& screen, const Question& question,
                           const content::Answers& answers) {
    Node field;
    field.id = "ask/field";
    field.role = Role::Field;
    field.name = words.say(question_key(screen.form, question) + ".label");
    field.value = typed_so_far(question, answers);
    field.private_value = private_answer(question, answers);
    field.focusable = true;
    field.takes_digits = true;
    field.invalid = screen.problem.has_value();
    Node keys = group("ask/keys", Arrangement::Pad, digit_keys(words, question));
    keys.name = words.say("ask.keys");
    return {std::move(field), std::move(keys)};
}

std::string problem_text(const Phrasebook& words, const Asking& screen, const Question& question) {
    std::string said = words.say(screen.problem->phrase);
    for (const auto& [name, value] : screen.problem->arguments) {
        const std::string place = "{" + name + "}";
        for (auto at = said.find(place); at != std::string::npos; at = said.find(place)) {
            said.replace(at, place.size(), value);
        }
    }
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

// Who will see what is given is part of a consent, however few words a visitor wants to hear.
Node explanation(const Question& question, const std::string& words) {
    return question.kind == QuestionKind::Consent ? quiet_text("ask/hint", words)
                                                  : hint_text("ask/hint", words);
}

Node actions(const Phrasebook& words, const Question& question, const content::Answers& answers) {
    const bool skips = !question.required && answers.find(question.id) == nullptr;
    return group(
        "ask/actions", Arrangement::Row,
        {button_for("ask/previous", words.say("ask.previous"), Gesture::PreviousPage),
         primary(button_for("ask/onward", words.say(skips ? "ask.skip" : "ask.onward"), Gesture::NextPage))});
}

}  // namespace

Node progress_of(const World& world, const State& state, Service service, const Screen& screen) {
    const auto& words = world.phrases(state.preferences);
    const auto steps = steps_of(world, state.session, service);
    const auto at = std::min(position_of(steps, screen) + 1, steps.size());
    Node progress;
    progress.id = "progress";
    progress.role = Role::Progress;
    progress.name = words.say("form." + std::string(own_form(service)) + ".title");
    progress.value =
        words.say("progress.step", {{"n", std::to_string(at)}, {"m", std::to_string(steps.size())}});
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
    switch (question.kind) {
        case QuestionKind::Single:
        case QuestionKind::Several:
        case QuestionKind::YesNo:
        case QuestionKind::Consent:
            page.children.push_back(options_of(words, screen, question, answers));
            if (words.has(key + ".detail")) {
                page.children.push_back(
                    fact("ask/detail", words.say("ask.detail"), words.say(key + ".detail")));
            }
            break;
        case QuestionKind::Number:
        case QuestionKind::Digits:
        case QuestionKind::Date:
            for (auto& node : field_of(words, screen, question, answers)) {
                page.children.push_back(std::move(node));
            }
            break;
        case QuestionKind::Text:
            for (auto& node : view_typing(world, state, screen)) {
                page.children.push_back(std::move(node));
            }
            break;
    }
    page.children.push_back(actions(words, question, answers));
    return page;
}

}  // namespace qiming::kiosk
