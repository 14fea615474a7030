#include "kiosk/core/spelling/spelling.h"

#include <utility>

#include "accessibility/presentation/spelling.h"

namespace qiming::kiosk {

using accessibility::Earcon;
using accessibility::Gesture;
using accessibility::Tree;

namespace {

void tell(Draft& draft, const Tree& tree, accessibility::Telling telling) {
    Spelling& spelling = *draft.state().spelling;
    const accessibility::Voice voice{tree, draft.words(), draft.state().preferences};
    const auto& names = draft.world.characters;
    draft.step.telling = Instead{accessibility::tell_character(voice, names, spelling.at, telling)};
    spelling.explain_at_ms.reset();
    const bool is_explained =
        telling == accessibility::Telling::Explanation || telling == accessibility::Telling::Both;
    if (!is_explained && accessibility::can_be_explained(voice, names, spelling.at)) {
        spelling.explain_at_ms = draft.state().now.steady_ms + draft.world.settings.explanation_ms;
    }
}

// At an end of the text: the character stays, and so does what is still to be said of it.
void answer_edge(Draft& draft, const char* phrase) {
    auto& explain_at = draft.state().spelling->explain_at_ms;
    if (explain_at) {
        explain_at = draft.state().now.steady_ms + draft.world.settings.explanation_ms;
    }
    draft.note(draft.words().say(phrase), Earcon::Edge);
}

void move(Draft& draft, std::size_t count, bool forward) {
    std::size_t& at = draft.state().spelling->at;
    if (forward && at + 1 >= count) {
        answer_edge(draft, "edge.last_character");
    } else if (!forward && at == 0) {
        answer_edge(draft, "edge.first_character");
    } else {
        at = forward ? at + 1 : at - 1;
        tell(draft, draft.tree, accessibility::Telling::Character);
    }
}

// How much there is to read where the mode was begun; nothing when that is gone.
std::size_t characters_left(const Draft& draft, const Spelling& spelling) {
    const auto& node = draft.tree.focus().node;
    return node.id == spelling.node
               ? accessibility::spelled_text(node, draft.step.state.preferences).text.size()
               : 0;
}

}  // namespace

void start_spelling(Draft& draft, const Tree& tree) {
    const auto& node = tree.focus().node;
    const auto spelled = accessibility::spelled_text(node, draft.state().preferences);
    if (spelled.text.empty()) {
        const char* why = spelled.is_hidden ? "speech.hidden" : "edge.nothing_to_read";
        draft.note(draft.words().say(why), Earcon::Edge);
        return;
    }
    draft.state().spells_next = false;
    draft.state().spelling = Spelling{node.id, 0, {}};
    tell(draft, tree, accessibility::Telling::First);
}

void ask_what_to_spell(Draft& draft) {
    draft.state().spells_next = true;
    draft.note(draft.words().say("spell.choose"));
}

bool spell(Draft& draft, Gesture gesture) {
    bool& spells_next = draft.state().spells_next;
    const bool only_moves = gesture == Gesture::Next || gesture == Gesture::Previous;
    if (spells_next && only_moves) {
        return false;
    }
    // An item that can't be read leaves the choice open: the next press must not set it off instead.
    if (spells_next && gesture == Gesture::Activate) {
        start_spelling(draft, draft.tree);
        return true;
    }
    spells_next = false;
    auto& spelling = draft.state().spelling;
    const std::size_t count = spelling ? characters_left(draft, *spelling) : 0;
    if (spelling && spelling->at < count) {
        if (only_moves) {
            move(draft, count, gesture == Gesture::Next);
            return true;
        }
        if (gesture == Gesture::Repeat) {
            tell(draft, draft.tree, accessibility::Telling::Both);
            return true;
        }
    }
    const bool was_spelling = spelling.has_value();
    spelling.reset();
    const bool only_leaves =
        gesture == Gesture::ReadCharacters || gesture == Gesture::Back || gesture == Gesture::Activate;
    if (was_spelling && count > 0 && only_leaves) {
        draft.step.telling = Asked{accessibility::Request::ReadFocus};
        return true;
    }
    return false;
}

bool spell_touched(Draft& draft, const accessibility::Intent& intent) {
    draft.state().spelling.reset();
    const auto* activated = std::get_if<accessibility::ActivateNode>(&intent);
    const auto* focused = std::get_if<accessibility::MoveFocus>(&intent);
    if (!draft.state().spells_next || (activated == nullptr && focused == nullptr)) {
        draft.state().spells_next = false;
        return false;
    }
    draft.state().focus = activated != nullptr ? activated->node : focused->to;
    start_spelling(draft, draft.tree.focused_on(draft.state().focus));
    return true;
}

void end_spelling(State& state) {
    state.spelling.reset();
    state.spells_next = false;
}

void explain_due(Draft& draft) {
    auto& spelling = draft.state().spelling;
    const auto at = next_explanation(draft.state());
    if (!at || draft.state().now.steady_ms < *at) {
        return;
    }
    if (spelling->at < characters_left(draft, *spelling)) {
        tell(draft, draft.tree, accessibility::Telling::Explanation);
    } else {
        spelling.reset();
    }
}

std::optional<std::int64_t> next_explanation(const State& state) {
    return state.spelling ? state.spelling->explain_at_ms : std::nullopt;
}

}  // namespace qiming::kiosk
