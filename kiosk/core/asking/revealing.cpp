#include "kiosk/core/asking/revealing.h"

#include "content/forms/form_engine.h"

namespace qiming::kiosk {

using content::DigitFormat;
using content::Question;

namespace {

constexpr std::size_t citizen_digits = 18;
constexpr std::size_t certificate_digits = 20;

// A citizen's number has 18 characters, a certificate 20, or more where it was issued again.
std::size_t length_of(const Question& question, std::size_t typed) {
    const auto most = static_cast<std::size_t>(content::capacity(question));
    if (question.format != DigitFormat::PersonNumber) {
        return most;
    }
    return typed <= citizen_digits ? citizen_digits : typed <= certificate_digits ? certificate_digits : most;
}

void reveal(Draft& draft, const std::string& question) {
    if (draft.session().answers.one(question).empty()) {
        draft.note(draft.words().say("reveal.nothing"), accessibility::Earcon::Error);
        return;
    }
    constexpr std::int64_t second_ms = 1'000;
    draft.state().revealed_until_ms = draft.state().now.steady_ms + reveal_seconds * second_ms;
    draft.state().focus = "ask/field";
    draft.tell(draft.words().say("reveal.shown", {{"seconds", std::to_string(reveal_seconds)}}));
}

}  // namespace

std::string typed_so_far(const Question& question, const content::Answers& answers) {
    const std::string digits = answers.one(question.id);
    if (!question.sensitive) {
        return digits;
    }
    std::string hidden;
    for (std::size_t digit = 0; digit < digits.size(); ++digit) {
        hidden += "•";
    }
    return hidden;
}

std::string typed_count(const accessibility::Phrasebook& words, const Question& question,
                        const content::Answers& answers) {
    const std::size_t typed = answers.one(question.id).size();
    const std::string total = std::to_string(length_of(question, typed));
    const bool varies = question.format == DigitFormat::Phone || question.format == DigitFormat::None;
    if (typed == 0 && question.format == DigitFormat::PersonNumber) {
        return words.say("ask.typed_none_person");
    }
    if (typed == 0) {
        return words.say(varies ? "ask.typed_none_most" : "ask.typed_none", {{"total", total}});
    }
    return words.say(varies ? "ask.typed_most" : "ask.typed_of",
                     {{"count", std::to_string(typed)}, {"total", total}});
}

Node reveal_button(const accessibility::Phrasebook& words, const std::string& question, Deeds& deeds) {
    Node made = button("ask/reveal", words.say("reveal", {{"seconds", std::to_string(reveal_seconds)}}));
    made.hint = words.say("reveal.hint");
    made.icon = "visibility";
    return deeds.on(std::move(made), [question](Draft& draft) { reveal(draft, question); });
}

void hide_again(State& state) {
    state.revealed_until_ms.reset();
}

void reveal_due(Draft& draft) {
    const auto until = next_hiding(draft.state());
    if (until && draft.state().now.steady_ms >= *until) {
        hide_again(draft.state());
        draft.tell(draft.words().say("reveal.hidden"));
    }
}

std::optional<std::int64_t> next_hiding(const State& state) {
    return state.revealed_until_ms;
}

}  // namespace qiming::kiosk
