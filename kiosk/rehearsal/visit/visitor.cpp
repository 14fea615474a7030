#include "kiosk/rehearsal/visit/visitor.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <thread>
#include <utility>

namespace qiming::shell {
namespace {

constexpr std::int64_t step_ms = 10;
constexpr std::int64_t hasty_ms = 150;  // between two keys of a visitor who does not listen
constexpr auto effects_limit = std::chrono::seconds(20);
constexpr auto longest_hold = std::chrono::seconds(120);
constexpr std::int64_t longest_speech_ms = 300'000;
constexpr int most_screenfuls = 40;
constexpr int most_presses = 100;

const std::string* key_for(const config::KeyMap& keys, accessibility::Gesture gesture) {
    for (const auto& [key, meaning] : keys.by_key) {
        if (meaning == gesture) {
            return &key;
        }
    }
    return nullptr;
}

std::string file_name_of(const std::string& page) {
    std::string name = page;
    std::replace_if(
        name.begin(), name.end(), [](unsigned char c) { return std::isalnum(c) == 0; }, '-');
    return name;
}

accessibility::Point middle_of(const accessibility::Rect& rect) {
    return {rect.x + (rect.width / 2), rect.y + (rect.height / 2)};
}

}  // namespace

std::string Visitor::take(const JourneyStep& step) {
    std::string trouble = std::visit([&](const auto& what) { return act(step, what); }, step.what);
    keep_slips();
    return trouble;
}

std::string Visitor::act(const JourneyStep& step, const PressGesture& press_gesture) {
    const std::string* key = key_for(things_.keys, press_gesture.gesture);
    if (key == nullptr) {
        return fmt::format("the key map has no key for {}", config::name_of(press_gesture.gesture));
    }
    return press(step, *key);
}

std::string Visitor::act(const JourneyStep& step, const PressKey& press_key) {
    return press(step, press_key.key);
}

std::string Visitor::press(const JourneyStep& step, const std::string& key) {
    things_.transcript.begin(step.text, key, !step.hush);
    if (!drivers::ScriptInput::press(key)) {
        return fmt::format("there is no key called {}", key);
    }
    return follow(step);
}

std::string Visitor::act(const JourneyStep& step, const NextTo& seek) {
    const JourneyStep next{step.line, step.text, PressGesture{accessibility::Gesture::Next}, step.hush};
    for (int presses = 0; presses < most_presses; ++presses) {
        if (things_.kiosk.terminal().tree().focus().node.name == seek.name) {
            return {};
        }
        if (std::string trouble = take(next); !trouble.empty()) {
            return trouble;
        }
    }
    return fmt::format("the focus never came to \"{}\"", seek.name);
}

std::string Visitor::act(const JourneyStep& step, const TouchName& touch) {
    things_.transcript.begin(step.text, {}, !step.hush);
    std::string trouble = touch_on_panel(touch.name);
    return trouble.empty() ? follow(step) : trouble;
}

// What stands on a later screenful is reached by touching the pager, as a hand would.
std::string Visitor::touch_on_panel(const std::string& name) {
    for (int screenful = 0; screenful < most_screenfuls; ++screenful) {
        const accessibility::Layout& layout = things_.kiosk.layout();
        const accessibility::Tree& tree = things_.kiosk.terminal().tree();
        bool is_further_on = false;
        for (const std::size_t stop : tree.stops()) {
            const accessibility::Node& node = tree.items()[stop].node;
            if (node.name != name) {
                continue;
            }
            const auto box =
                std::find_if(layout.boxes.begin(), layout.boxes.end(),
                             [&](const accessibility::Box& it) { return it.id == node.id && it.target; });
            if (box != layout.boxes.end()) {
                const accessibility::Point point = middle_of(box->rect);
                drivers::ScriptInput::tap(point, point);
                return {};
            }
            is_further_on = true;
        }
        if (!is_further_on || !layout.pager) {
            return fmt::format("nothing on this page is called \"{}\"", name);
        }
        const bool forward = layout.pager->forward.width > 0;
        const auto point = middle_of(forward ? layout.pager->forward : layout.pager->backward);
        drivers::ScriptInput::tap(point, point);
        handle_all();
    }
    return fmt::format("\"{}\" never came into view", name);
}

std::string Visitor::act(const JourneyStep& step, const PlugJack& plug) {
    things_.transcript.begin(step.text, {}, !step.hush);
    things_.jack.plug({plug.in});
    return follow(step);
}

std::string Visitor::act(const JourneyStep& step, const TurnPrinter& turn) {
    things_.transcript.begin(step.text, {}, !step.hush);
    things_.printer.turn(turn.to);
    return follow(step);
}

std::string Visitor::act(const JourneyStep& step, const WaitFor& wait) {
    things_.transcript.begin(step.text, {}, !step.hush);
    const std::int64_t until = things_.clock.steady_ms() + wait.ms;
    while (things_.clock.steady_ms() < until) {
        handle_all();
        if (!await_effects()) {
            return "an effect did not end";
        }
        const std::int64_t left = until - things_.clock.steady_ms();
        if (sounds()) {
            if (!let_sound_pass(std::min(left, step_ms))) {
                return "the synthesiser gave nothing for five seconds";
            }
            continue;
        }
        const std::int64_t due = things_.kiosk.next_wake().value_or(until) - things_.clock.steady_ms();
        things_.clock.advance(std::clamp<std::int64_t>(due, 1, left));
    }
    return follow(step);
}

std::string Visitor::act(const JourneyStep& step, const HoldBy& hold) {
    things_.transcript.begin(step.text, {}, !step.hush);
    if (!std::ofstream(hold.file)) {
        return "the file cannot be made";
    }
    const auto limit = std::chrono::steady_clock::now() + longest_hold;
    while (std::filesystem::exists(hold.file)) {
        if (std::chrono::steady_clock::now() > limit) {
            return "nobody has removed the file";
        }
        things_.kiosk.step(0);
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return follow(step);
}

std::string Visitor::act(const JourneyStep&, const ExpectSaid& expected) {
    const auto& entries = things_.transcript.entries();
    if (!entries.empty() && things_.transcript.was_said(expected.words, entries.size() - 1)) {
        return {};
    }
    return fmt::format("\"{}\" was not said", expected.words);
}

std::string Visitor::act(const JourneyStep&, const ExpectPage& expected) {
    const std::string& page = things_.kiosk.terminal().tree().root().node.id;
    return page == expected.page ? std::string() : fmt::format("the page is {}", page);
}

std::string Visitor::follow(const JourneyStep& step) {
    if (!step.hush) {
        return settle();
    }
    handle_all();
    const std::int64_t until = things_.clock.steady_ms() + hasty_ms;
    while (sounds() && things_.clock.steady_ms() < until) {
        if (!let_sound_pass(step_ms)) {
            return "the synthesiser gave nothing for five seconds";
        }
    }
    return {};
}

std::string Visitor::settle() {
    handle_all();
    const std::int64_t limit = things_.clock.steady_ms() + longest_speech_ms;
    for (;;) {
        if (!await_effects()) {
            return "an effect did not end";
        }
        if (!sounds()) {
            break;
        }
        if (!let_sound_pass(step_ms)) {
            return "the synthesiser gave nothing for five seconds";
        }
        if (things_.clock.steady_ms() > limit) {
            return "it never stopped speaking";
        }
    }
    picture();
    return {};
}

bool Visitor::await_effects() {
    const auto limit = std::chrono::steady_clock::now() + effects_limit;
    while (things_.in_flight.any()) {
        if (std::chrono::steady_clock::now() > limit) {
            return false;
        }
        things_.kiosk.step(5);
    }
    handle_all();
    return true;
}

bool Visitor::sounds() const {
    return !things_.transcript.is_paused() && (things_.kiosk.terminal().is_speaking() || things_.sound.busy());
}

bool Visitor::let_sound_pass(std::int64_t ms) {
    if (!things_.recorder.advance(static_cast<int>(ms))) {
        return false;
    }
    things_.clock.advance(ms);
    things_.transcript.sounded(ms);
    handle_all();
    return true;
}

void Visitor::handle_all() {
    while (things_.kiosk.step(0) == Went::On) {
        if (things_.kiosk.terminal().tree().root().node.id != page_) {
            picture();
        }
    }
}

// What came out of the printer meanwhile.
void Visitor::keep_slips() {
    for (const drivers::PrinterDocument& document : things_.printer.take_documents()) {
        std::ofstream(things_.out / fmt::format("slip-{}.pdf", ++slips_), std::ios::binary) << document.pdf;
    }
}

// One picture for each page; drawn over when the page changed before the visitor went on.
void Visitor::picture() {
    const std::string& page = things_.kiosk.terminal().tree().root().node.id;
    if (page == page_ && frames_at_picture_ == things_.transcript.frames()) {
        return;
    }
    if (page != page_) {
        page_ = page;
        file_ = (things_.out / fmt::format("{:03}-{}.png", ++pictures_, file_name_of(page))).string();
    }
    frames_at_picture_ = things_.transcript.frames();
    if (const auto saved = things_.display.save_png(file_); !saved) {
        fmt::print(stderr, "{}: {} {}\n", file_, saved.error().problem, saved.error().remedy);
    }
}

}  // namespace qiming::shell
