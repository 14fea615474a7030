// Where the focus stands on a page whose stops were cut, or put together again. Pure.
#pragma once

#include "accessibility/node.h"

namespace qiming::accessibility {

inline constexpr char part_mark = '~';

// Where the focus stands in `page` when it was on `wanted` before the page was laid out in another size:
// there, or on the whole of a part, or on what comes next. Empty: nowhere.
NodeId place_in(const Node& page, const NodeId& wanted);

// Where a visitor begins on a page that tells what became of something: at its beginning, of which they see but
// one screenful at a time. Empty: it is no such page.
NodeId beginning_of_result(const Node& page);

}  // namespace qiming::accessibility
