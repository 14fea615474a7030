// The slip to take away from an outcome page. The button is there while a printer is; printing, printed
// and each failure are said, and change nothing else: what was submitted does not depend on paper. Pure.
#pragma once

#include <optional>

#include "content/visit/slip.h"
#include "kiosk/core/draft.h"
#include "kiosk/core/event.h"
#include "kiosk/core/nodes.h"

namespace qiming::kiosk {

// Of Session::submissions[index]: what its outcome page shows (R18), in the visitor's language.
content::Slip slip_of(const World& world, const State& state, std::size_t index);

// Nothing: there is no printer, or nothing that could be taken away.
std::optional<Node> print_button(const World& world, const State& state, std::size_t index);
void print_slip(Draft& draft, std::size_t index);

// Whose focus was on the button when the printer went is told so.
void printer_changed(Draft& draft, const PrinterChanged& event);
void slip_printed(Draft& draft, const SlipPrinted& event);
void slip_failed(Draft& draft, const SlipFailed& event);

}  // namespace qiming::kiosk
