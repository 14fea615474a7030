// A visitor who has a braille display alone: keys go in at BRLTTY's virtual display and come through the
// real driver, the real tables and the desk to the kiosk; dots come back the same way. Nothing is heard.
//
// Steps, one a line ('#' begins a comment): a command of the virtual display ("LnDn"); "route 1"; "type
// 4404", digits and letters typed with dots; "to NAME", on to that item; "page NAME", where the visitor must
// be now; "centre confirms", what it says from now on.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>
#include <string>

#include "accessibility/braille/chinese_reader.h"
#include "config/braille_key_map.h"
#include "drivers/braille/brlapi/brlapi_braille.h"
#include "drivers/braille/louis/louis_tables.h"
#include "kiosk/devices/braille_desk.h"
#include "tests/support/devices/virtual_braille.h"
#include "tests/support/screens/pure_kiosk.h"

namespace qiming::tests {

class BrailleVisitor final : drivers::BrailleListener, drivers::Braille {
public:
    explicit BrailleVisitor(std::size_t cells);

    // What went wrong, with its line; empty: nothing.
    std::string play(const std::string& steps);
    // Key by key, what was felt in print and raised in dots.
    const std::string& text() const { return text_; }
    PureKiosk& kiosk() { return kiosk_; }
    // That the visit is over: the display must be blank then. False: it is not.
    bool leaves_blank();

private:
    void braille_happened(drivers::BrailleInput input) override;
    void show(std::u32string_view cells) override;  // notes what must be raised, and hands it on
    void forget() override;

    std::string take(const std::string& step);
    std::string go_to(const std::string& name);
    std::string type(const std::string& characters);
    std::string press(const std::string& step, const std::string& command);
    std::string await_key();
    std::string await_dots();
    std::optional<drivers::BrailleInput> next_input();

    const std::size_t width_;
    support::VirtualBraille display_;
    drivers::LouisTables tables_;
    config::BrailleKeyMap keys_;
    const accessibility::Lexicon lexicon_;
    std::mutex mutex_;
    std::condition_variable came_;
    std::deque<drivers::BrailleInput> inputs_;
    std::u32string wanted_;
    std::string felt_;
    std::string text_;
    int keys_pressed_ = 0;
    PureKiosk kiosk_;
    shell::BrailleDesk desk_;
    drivers::BrlapiBraille real_;  // last: its thread posts here
};

}  // namespace qiming::tests
