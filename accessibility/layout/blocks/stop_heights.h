// How high something will stand where text is magnified, told from its node alone: before there is a tree, and
// whichever face draws it, for it counts with characters that are wider than those of any. What follows from
// the sizes of cards, facts and fields is asked of them. Pure.
#pragma once

#include <string>

#include "accessibility/layout/sizes.h"
#include "accessibility/node.h"

namespace qiming::accessibility {

class StopHeights {
public:
    // `width` of the column, in pixels, as all that comes back.
    StopHeights(const Sizes& sizes, float width);

    float of_card(const Node& node) const;
    float of_fact(const Node& node) const;
    // What of that is not words.
    float around_fact() const;
    // `told_beside`: what stands in the field besides its name and its value.
    float of_field(const Node& node, const std::string& told_beside) const;
    float of_text(const Node& node) const;
    float of_pad(const Node& pad) const;
    float of_row(const Node& row) const;

    // Of `text` in lines of `width`; 0 of an empty one.
    float of_words(const std::string& text, float width, float em) const;
    // Of running text.
    float line() const;
    float fact_width() const;
    float width() const { return width_; }
    const Sizes& sizes() const { return sizes_; }

private:
    std::size_t lines_of(const std::string& text, float width, float em) const;
    float card_width(const Node& node) const;

    Sizes sizes_;
    float width_;
};

}  // namespace qiming::accessibility
