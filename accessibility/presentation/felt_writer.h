// Puts the braille line of one presentation together: the page, what is read with it, the news, and last the
// focus. Each part stands there once: a heading is called as its page, a question as its field. Pure; lives for
// one call of `present`.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "accessibility/tree.h"

namespace qiming::accessibility {

class FeltWriter {
public:
    // Nothing: it stands there already, or is empty.
    void part(const std::string& words);
    // Name, hint and what is read with the page, without `news`. `is_called_as_focus`: the focus will bring the
    // name.
    void page(const Tree& tree, const std::vector<NodeId>& news, bool is_called_as_focus);
    // Last of all: a display begins with it.
    void focus(const Tree& tree);

    const std::string& text() const { return text_; }
    // Where the focused item begins, in bytes; 0 without one.
    std::size_t begin_of_focus() const { return begin_of_focus_; }

private:
    std::set<std::string> parts_;
    std::string text_;
    std::size_t begin_of_focus_ = 0;
};

}  // namespace qiming::accessibility
