#include "tests/braille_visit/braille_visitor.h"

#include <fmt/format.h>

#include <sstream>
#include <utility>
#include <variant>

#include "accessibility/text/utf8.h"
#include "kiosk/core/overloaded.h"
#include "tests/support/source_file.h"

namespace qiming::tests {
namespace {

constexpr auto patience = std::chrono::seconds(15);

// Without the blanks at the end.
std::string written(std::u32string cells) {
    while (!cells.empty() && cells.back() == U'⠀') {
        cells.pop_back();
    }
    return accessibility::encode_utf8(cells);
}

accessibility::Lexicon mandarin() {
    const std::string folder = "content/pronunciation/zh-CN/";
    return accessibility::Lexicon::of(source_file(folder + "words.tsv"), source_file(folder + "overrides.tsv"),
                                      source_file(folder + "polyphones.tsv"))
        .value();
}

}  // namespace

BrailleVisitor::BrailleVisitor(std::size_t cells)
    : width_(cells),
      keys_(config::parse_braille_key_map(source_file("config/keys/braille.toml"), "").value()),
      lexicon_(mandarin()),
      desk_({*this, tables_, keys_, accessibility::chinese_reader(lexicon_)}),
      real_({display_.brlapi_host(), "none"}, *this, [this] { tables_.load(); }) {
    kiosk_.onlooker = [this](const std::string&, const kiosk::Turn& turn) {
        if (!turn.presentation.felt.empty()) {
            felt_ = turn.presentation.felt;
        }
        desk_.show(turn.presentation);
    };
    kiosk_.centre_says = content::Standing::Received;
}

std::string BrailleVisitor::play(const std::string& steps) {
    kiosk_.happen(kiosk::LinkChanged{true});
    display_.start_brltty();
    if (!display_.plug(width_)) {
        return "BRLTTY did not find its display";
    }
    if (std::string trouble = await_key(); !trouble.empty()) {
        return trouble;
    }
    std::istringstream lines(steps);
    int number = 0;
    for (std::string line; std::getline(lines, line);) {
        ++number;
        line = line.substr(0, line.find('#'));
        line = line.substr(0, line.find_last_not_of(" \t\r") + 1);
        if (line.empty()) {
            continue;
        }
        if (const std::string trouble = take(line); !trouble.empty()) {
            return fmt::format("line {}: {}: {}", number, line, trouble);
        }
    }
    return {};
}

std::string BrailleVisitor::take(const std::string& step) {
    if (step.rfind("page ", 0) == 0) {
        const std::string page = step.substr(5);
        return kiosk_.page() == page ? "" : "the page is " + kiosk_.page();
    }
    if (step == "centre confirms") {
        kiosk_.centre_says = content::Standing::Confirmed;
        return {};
    }
    if (step.rfind("to ", 0) == 0) {
        return go_to(step.substr(3));
    }
    return step.rfind("type ", 0) == 0 ? type(step.substr(5)) : press(step, step);
}

std::string BrailleVisitor::go_to(const std::string& name) {
    constexpr int farthest = 60;
    std::string trouble;
    for (int i = 0; i < farthest && kiosk_.focus() != name && trouble.empty(); ++i) {
        trouble = press("LnDn", "LnDn");
    }
    return kiosk_.focus() == name ? trouble : "it was not reached";
}

std::string BrailleVisitor::type(const std::string& characters) {
    for (const char character : characters) {
        const bool is_digit = character >= '0' && character <= '9';
        const char letter = !is_digit          ? character
                            : character == '0' ? 'j'
                                               : static_cast<char>(character - '1' + 'a');
        if (std::string trouble = press(fmt::format("type {}", letter), std::string(1, letter));
            !trouble.empty()) {
            return trouble;
        }
    }
    return {};
}

std::string BrailleVisitor::press(const std::string& step, const std::string& command) {
    if (command.size() == 1) {
        display_.type(command.front());
    } else {
        display_.press(command);
    }
    std::string trouble = await_key();
    if (trouble.empty()) {
        trouble = await_dots();
    }
    text_ += fmt::format("{}. {}\n    page    {}\n    felt    {}\n    raised  {}\n\n", ++keys_pressed_, step,
                         kiosk_.page(), felt_, written(display_.raised()));
    return trouble;
}

std::string BrailleVisitor::await_key() {
    const auto input = next_input();
    if (!input) {
        return "nothing came from the display";
    }
    if (auto what = desk_.take(*input)) {
        std::visit(kiosk::Overloaded{
                       [this](const kiosk::KeyPressed& it) { kiosk_.press(it); },
                       [this](const kiosk::Touched& it) { kiosk_.tap(it.intent); },
                       [this](const auto& it) { kiosk_.happen(it); },
                   },
                   *what);
    }
    return {};
}

std::string BrailleVisitor::await_dots() {
    std::u32string wanted = wanted_;
    wanted.resize(width_, U'⠀');
    const bool came = display_.wait_for([&](const std::u32string& raised) { return raised == wanted; });
    return came ? std::string() : fmt::format("\"{}\" was not raised", written(wanted));
}

bool BrailleVisitor::leaves_blank() {
    desk_.forget();
    return wanted_.empty() && await_dots().empty();
}

std::optional<drivers::BrailleInput> BrailleVisitor::next_input() {
    std::unique_lock lock(mutex_);
    if (!came_.wait_for(lock, patience, [this] { return !inputs_.empty(); })) {
        return std::nullopt;
    }
    drivers::BrailleInput input = std::move(inputs_.front());
    inputs_.pop_front();
    return input;
}

void BrailleVisitor::braille_happened(drivers::BrailleInput input) {
    {
        const std::lock_guard lock(mutex_);
        inputs_.push_back(std::move(input));
    }
    came_.notify_all();
}

void BrailleVisitor::show(std::u32string_view cells) {
    wanted_ = cells;
    real_.show(cells);
}

void BrailleVisitor::forget() {
    wanted_.clear();
    real_.forget();
}

}  // namespace qiming::tests
