#include "kiosk/core/asking/answering.h"

#include <algorithm>

#include "content/forms/person_number.h"
#include "kiosk/core/communication/communication.h"
#include "kiosk/core/jobs/posting.h"
#include "kiosk/core/services/facts.h"
#include "kiosk/core/services/steps.h"
#include "kiosk/core/sound/privacy.h"
#include "kiosk/core/typing/typing.h"

namespace qiming::kiosk {

using accessibility::Earcon;
using content::Question;
using content::QuestionKind;

namespace {

const Question& question_of(const World& world, const Asking& screen) {
    return *world.form(screen.form).find(screen.question);
}

void show_problem(Draft& draft, Asking screen, content::Problem problem, const NodeId& focus) {
    screen.problem = std::move(problem);
    screen.problem_serial = ++draft.state().notice.serial;
    draft.replace(std::move(screen));
    draft.state().focus = focus;
    draft.step.earcon = Earcon::Error;
}

// What the number says of the person is not asked again.
void derive_person(content::Answers& answers) {
    const auto person = content::read_person_number(answers.one("person_number"));
    answers.set("sex", {person.sex == content::Sex::Male ? "male" : "female"});
    answers.set("birth", {std::to_string(person.birth.number())});
    if (person.category == 0) {
        answers.erase("category");
    } else {
        answers.set("category", {std::to_string(person.category)});
    }
}

NodeId first_stop(const Question& question) {
    return question.options.empty() ? "ask/field" : "ask/option/" + question.options.front().code;
}

// Typing into the focused field is told by its change; from the keys on the screen it would be
// silent. A digit is private where the field is: bystanders hear how many there are.
void echo_key(Draft& draft, const Question& question, char character) {
    if (draft.tree.focus().node.takes_digits) {
        return;
    }
    const std::string digits = draft.session().answers.one(question.id);
    const std::string spoken(1, character);
    if (question.sensitive) {
        draft.note_private(draft.words().say("ask.typed_count", {{"count", std::to_string(digits.size())}}),
                           spoken);
    } else {
        draft.note(spoken, Earcon::Typed);
    }
}

// No question behind it applies.
bool ends_form(const Draft& draft, const Asking& screen) {
    const Session& session = draft.step.state.session;
    const auto applying = content::applicable(draft.world.form(screen.form), session.answers,
                                              facts_at(session, draft.step.state.now));
    return !applying.empty() && applying.back()->id == screen.question;
}

}  // namespace

void pick(Draft& draft, const Asking& screen, const std::string& code) {
    const Question& question = question_of(draft.world, screen);
    const NodeId focus = "ask/option/" + code;
    if (auto problem = content::choose(question, code, draft.session().answers)) {
        show_problem(draft, screen, std::move(*problem), focus);
        return;
    }
    Asking cleared = screen;
    cleared.problem.reset();
    draft.state().screen = std::move(cleared);
    draft.step.earcon = Earcon::Selected;
}

void leave_question(Draft& draft, const Asking& screen) {
    const Question& question = question_of(draft.world, screen);
    auto& answers = draft.session().answers;
    if (holds_letters(draft)) {
        return;
    }
    if (auto problem = content::check(question, answers, draft.state().now.latest_day())) {
        show_problem(draft, screen, std::move(*problem), first_stop(question));
        return;
    }
    if (question.kind == QuestionKind::Consent && answers.has(question.id, "decline") && question.required) {
        answers.erase(question.id);
        draft.go(Declined{screen.service});
        return;
    }
    if (question.format == content::DigitFormat::PersonNumber) {
        derive_person(answers);
    }
    tell_settled_contact(draft);
    if (screen.form == "identity" && ends_form(draft, screen) && !draft.session().identified_in) {
        draft.session().identified_in = screen.service;
    }
    go_onward(draft, screen.service, screen, screen.from_review);
}

NodeId chosen_option(const World& world, const State& state) {
    if (const auto* asking = std::get_if<Asking>(&state.screen)) {
        const Question& question = question_of(world, *asking);
        const std::string code = state.session.answers.one(asking->question);
        // The details of a consent stand before its choices; who does not want them has the choices at once.
        if (code.empty() && question.kind == QuestionKind::Consent && !asking->detailed) {
            return "ask/option/agree";
        }
        return question.options.empty() || code.empty() ? "" : "ask/option/" + code;
    }
    if (const auto* choosing = std::get_if<ChoosingSlot>(&state.screen)) {
        switch (choosing->step) {
            case ChoosingSlot::Step::Site: return "slot/site/" + state.session.site;
            case ChoosingSlot::Step::Day: return "slot/day/" + state.session.day;
            case ChoosingSlot::Step::Slot: return "slot/slot/" + state.session.slot;
        }
    }
    return "";
}

void show_what_is_wrong(Draft& draft) {
    const auto* screen = std::get_if<Asking>(&draft.state().screen);
    if (screen == nullptr || draft.session().answers.find(screen->question) == nullptr) {
        return;
    }
    const Question& question = question_of(draft.world, *screen);
    if (auto problem = content::check(question, draft.session().answers, draft.state().now.latest_day())) {
        show_problem(draft, *screen, std::move(*problem), first_stop(question));
    }
}

void go_onward(Draft& draft, Service service, const Screen& screen, bool from_review) {
    if (service.is_with(content::Chosen::Posting) && !may_apply(draft)) {
        return;
    }
    if (service.is_with(content::Chosen::Slot) &&
        forget_gone_slot(draft.world, draft.session(), draft.state().now)) {
        draft.note(draft.words().say("booking.day.again"));
    }
    const auto steps = steps_of(draft.world, draft.session(), service, draft.state().now);
    if (from_review) {
        Screen open = first_open(draft.world, draft.session(), service, draft.state().now);
        if (std::holds_alternative<Review>(open) && draft.back()) {
            return;
        }
        if (auto* asking = std::get_if<Asking>(&open)) {
            asking->from_review = true;
        } else if (auto* choosing = std::get_if<ChoosingSlot>(&open)) {
            choosing->from_review = true;
        }
        draft.replace(std::move(open));
        return;
    }
    const auto at = position_of(steps, screen);
    draft.go(steps[std::min(at + 1, steps.size() - 1)]);
}

void clear_answer(Draft& draft, const Asking& screen) {
    draft.session().answers.erase(screen.question);
    draft.note(draft.words().say("ask.cleared"), Earcon::Erased);
}

void type_asking(Draft& draft, const Asking& screen, char character) {
    const Question& question = question_of(draft.world, screen);
    if (question.kind == QuestionKind::Text) {
        type_on_keypad(draft, screen, character);
        return;
    }
    if (!content::type(question, character, draft.session().answers)) {
        const bool is_full =
            static_cast<int>(draft.session().answers.one(question.id).size()) >= content::capacity(question);
        draft.note(draft.words().say(is_full ? "ask.full" : "ask.no_place",
                                     {{"count", std::to_string(content::capacity(question))}}),
                   Earcon::Error);
        return;
    }
    Asking cleared = screen;
    cleared.problem.reset();
    draft.state().screen = std::move(cleared);
    echo_key(draft, question, character);
}

void erase_asking(Draft& draft, const Asking& screen) {
    const Question& question = question_of(draft.world, screen);
    if (question.kind == QuestionKind::Text) {
        erase_typed(draft, screen);
        return;
    }
    if (!content::erase(question, draft.session().answers)) {
        draft.note(draft.words().say("ask.nothing_to_delete"), Earcon::Error);
        return;
    }
    if (draft.tree.focus().node.takes_digits) {
        return;
    }
    const auto left = draft.session().answers.one(question.id).size();
    draft.note(draft.words().say("ask.deleted", {{"count", std::to_string(left)}}), Earcon::Erased);
}

}  // namespace qiming::kiosk
