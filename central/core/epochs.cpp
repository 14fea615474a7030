#include "central/core/epochs.h"

#include <algorithm>

#include <fmt/format.h>

namespace qiming::central {

std::string name_of(const Epoch& epoch) {
    return fmt::format("{}-{}", epoch.number, epoch.tag);
}

std::int64_t shared_mark(const std::vector<Epoch>& ours, const std::vector<Epoch>& theirs,
                         std::int64_t their_newest) {
    const auto [here, there] = std::mismatch(ours.begin(), ours.end(), theirs.begin(), theirs.end());
    if (here == ours.begin()) {
        return 0;  // nothing in common
    }
    std::int64_t mark = their_newest;
    if (here != ours.end()) {
        mark = std::min(mark, here->from_mark);
    }
    if (there != theirs.end()) {
        mark = std::min(mark, there->from_mark);
    }
    return mark;
}

}  // namespace qiming::central
