// A key of a braille display pressed at BRLTTY's virtual one, in the whole terminal: how soon other dots
// are raised there. BRLTTY's own time is in it, both ways.
#include <cstdlib>
#include <thread>

#include "accessibility/braille/braille_line.h"
#include "drivers/braille/louis/louis_tables.h"
#include "tests/bench/benches.h"
#include "tests/bench/terminal.h"
#include "tests/support/devices/virtual_braille.h"

namespace qiming::bench {
namespace {

constexpr int patience_ms = 15'000;
constexpr int presses = 100;
constexpr std::size_t cells = 40;

std::string walk(support::VirtualBraille& display, std::vector<double>& samples) {
    for (int i = 0; i < presses; ++i) {
        const std::size_t before = display.count();
        const std::int64_t pressed_us = now_us();
        display.press(i % 2 == 0 ? "LnDn" : "LnUp");
        if (!display.wait_beyond(before, patience_ms)) {
            return "a key changed no dots";
        }
        samples.push_back(static_cast<double>(now_us() - pressed_us) / 1000.0);
        std::this_thread::sleep_for(std::chrono::milliseconds(60 + i % 7 * 5));
    }
    return {};
}

}  // namespace

std::string braille_update(const Report& report) {
    support::VirtualBraille display;
    display.start_brltty();
    setenv("BRLAPI_HOST", display.brlapi_host().c_str(), 1);
    setenv("BRLAPI_AUTH", "none", 1);
    const support::TemporaryFolder folder;
    const Centre centre(folder);
    Terminal terminal(folder, centre, "kiosk", "");
    unsetenv("BRLAPI_HOST");
    unsetenv("BRLAPI_AUTH");
    if (!wait_for(terminal.trace(), "first_frame", 0, patience_ms) || !display.plug(cells)) {
        return "the terminal or BRLTTY did not start. " + terminal.trouble();
    }
    // The terminal rests: the display turns blank when it has been taken, and the first key wakes both.
    const auto is_blank = [](const std::u32string& raised) {
        return raised.find_first_not_of(U'⠀') == std::u32string::npos;
    };
    if (!display.wait_for(is_blank, patience_ms)) {
        return "the terminal did not take the display";
    }
    display.press("LnDn");
    if (!display.wait_for([&](const std::u32string& raised) { return !is_blank(raised); }, patience_ms)) {
        return "the terminal did not wake";
    }
    std::vector<double> samples;
    if (std::string trouble = walk(display, samples); !trouble.empty()) {
        return trouble + " " + terminal.trouble();
    }
    report.samples("braille.update_ms", std::move(samples), "ms");
    return {};
}

std::string braille_line(const Report& report) {
    drivers::LouisTables tables;
    tables.load();
    const std::string felt = "您想办理什么？ ┃ 登记就业需求 ▸ 1/3 ┃ 说明您想做什么工作，约7分钟";
    const auto translate = [&](std::u32string_view text, accessibility::BrailleTable table) {
        return tables.cells_of(text, table);
    };
    std::vector<double> samples;
    for (int i = 0; i < 1'000; ++i) {
        const std::int64_t began_us = now_us();
        const auto line = accessibility::braille_line(felt, 0, nullptr, translate);
        samples.push_back(static_cast<double>(now_us() - began_us) / 1000.0);
        if (line.cells.empty()) {
            return "nothing was translated";
        }
    }
    report.samples("braille.line_ms", std::move(samples), "ms");
    return {};
}

}  // namespace qiming::bench
