// Long runs of words in breaths: a synthesiser's clause has a limit, and a caption a width. Pure.
#pragma once

#include <cstddef>
#include <vector>

namespace qiming::accessibility {

// Where each breath begins, in order, the first at 0; nothing for no units. A breath has at most
// `longest` units, all about as many, and begins where `may_begin` allows it if that can be done.
std::vector<std::size_t> breaths_of(const std::vector<bool>& may_begin, std::size_t longest);

}  // namespace qiming::accessibility
