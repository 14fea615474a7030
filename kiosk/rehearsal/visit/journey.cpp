#include "kiosk/rehearsal/visit/journey.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <utility>

#include "config/key_map.h"

namespace qiming::shell {
namespace {

using accessibility::Gesture;
using What = decltype(JourneyStep::what);

constexpr std::string_view blanks = " \t\r";

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

// A '#' inside quotation marks is no comment.
std::string_view without_comment(std::string_view line) {
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '"') {
            quoted = !quoted;
        } else if (line[i] == '#' && !quoted) {
            return line.substr(0, i);
        }
    }
    return line;
}

std::optional<std::string> quoted(std::string_view text) {
    if (text.size() < 3 || text.front() != '"' || text.back() != '"') {
        return std::nullopt;
    }
    return std::string(text.substr(1, text.size() - 2));
}

std::optional<std::vector<What>> typed(std::string_view digits) {
    std::vector<What> gestures;
    for (const char character : digits) {
        if (character >= '0' && character <= '9') {
            gestures.emplace_back(
                PressGesture{static_cast<Gesture>(static_cast<int>(Gesture::Digit0) + (character - '0'))});
        } else if (character == 'X' || character == 'x') {
            gestures.emplace_back(PressGesture{Gesture::LetterX});
        } else {
            return std::nullopt;
        }
    }
    return gestures.empty() ? std::nullopt : std::optional(std::move(gestures));
}

// How often which key of a telephone keypad is pressed for a letter; where digits can be typed, too, they
// come after the letters of their key.
std::optional<std::pair<int, int>> presses_for(char letter) {
    constexpr std::array<std::string_view, 10> keys = {"",     "",     "abc2",  "def3", "ghi4",
                                                       "jkl5", "mno6", "pqrs7", "tuv8", "wxyz9"};
    for (std::size_t key = 0; key < keys.size(); ++key) {
        if (const auto at = keys[key].find(letter); at != std::string_view::npos) {
            return std::pair(static_cast<int>(key), static_cast<int>(at) + 1);
        }
    }
    return std::nullopt;
}

std::optional<std::vector<What>> spelled(std::string_view letters) {
    constexpr std::int64_t until_taken_ms = 2'500;
    std::vector<What> steps;
    int last_key = -1;
    for (const char letter : letters) {
        const auto presses = presses_for(letter);
        if (!presses) {
            return std::nullopt;
        }
        if (presses->first == last_key) {
            steps.emplace_back(WaitFor{until_taken_ms});
        }
        last_key = presses->first;
        for (int i = 0; i < presses->second; ++i) {
            steps.emplace_back(
                PressGesture{static_cast<Gesture>(static_cast<int>(Gesture::Digit0) + last_key)});
        }
    }
    return steps.empty() ? std::nullopt : std::optional(std::move(steps));
}

// "3s", "1.5s", "2m"
std::optional<std::int64_t> duration_ms(std::string_view text) {
    double amount = 0;
    const auto [end, trouble] = std::from_chars(text.data(), text.data() + text.size(), amount);
    const std::string_view unit(end, static_cast<std::size_t>(text.data() + text.size() - end));
    if (trouble != std::errc{} || amount <= 0 || amount > 3600 || (unit != "s" && unit != "m")) {
        return std::nullopt;
    }
    return std::llround(amount * (unit == "m" ? 60'000 : 1'000));
}

template <class Step>
std::optional<std::vector<What>> one(std::optional<Step> step) {
    if (!step) {
        return std::nullopt;
    }
    return std::vector<What>{std::move(*step)};
}

std::optional<content::PrinterState> printer_state(std::string_view text) {
    using content::PrinterState;
    for (const auto state : {PrinterState::Ready, PrinterState::Gone, PrinterState::PaperOut,
                             PrinterState::CoverOpen, PrinterState::Stopped}) {
        std::string name(content::name_of(state));
        std::replace(name.begin(), name.end(), '_', '-');
        if (name == text) {
            return state;
        }
    }
    return std::nullopt;
}

template <class Step>
std::optional<std::vector<What>> with_words(std::string_view rest) {
    auto words = quoted(rest);
    return words ? one(std::optional(Step{std::move(*words)})) : std::nullopt;
}

struct Verb {
    std::string_view name;
    std::string_view form;
    std::optional<std::vector<What>> (*read)(std::string_view rest);
};

const Verb verbs[] = {
    {"press", "press KEY, the key as SDL names it",
     [](std::string_view rest) {
         return rest.empty() ? std::nullopt : one(std::optional(PressKey{std::string(rest)}));
     }},
    {"type", "type DIGITS, of 0-9 and X", typed},
    {"spell", "spell LETTERS, of a-z and 2-9", spelled},
    {"next-to", "next-to \"NAME\"", with_words<NextTo>},
    {"touch", "touch \"NAME\"", with_words<TouchName>},
    {"jack", "jack in, or jack out",
     [](std::string_view rest) {
         return rest == "in" || rest == "out" ? one(std::optional(PlugJack{rest == "in"})) : std::nullopt;
     }},
    {"printer", "printer ready, gone, paper-out, cover-open or stopped",
     [](std::string_view rest) -> std::optional<std::vector<What>> {
         const auto state = printer_state(rest);
         return state ? one(std::optional(TurnPrinter{*state})) : std::nullopt;
     }},
    {"wait", "wait 3s, or wait 2m",
     [](std::string_view rest) -> std::optional<std::vector<What>> {
         const auto ms = duration_ms(rest);
         return ms ? one(std::optional(WaitFor{*ms})) : std::nullopt;
     }},
    {"hold", "hold \"FILE\"",
     [](std::string_view rest) -> std::optional<std::vector<What>> {
         auto file = quoted(rest);
         return file ? one(std::optional(HoldBy{std::move(*file)})) : std::nullopt;
     }},
    {"expect-said", "expect-said \"WORDS\"", with_words<ExpectSaid>},
    {"expect-page", "expect-page \"PAGE\"", with_words<ExpectPage>},
    {"submits", "submits nothing",
     [](std::string_view rest) {
         return rest == "nothing" ? one(std::optional(SubmitNothing{})) : std::nullopt;
     }},
};

struct Reading {
    std::optional<std::vector<What>> steps;
    std::string form =
        "the name of a gesture (next, activate, digit-4), or press, type, spell, next-to, touch, jack, "
        "printer, wait, hold, expect-said, expect-page, submits nothing";
};

Reading read_line(std::string_view line) {
    const std::string_view word = line.substr(0, line.find_first_of(blanks));
    const std::string_view rest = trimmed(line.substr(word.size()));
    for (const Verb& verb : verbs) {
        if (word == verb.name) {
            return {verb.read(rest), std::string(verb.form)};
        }
    }
    Reading reading;
    if (const auto gesture = config::gesture_named(word); gesture && rest.empty()) {
        reading.steps = one(std::optional(PressGesture{*gesture}));
    }
    return reading;
}

}  // namespace

bool submits_nothing(const Journey& journey) {
    return std::any_of(journey.begin(), journey.end(), [](const JourneyStep& step) {
        return std::holds_alternative<SubmitNothing>(step.what);
    });
}

tl::expected<Journey, content::ContentFault> parse_journey(std::string_view text, std::string_view file) {
    Journey journey;
    int number = 0;
    while (!text.empty()) {
        const auto end = text.find('\n');
        std::string_view line = trimmed(without_comment(text.substr(0, end)));
        text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
        ++number;
        if (line.empty()) {
            continue;
        }
        const bool hush = line.back() == '!';
        if (hush) {
            line = trimmed(line.substr(0, line.size() - 1));
        }
        Reading reading = read_line(line);
        if (!reading.steps) {
            return tl::unexpected<content::ContentFault>(
                content::ContentFault{std::string(file), fmt::format("line {}", number),
                                      fmt::format("\"{}\" is no step", line), "write " + reading.form});
        }
        // Whoever presses a key for its third letter does not listen to the first two.
        const bool spells = line.starts_with("spell ");
        for (What& what : *reading.steps) {
            const bool is_last = &what == &reading.steps->back();
            journey.push_back({number, std::string(line), std::move(what), hush || (spells && !is_last)});
        }
    }
    if (journey.empty()) {
        return tl::unexpected<content::ContentFault>(content::ContentFault{
            std::string(file), "the whole file", "it has no step", "write one step a line"});
    }
    return journey;
}

}  // namespace qiming::shell
