// Rows of fields as a file that spreadsheet programs open: comma-separated (RFC 4180) in UTF-8 with its mark.
// Pure.
//
//  - A cell that a program would take for a formula (= + - @, narrow or wide, also behind blanks; a tab or a
//  line
//    break first) gets a ' before it: visitors write what they like. Commands to machines are left out.
//  - Two columns never have the same name: the later one gets its key behind it.
#pragma once

#include <string>
#include <vector>

#include "central/core/words.h"

namespace qiming::central {

// One row for each list of fields; the columns are all keys, in the order in which they are first met.
std::string spreadsheet(const std::vector<std::vector<Field>>& rows);

}  // namespace qiming::central
