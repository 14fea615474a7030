// The braille line: short, because a display has 40 cells or fewer. It has what the picture shows,
// never a private value. Pure; turning print into braille cells is the driver's work.
//
//  name [mark] [value] [position], for example  "手语 [x] 3/12"  or  "手机号码 = 138_ !"
//    (x) ( )  choice, selected or not         [x] [ ]  checkbox, selected or not
//    = ...    value                           _        end of what was typed into a field
//    >        does something                  - !      unavailable; in error
//    3/12     position in the list
#pragma once

#include <string>

#include "accessibility/tree.h"

namespace qiming::accessibility {

std::string braille_of_stop(const Tree& tree, std::size_t index);
// Name and value of what is not focused: a notice, a status.
std::string braille_of(const Node& node);

}  // namespace qiming::accessibility
