// Makes a page that breaks a law of the tree keep it, so that a fault in one name costs a number behind that
// name and not the page. It is the net below the screens: what they name themselves goes through
// telling_apart.h and needs no mending. Pure.
//
//  - Of twins the second and later ones get a number, in the words of the language.
//  - An id that is missing or stands twice is replaced; `unmended` gives the one that was meant.
//  - A node without a name takes its value or its hint for one. One that has none of these is left out, and
//    where it could have been chosen the page tells how many are missing.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "accessibility/node.h"
#include "accessibility/phrasebook.h"

namespace qiming::accessibility {

// What was amiss with which kind of node. No id and no name: those may tell of the visitor.
struct Mend {
    Role role = Role::Group;
    std::string_view reason;  // lasts as long as the program
    bool operator==(const Mend&) const = default;
};

struct MendedPage {
    Node page;
    std::vector<Mend> mends;
};

// Nothing: it is not a page, or has no name.
std::optional<MendedPage> mended(Node page, const Phrasebook& words);

NodeId unmended(const NodeId& id);

}  // namespace qiming::accessibility
