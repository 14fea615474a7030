// What stands between the core and a braille display: turns the braille line of a presentation into
// cells, shows the window of it that fits, and turns keys into what they mean. Of the main thread.
//
//  1. A display may come at any time: it then shows the line that is current.
//  2. Panning beyond the end of the line goes to the next item, before its beginning to the previous
//     one: the whole terminal can be read with the two panning keys, and used with a routing key more.
//  3. A routing key above the focused item activates it; anywhere else it repeats what was said.
//  4. At the end of a visit the display is blank, and nothing of it is kept here (R38).
#pragma once

#include <optional>
#include <string>
#include <utility>

#include "accessibility/braille/braille_window.h"
#include "accessibility/presentation/presentation.h"
#include "config/braille_key_map.h"
#include "drivers/braille/braille.h"
#include "kiosk/core/event.h"

namespace qiming::shell {

class BrailleDesk {
public:
    // All of these outlive the desk; without a `reader` Chinese is left to the table.
    struct Parts {
        drivers::Braille& display;
        drivers::BrailleTables& tables;
        const config::BrailleKeyMap& keys;
        accessibility::ChineseReader reader = nullptr;
    };
    explicit BrailleDesk(Parts parts) : parts_(std::move(parts)) {}

    // Nothing was felt: what is raised stays.
    void show(const accessibility::Presentation& presentation);
    // What the core has to know of it.
    std::optional<decltype(kiosk::Event::what)> take(const drivers::BrailleInput& input);
    void forget();

private:
    decltype(kiosk::Event::what) pan(accessibility::Pan pan);
    void raise();

    Parts parts_;
    std::string felt_;
    std::size_t felt_focus_ = 0;
    bool has_display_ = false;
    accessibility::BrailleWindow window_;
};

}  // namespace qiming::shell
