// The timelines of a centre (PROTOCOL: epoch and durable mark). Each restore begins an epoch: what came in
// after the copy that was put back is not held any more, and what comes in from now on gets the same marks
// again. So a mark means something within one epoch alone, and of copies of several epochs only what they
// share. Pure.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace qiming::central {

struct Epoch {
    std::int64_t number = 1;     // rises with each restore
    std::string tag;             // chance: two centres, or two restores of one copy, never have the same
    std::int64_t from_mark = 0;  // all up to here came from the copy
    bool operator==(const Epoch&) const = default;
};

// As every answer carries it: "2-9f2c81aa".
std::string name_of(const Epoch& epoch);

// How far a copy holds the same as this database: its epochs, oldest first, and its newest mark.
std::int64_t shared_mark(const std::vector<Epoch>& ours, const std::vector<Epoch>& theirs,
                         std::int64_t their_newest);

}  // namespace qiming::central
