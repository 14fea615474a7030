#include "accessibility/pronunciation/breaths.h"

#include <algorithm>

namespace qiming::accessibility {

std::vector<std::size_t> breaths_of(const std::vector<bool>& may_begin, std::size_t longest) {
    std::vector<std::size_t> begins;
    const std::size_t all = may_begin.size();
    std::size_t at = 0;
    while (at < all) {
        begins.push_back(at);
        const std::size_t left = all - at;
        const std::size_t breaths = (left + longest - 1) / longest;
        const std::size_t wanted = at + (left + breaths - 1) / breaths;
        std::size_t next = wanted;
        while (next > at + 1 && next < all && !may_begin[next]) {
            --next;
        }
        at = next > at + 1 ? next : wanted;
    }
    return begins;
}

}  // namespace qiming::accessibility
