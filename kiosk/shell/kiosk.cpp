#include "kiosk/shell/kiosk.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "drivers/memory/dead_stack.h"
#include "drivers/memory/free_memory.h"
#include "kiosk/core/overloaded.h"
#include "kiosk/core/update.h"
#include "kiosk/devices/panel.h"
#include "kiosk/runtime/moment.h"

namespace qiming::shell {
namespace {

// While something is being said, a failing sound device is noticed within this time.
constexpr int audio_look_ms = 500;
// Whoever watches over the kiosk hears of it at least this often.
constexpr int beat_ms = 1'000;
// A finger that moves less rests.
constexpr float finger_slack_mm = 3;

bool is_same_strip(const accessibility::Layout& one, const accessibility::Layout& other) {
    const auto texts = [](const accessibility::Layout& layout) {
        std::vector<std::string> lines;
        for (const accessibility::TextRun& run : layout.caption_runs) {
            for (const accessibility::TextLine& line : run.lines) {
                lines.push_back(line.text);
            }
        }
        return lines;
    };
    return texts(one) == texts(other);
}

bool begins_to_sound(const accessibility::SpeechCommand& command) {
    return std::holds_alternative<accessibility::Say>(command) ||
           std::holds_alternative<accessibility::Sound>(command);
}

}  // namespace

Kiosk::Kiosk(Parts parts)
    : parts_(parts),
      voice_(parts_.speech, parts_.pronunciation),
      terminal_(std::make_unique<kiosk::Terminal>(parts_.world, moment_of(parts_.clock))) {}

void Kiosk::start() {
    happen(measured(parts_.display));
    draw();
    show_life();
}

void Kiosk::run() {
    while (step(-1) != Went::Away) {
    }
}

Went Kiosk::step(int most_ms) {
    drivers::Input input;
    const Went went = parts_.input.wait(patience(most_ms), input) ? handle(input) : Went::Nowhere;
    const bool had_mail = handle_mail();
    const bool was_due = wake_when_due();
    const bool audio_changed = watch_audio();
    const bool finger_rested = feel_resting_finger();
    if (std::exchange(visit_ended_, false)) {
        forget_visit();
        keeps_free_memory_ = true;
    }
    // Not before nobody waits for an answer.
    if (keeps_free_memory_ && std::holds_alternative<kiosk::Resting>(terminal_->state().screen)) {
        drivers::give_back_free_memory();
        keeps_free_memory_ = false;
    }
    show_life();
    if (asked_to_leave_) {
        return Went::Away;
    }
    const bool something = had_mail || was_due || audio_changed || finger_rested;
    return went == Went::Nowhere && something ? Went::On : went;
}

// A frame was presented, or all that was due is done. A loop that only turns, and never gets done with what is
// due, shows nothing.
void Kiosk::show_life() {
    const bool drew = std::exchange(drew_, false);
    const auto wake = next_wake();
    const bool is_overdue = wake && *wake <= parts_.clock.steady_ms();
    if (drew || !is_overdue) {
        parts_.pulse.beat();
    }
}

std::optional<std::int64_t> Kiosk::next_wake() const {
    return kiosk::next_wake(parts_.world, terminal_->state());
}

int Kiosk::patience(int most_ms) const {
    std::int64_t patience = most_ms < 0 ? beat_ms : std::min(most_ms, beat_ms);
    if (const auto wake = next_wake()) {
        patience = std::clamp<std::int64_t>(*wake - parts_.clock.steady_ms(), 0, patience);
    }
    if (const auto due = accessibility::touch_due(touch_, manner())) {
        patience = std::clamp<std::int64_t>(*due - parts_.clock.steady_ms(), 0, patience);
    }
    if (terminal_->is_speaking()) {
        patience = std::min<std::int64_t>(patience, audio_look_ms);
    }
    return static_cast<int>(patience);
}

Went Kiosk::handle(const drivers::Input& input) {
    std::visit(kiosk::Overloaded{
                   [this](const drivers::KeyDown& it) { handle_key(it.key); },
                   [this](const accessibility::Pointer& it) { handle_finger(it); },
                   [this](const drivers::Exposed&) { draw(); },
                   [](const drivers::QuitRequested&) {},
                   [](const drivers::Posted&) {},
               },
               input);
    const bool leaves = parts_.may_be_left && std::holds_alternative<drivers::QuitRequested>(input);
    return leaves ? Went::Away : Went::On;
}

void Kiosk::handle_key(const std::string& key) {
    if (!config::is_modifier(key)) {
        happen(kiosk::KeyPressed{parts_.keys.find(key), key});
    }
}

accessibility::TouchManner Kiosk::manner() const {
    const kiosk::State& state = terminal_->state();
    const bool may_begin = !state.touch.exploring && !state.touch.touched && state.health.speech;
    const auto viewport = parts_.display.viewport();
    return {state.touch.exploring, may_begin, state.touch.hold_ms, finger_slack_mm * viewport.px_per_mm};
}

void Kiosk::handle_finger(const accessibility::Pointer& pointer) {
    if (const auto meaning = accessibility::touch(touch_, pointer, parts_.clock.steady_ms(), terminal_->tree(),
                                                  layout_, manner())) {
        touch_means(*meaning);
    }
}

bool Kiosk::feel_resting_finger() {
    const auto meaning =
        accessibility::touch_rests(touch_, parts_.clock.steady_ms(), terminal_->tree(), layout_, manner());
    if (meaning) {
        touch_means(*meaning);
    }
    return meaning.has_value();
}

void Kiosk::touch_means(const accessibility::TouchMeaning& meaning) {
    std::visit(kiosk::Overloaded{
                   [this](const accessibility::Pressed& it) {
                       happen(kiosk::Touched{it.touch.intent, it.began_ms});
                   },
                   [this](const accessibility::TooShort&) { happen(kiosk::TouchTooShort{}); },
                   [this](const accessibility::ExploringBegun&) { happen(kiosk::ExploreRested{}); },
                   [this](const accessibility::Spoken& it) { happen(kiosk::Explored{it.what}); },
                   [this](const accessibility::TappedAnywhere&) { happen(kiosk::ExploreTapped{}); },
               },
               meaning);
}

bool Kiosk::handle_mail() {
    std::vector<Mail> mails = parts_.mailbox.take_all();
    for (Mail& mail : mails) {
        take(std::move(mail));
    }
    return !mails.empty();
}

void Kiosk::take(Mail mail) {
    std::visit(kiosk::Overloaded{
                   [this](Happening& it) { happen(std::move(it)); },
                   [this](const LeaveAsked&) { asked_to_leave_ = true; },
                   [this](const VoiceUnfit&) {
                       parts_.has_voice = false;
                       happen(kiosk::DeviceFailed{kiosk::Device::Speech});
                   },
                   [this](const SpeechReached& it) { reach(it); },
                   [this](const SpeechFinished& it) {
                       if (parts_.has_voice && !terminal_->state().health.speech) {
                           happen(kiosk::DeviceRecovered{kiosk::Device::Speech});
                       }
                       parts_.onlooker.finished_speaking(it.ticket);
                       carry_out(nullptr, terminal_->speech_finished(it.ticket, moment_of(parts_.clock)));
                   },
                   [this](NewJobs& it) {
                       parts_.world.jobs = std::move(it.jobs);
                       happen(kiosk::ContentReplaced{});
                   },
                   [this](NewAssessments& it) {
                       parts_.world.assessments = std::move(it.assessments);
                       happen(kiosk::ContentReplaced{kiosk::ContentReplaced::Part::Assessments});
                   },
                   [this](const drivers::BrailleInput& it) {
                       if (auto what = parts_.braille.take(it)) {
                           happen(std::move(*what));
                       }
                   },
               },
               mail);
}

bool Kiosk::wake_when_due() {
    const auto wake = next_wake();
    if (!wake || *wake > parts_.clock.steady_ms()) {
        return false;
    }
    happen(kiosk::Woken{});
    return true;
}

bool Kiosk::watch_audio() {
    const bool healthy = parts_.audio.healthy();
    if (healthy == terminal_->state().health.audio) {
        return false;
    }
    if (healthy) {
        happen(kiosk::DeviceRecovered{kiosk::Device::Audio});
    } else {
        happen(kiosk::DeviceFailed{kiosk::Device::Audio});
    }
    return true;
}

void Kiosk::happen(Happening what) {
    const kiosk::Event event{moment_of(parts_.clock), std::move(what)};
    carry_out(&event, terminal_->take(event));
}

void Kiosk::carry_out(const kiosk::Event* event, const kiosk::Turn& turn) {
    // What was being said ends; then the sound goes where it now belongs; only then something new is said.
    // In any other order private words would begin, or end, on the speaker (R13).
    const auto first_new = std::find_if(turn.speech.begin(), turn.speech.end(), begins_to_sound);
    std::for_each(turn.speech.begin(), first_new, [this](const auto& command) { voice_.carry_out(command); });
    for (const kiosk::Effect& effect : turn.effects) {
        if (std::holds_alternative<kiosk::SetSound>(effect)) {
            parts_.effects.run(effect);
        }
    }
    std::for_each(first_new, turn.speech.end(), [this](const auto& command) { voice_.carry_out(command); });
    for (const kiosk::Effect& effect : turn.effects) {
        if (!std::holds_alternative<kiosk::SetSound>(effect)) {
            parts_.effects.run(effect);
        }
        if (std::holds_alternative<kiosk::WipeVisit>(effect)) {
            visit_ended_ = true;
            parts_.braille.forget();
        }
    }
    parts_.braille.show(turn.presentation);  // perhaps of the next visit already
    if (turn.redraw) {
        draw();
    }
    parts_.onlooker.turned(event, turn, *terminal_);
}

// The strip follows the voice; where the whole caption stands there already, nothing is drawn.
void Kiosk::reach(const SpeechReached& reached) {
    const auto part = voice_.part_of(reached);
    if (!part) {
        return;
    }
    const kiosk::Turn turn = terminal_->speech_reached(reached.ticket, part->span, part->begin, part->end);
    if (turn.follow_caption && !is_same_strip(layout_now(), layout_)) {
        draw();
    }
}

// A text that was put over a longer one leaves the end of that behind. A copy takes only what is valid, the
// original is wiped as it is freed; then what the functions of the visit left on the stack.
void Kiosk::forget_visit() {
    terminal_ = std::make_unique<kiosk::Terminal>(*terminal_);
    touch_ = {};
    drivers::wipe_dead_stack();
}

accessibility::Layout Kiosk::layout_now() const {
    const kiosk::State& state = terminal_->state();
    return accessibility::layout(terminal_->tree(), terminal_->caption(), parts_.display.viewport(),
                                 parts_.display.measure(), state.preferences,
                                 parts_.world.phrases(state.preferences), terminal_->caption_part(),
                                 terminal_->is_speaking());
}

void Kiosk::draw() {
    layout_ = layout_now();
    parts_.display.draw(layout_, terminal_->state().preferences);
    drew_ = true;
    parts_.onlooker.drew();
}

}  // namespace qiming::shell
