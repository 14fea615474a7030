#include "kiosk/core/sound/privacy.h"

namespace qiming::kiosk {

namespace {

bool has_headphones(const State& state) {
    return state.preferences.route == accessibility::AudioRoute::Headphones;
}

// Without sound there is nothing that bystanders could hear, and nothing to allow.
bool nobody_else_hears(const State& state) {
    return has_headphones(state) || state.preferences.sound_off;
}

void choose_or_take_back(Draft& draft) {
    bool& chosen = draft.state().preferences.private_on_speaker;
    chosen = !chosen;
    if (chosen) {
        draft.warn(draft.words().say("privacy.speaker.on"), accessibility::Earcon::Selected);
    } else {
        draft.note(draft.words().say("privacy.speaker.off"));
    }
}

// `is_before`: the button stands before the item that has the focus at first.
Node sentence(const accessibility::Phrasebook& words, const char* phrase, bool is_before = false) {
    const std::string where = words.say(is_before ? "privacy.before" : "privacy.after");
    return quiet_text("privacy/bystanders", words.say(phrase, {{"where", where}}));
}

}  // namespace

std::optional<Node> private_choice(const World& world, const State& state, Deeds& deeds) {
    if (has_headphones(state)) {
        return std::nullopt;
    }
    const auto& words = world.phrases(state.preferences);
    Node made = checkbox("sound/private", words.say("privacy.speaker"), state.preferences.private_on_speaker);
    made.hint = words.say("privacy.speaker.hint");
    return deeds.on(std::move(made), choose_or_take_back);
}

std::optional<Node> allow_button(const World& world, const State& state, Deeds& deeds) {
    if (nobody_else_hears(state)) {
        return std::nullopt;
    }
    const auto& words = world.phrases(state.preferences);
    const bool is_allowed = state.preferences.private_on_speaker;
    Node made = button("privacy/allow", words.say(is_allowed ? "privacy.stop" : "privacy.allow"));
    made.hint = words.say(is_allowed ? "privacy.stop.hint" : "privacy.speaker.hint");
    made.icon = is_allowed ? "volume_off" : "volume_up";
    return deeds.on(std::move(made), [](Draft& draft) {
        choose_or_take_back(draft);
        draft.state().focus.clear();  // to what it is about
    });
}

bool buttons_lead(const accessibility::Preferences& preferences, const content::Question& question) {
    const bool magnified = accessibility::is_magnified(preferences.text_size);
    if (!question.options.empty()) {
        return !magnified;
    }
    const bool has_pad = question.kind != content::QuestionKind::Text;
    return magnified || (has_pad && preferences.text_size == accessibility::TextSize::Largest);
}

std::optional<Node> bystander_sentence(const World& world, const State& state,
                                       const content::Question& question) {
    if (accessibility::says_private(state.preferences) || nobody_else_hears(state)) {
        return std::nullopt;
    }
    const auto& words = world.phrases(state.preferences);
    if (!question.sensitive) {
        return question.kind == content::QuestionKind::Text ? std::optional(sentence(words, "typing.overheard"))
                                                            : std::nullopt;
    }
    const bool is_before = buttons_lead(state.preferences, question);
    if (!question.options.empty()) {
        return sentence(words, "privacy.choices", is_before);
    }
    const std::string& told_on = state.session.bystanders_told_on;
    return told_on.empty() || told_on == question.id
               ? std::optional(sentence(words, "privacy.fields", is_before))
               : std::nullopt;
}

void note_bystanders_told(Draft& draft) {
    const auto* asking = std::get_if<Asking>(&draft.state().screen);
    std::string& told_on = draft.session().bystanders_told_on;
    if (asking == nullptr || !told_on.empty() || accessibility::says_private(draft.state().preferences) ||
        nobody_else_hears(draft.state())) {
        return;
    }
    const auto* question = draft.world.form(asking->form).find(asking->question);
    if (question->sensitive && question->options.empty()) {
        told_on = question->id;
    }
}

}  // namespace qiming::kiosk
