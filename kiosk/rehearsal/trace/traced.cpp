#include "kiosk/rehearsal/trace/traced.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace qiming::shell {
namespace {

constexpr int audible = 33;  // -60 dB of full scale
constexpr const char* clock_id = "banner/time";

std::string text_of(const accessibility::Box& box) {
    std::string text = box.focused ? "focused " : "";
    for (const accessibility::TextRun& run : box.runs) {
        for (const accessibility::TextLine& line : run.lines) {
            text += line.text + '\n';
        }
    }
    return text;
}

}  // namespace

bool TracedInput::wait(int timeout_ms, drivers::Input& input) {
    if (!real_.wait(timeout_ms, input)) {
        return false;
    }
    if (!std::holds_alternative<drivers::Posted>(input) && !std::holds_alternative<drivers::Exposed>(input)) {
        trace_.note("key");
    }
    return true;
}

void TracedDisplay::draw(const accessibility::Layout& layout, const accessibility::Preferences& preferences) {
    std::map<std::string, std::string> shown;
    std::string clock;
    for (const accessibility::Box& box : layout.boxes) {
        (box.id == clock_id ? clock : shown[box.id]) = text_of(box);
    }
    for (const accessibility::TextRun& run : layout.caption_runs) {
        for (const accessibility::TextLine& line : run.lines) {
            shown["caption"] += line.text;
        }
    }
    const std::int64_t began = Trace::now_us();
    real_.draw(layout, preferences);
    const bool minute = shown == shown_ && clock != clock_;
    shown_ = std::move(shown);
    clock_ = std::move(clock);
    if (std::exchange(drew_, true)) {
        trace_.note("frame",
                    fmt::format(",\"us\":{}{}", Trace::now_us() - began, minute ? ",\"minute\":true" : ""));
    } else {
        trace_.note("first_frame");
    }
}

void TracedDisplay::forget() {
    shown_.clear();
    real_.forget();
}

void TracedSpeech::say(std::uint64_t ticket, const std::vector<accessibility::SpokenPhrase>& phrases) {
    armed_ = true;
    speech_.say(ticket, phrases);
}

void TracedSpeech::sound(accessibility::Earcon earcon) {
    armed_ = true;
    speech_.sound(earcon);
}

std::size_t TracedSpeech::pull(std::span<std::int16_t> samples) {
    const std::size_t sounded = source_.pull(samples);
    const auto heard = samples.first(sounded);
    if (armed_ &&
        std::any_of(heard.begin(), heard.end(), [](int sample) { return std::abs(sample) > audible; })) {
        armed_ = false;
        sounding_ = true;
        trace_.note("sound");
    }
    if (sounding_ && sounded == 0 && !source_.busy()) {
        sounding_ = false;
        trace_.note("quiet");
    }
    return sounded;
}

}  // namespace qiming::shell
