#include "kiosk/core/terminal.h"

#include <algorithm>

#include "accessibility/changes.h"
#include "accessibility/presentation/felt_line.h"
#include "accessibility/presentation/script.h"
#include "kiosk/core/broken/broken.h"
#include "kiosk/core/idle/idle.h"
#include "kiosk/core/resting/resting.h"
#include "kiosk/core/update.h"
#include "kiosk/core/view.h"

namespace qiming::kiosk {

using accessibility::NodeId;
using accessibility::Request;
using accessibility::Tree;

namespace {

bool is_same_picture(const Tree& one, const Tree& other) {
    return one.focus_index() == other.focus_index() &&
           std::equal(one.items().begin(), one.items().end(), other.items().begin(), other.items().end(),
                      [](const Tree::Item& a, const Tree::Item& b) { return a.node == b.node; });
}

// A hidden number is drawn, and may stand on the braille line.
bool is_revealed(const Tree& tree) {
    return std::any_of(tree.items().begin(), tree.items().end(),
                       [](const Tree::Item& item) { return item.node.revealed; });
}

bool wipes(const std::vector<Effect>& effects) {
    return std::any_of(effects.begin(), effects.end(),
                       [](const Effect& effect) { return std::holds_alternative<WipeVisit>(effect); });
}

State at_rest(Moment now) {
    State state;
    state.now = now;
    state.idle.last_action_ms = now.steady_ms;
    state.focus = start_button;
    return state;
}

// What stands in the caption for a sound that nothing else on the panel stands for.
std::string seen_as(accessibility::Earcon earcon, const accessibility::Phrasebook& words) {
    return earcon == accessibility::Earcon::None ? "" : words.say("earcon." + std::string(name_of(earcon)));
}

void append(std::vector<accessibility::SpeechCommand>& to, std::vector<accessibility::SpeechCommand> more) {
    to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

}  // namespace

Terminal::Terminal(const World& world, Moment now)
    : world_(world), state_(at_rest(now)), tree_(shown_tree(world, state_)), sound_(sound_of(state_)) {
    state_.focus = tree_.focus().node.id;
}

Turn Terminal::take(const Event& event) {
    Turn turn;
    if (strikes_.drops(event, state_.touch, shown_ms_)) {
        return turn;
    }
    const bool acted = is_action(event);
    const bool was_break = state_.staff.has_value();
    if (std::holds_alternative<DeviceFailed>(event.what)) {
        queue_.failed();
    }
    Step step = update(world_, std::move(state_), tree_, event);
    state_ = std::move(step.state);
    turn.effects = std::move(step.effects);
    follow_sound(turn);
    // A pause acts on what is being said; all other actions hush it, and so does its key where it pauses
    // nothing.
    if (acted && !std::holds_alternative<PauseOrGoOn>(step.telling)) {
        append(turn.speech, queue_.user_acted());
    }
    if (const auto* jack = std::get_if<JackChanged>(&event.what); jack != nullptr && !jack->inserted) {
        append(turn.speech, queue_.silence_private());
    }
    if (!step.withdrawn.empty()) {
        append(turn.speech, queue_.withdraw(step.withdrawn));
    }
    if (wipes(turn.effects) || (state_.staff && !was_break)) {
        append(turn.speech, queue_.forget());
        strikes_.forget();
    }
    show(turn, step, acted);
    return turn;
}

// Before all else, so that nothing sounds where it does not belong (R13). No room has to remember it.
void Terminal::follow_sound(Turn& turn) {
    const SetSound wanted = sound_of(state_);
    if (wanted != sound_) {
        sound_ = wanted;
        turn.effects.insert(turn.effects.begin(), wanted);
    }
}

Turn Terminal::speech_finished(std::uint64_t ticket, Moment now) {
    Turn turn;
    turn.speech = queue_.finished(ticket);
    turn.redraw = follow_speech();
    note_speaking(turn, now);
    return turn;
}

Turn Terminal::speech_reached(std::uint64_t ticket, std::size_t span, std::size_t begin, std::size_t end) {
    Turn turn;
    const auto* now_said = queue_.said_under(ticket);
    if (now_said != nullptr && now_said->caption == caption_) {
        const auto part = part_said(*now_said, span, begin, end);
        turn.follow_caption = part != caption_part_;
        caption_part_ = part;
    }
    return turn;
}

void Terminal::show(Turn& turn, const Step& step, bool acted) {
    const Tree before = std::move(tree_);
    const std::string caption_before = caption_;
    const auto preferences_before = shown_preferences_;
    Shown now = shown(world_, state_);
    tree_ = std::move(now.tree);
    report_page(turn, std::move(now.mends));
    state_.focus = tree_.focus().node.id;
    if (!before.items().empty() && before.root().node.id != tree_.root().node.id) {
        shown_ms_ = state_.now.steady_ms;
    }
    const bool anew = std::holds_alternative<FromTheTop>(step.telling) || before.items().empty();
    const auto changes = accessibility::changes_between(anew ? nullptr : &before, tree_);
    if (std::holds_alternative<Again>(step.telling) || std::holds_alternative<PauseOrGoOn>(step.telling)) {
        steer_speech(turn, step);
    } else if (!std::holds_alternative<Resting>(state_.screen)) {
        turn.presentation = told(step, changes, acted);
        if (turn.presentation.captioned.empty() && is_same_picture(before, tree_)) {
            turn.presentation.captioned = seen_as(turn.presentation.earcon, world_.phrases(state_.preferences));
        }
        say(turn, step, is_heard(preferences_before), acted);
    } else {
        caption_.clear();
    }
    if (is_revealed(before) && !is_revealed(tree_) && turn.presentation.felt.empty()) {
        turn.presentation.felt = accessibility::braille_of_stop(tree_, tree_.focus_index());
    }
    shown_preferences_ = state_.preferences;
    turn.redraw = !is_same_picture(before, tree_) || caption_ != caption_before ||
                  preferences_before != shown_preferences_;
    note_speaking(turn, state_.now);
}

// What is told of the turn; nothing that the visitor did is met by silence.
accessibility::Presentation Terminal::told(const Step& step, const accessibility::Changes& changes,
                                           bool acted) const {
    const auto& words = world_.phrases(state_.preferences);
    const auto* instead = std::get_if<Instead>(&step.telling);
    const auto* asked = std::get_if<Asked>(&step.telling);
    auto presentation = instead != nullptr ? told_with_news(instead->what, changes)
                                           : present(tree_, changes, words, state_.preferences,
                                                     asked != nullptr ? asked->request : Request::None);
    if (step.earcon != accessibility::Earcon::None) {
        presentation.earcon = step.earcon;
    }
    const bool is_silent = presentation.said.empty() && presentation.earcon == accessibility::Earcon::None;
    return acted && is_silent ? present(tree_, changes, words, state_.preferences, Request::ReadFocus)
                              : presentation;
}

void Terminal::say(Turn& turn, const Step& step, bool is_said, bool acted) {
    if (!is_said && !step.reminder.empty()) {
        turn.presentation.captioned += accessibility::gap_after(turn.presentation.captioned);
        turn.presentation.captioned += step.reminder;
    }
    if (!turn.presentation.captioned.empty()) {
        caption_ = turn.presentation.captioned;
        caption_part_ = {};
    }
    if (is_said) {
        append(turn.speech, queue_.add(turn.presentation, state_.focus));
    } else if (acted) {
        append(turn.speech, queue_.add(in_place_of_speech(step.reminder), state_.focus));
    }
    follow_speech();
}

// Once for each page, however often it is shown.
void Terminal::report_page(Turn& turn, std::vector<accessibility::Mend> mends) {
    const bool broken = is_broken(tree_);
    if (!broken && mends.empty()) {
        reported_.reset();
        return;
    }
    const NodeId id = broken ? view(world_, state_).id : tree_.root().node.id;
    ReportPage report{id.substr(0, id.find('/')), broken, std::move(mends)};
    if (reported_ != report) {
        turn.effects.emplace_back(report);
        reported_ = std::move(report);
    }
}

// How sound comes back is the last that is said before it goes.
bool Terminal::is_heard(const accessibility::Preferences& before) const {
    return !state_.preferences.sound_off || !before.sound_off || is_told_aloud(state_);
}

// Sound is off: the key is answered all the same (R45). The caption has the words already.
accessibility::Presentation Terminal::in_place_of_speech(const std::string& reminder) const {
    accessibility::Presentation made;
    made.earcon = accessibility::Earcon::Quiet;
    if (!reminder.empty()) {
        accessibility::Utterance utterance;
        utterance.spans = {{reminder, state_.preferences.language}};
        utterance.priority = accessibility::Priority::Assertive;
        made.said.push_back(std::move(utterance));
    }
    return made;
}

// What sounds when there is nothing to repeat, or to pause, is seen and felt, too.
void Terminal::steer_speech(Turn& turn, const Step& step) {
    const bool again = std::holds_alternative<Again>(step.telling);
    if (again ? !queue_.can_repeat() : !queue_.can_pause()) {
        const auto& words = world_.phrases(state_.preferences);
        turn.presentation.captioned = words.say(again ? "speech.nothing_to_repeat" : "speech.nothing_said");
        turn.presentation.felt = turn.presentation.captioned;
        caption_ = turn.presentation.captioned;
        caption_part_ = {};
    }
    append(turn.speech, again ? queue_.repeat() : queue_.toggle_pause());
    follow_speech();
}

// What is told in place of page and focus, behind the news that cannot wait.
accessibility::Presentation Terminal::told_with_news(accessibility::Presentation told,
                                                     const accessibility::Changes& changes) const {
    accessibility::Changes news;
    news.live = changes.live;
    auto all = present(tree_, news, world_.phrases(state_.preferences), state_.preferences);
    all.said.insert(all.said.end(), told.said.begin(), told.said.end());
    all.captioned += accessibility::gap_after(all.captioned);
    all.captioned += told.captioned;
    all.felt =
        told.felt.empty() ? accessibility::braille_of_stop(tree_, tree_.focus_index()) : std::move(told.felt);
    return all;
}

// The strip shows what is being said now, utterance by utterance. True: it has changed.
bool Terminal::follow_speech() {
    const auto* now_said = queue_.current();
    if (now_said == nullptr || now_said->caption.empty() || now_said->caption == caption_) {
        return false;
    }
    caption_ = now_said->caption;
    caption_part_ = part_said(*now_said, 0, 0, 0);
    return true;
}

// The idle clock stands still while something is being said (R37).
void Terminal::note_speaking(Turn& turn, Moment now) {
    if (queue_.is_speaking() == state_.speaking) {
        return;
    }
    Step step = update(world_, std::move(state_), tree_, {now, SpeechChanged{queue_.is_speaking()}});
    state_ = std::move(step.state);
    turn.effects.insert(turn.effects.end(), step.effects.begin(), step.effects.end());
    turn.redraw = turn.redraw || !caption_.empty();  // "speaking" stands beside the caption while it sounds
}

}  // namespace qiming::kiosk
