// All sizes that a layout uses, in whole pixels, worked out once from the viewport's density and the
// visitor's text size. The smallest text anywhere has the cap height of running text (R20). Pure.
#pragma once

#include "accessibility/layout/picture.h"
#include "accessibility/preferences.h"

namespace qiming::accessibility {

struct Sizes {
    float mm = 0;  // pixels
    TextSize text_size = TextSize::Default;

    // Ems.
    float body = 0;
    float choice = 0;  // what can be chosen
    float title = 0;   // names of cards
    float heading = 0;
    float large = 0;   // important words (Emphasis::Large)
    float figure = 0;  // the outcome's number, digits being typed

    float gap = 0;            // between targets
    float text_gap = 0;       // between paragraphs
    float row_gap = 0;        // between the rows of one card of facts
    float target = 0;         // height of buttons and keys
    float card = 0;           // height of cards; higher where there is room
    float tile = 0;           // side of the tile that holds a card's icon
    float row_target = 0;     // height of a fact and of the pager
    float margin = 0;         // left and right of everything
    float inset = 0;          // above and below the content of the middle
    float pad_x = 0;          // inside cards
    float pad_y = 0;          // inside cards
    float panel_pad = 0;      // inside a card of facts: leaves room for the ring
    float narrow = 0;         // a column may not be narrower than this
    float narrow_icons = 0;   // nor a column of cards with icons
    float bar_edge = 0;       // around the cells of the bottom bar
    float caption_inset = 0;  // above and below the text of the caption strip
    bool numbers = true;      // cards show the digit that chooses them
    bool roomy = false;       // there is room to spare: cards may be tall
    bool magnified = false;   // bars are folded away, blocks stand closely
};

// How the middle is made to fit: generously where there is room, closely where there is not.
struct Fit {
    float scale = 1;       // of the text (Layout::middle_scale)
    float roominess = 1;   // of cards and rows; under 1: of the gaps between keys
    bool compact = false;  // a digit pad stands beside the whole question, its keys as low as may be
    bool close = false;    // names stand beside their values, and what happened in the caption alone
    bool terse = false;    // what only tells how stands in the caption alone
    bool brief = false;    // what may wait (hint, progress) comes after the first that can be operated
};

Sizes sizes_of(const Viewport& viewport, TextSize text_size, const Fit& fit);

}  // namespace qiming::accessibility
