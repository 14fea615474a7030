// The one place that makes a text fit for a terminal of staff: whoever wrote it, it moves no cursor, hides
// nothing and rewrites no line that stands there already. Pure.
#pragma once

#include <string>
#include <string_view>

namespace qiming::content {

// Commands to machines, line breaks, marks that turn the direction and what is invisible become \u001b and the
// like, as JSON writes them, so that a line of JSON stays one; bytes that are no UTF-8 become \ufffd.
std::string printable(std::string_view text);

}  // namespace qiming::content
