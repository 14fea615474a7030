// The middle region as a run of blocks, in reading order: each is placed whole on one screenful. Pure.
//
// A block's boxes stand at their final x and at y = 0; placing it moves them down.
#pragma once

#include <optional>
#include <vector>

#include "accessibility/layout/set_text.h"

namespace qiming::accessibility {

struct Block {
    std::vector<Box> boxes;
    float height = 0;
    float gap_above = 0;
    bool has_stop = false;       // holds a node that can be focused
    bool is_heading = false;     // the page's title: repeated on each screenful
    bool only_repeated = false;  // stands in for a title that became part of a larger block
    bool at_bottom = false;      // the page's actions: they keep their place above the caption
    bool sinks = false;          // keys: they stand on what is at the bottom, and never move while one types
    bool may_wait = false;       // see Fit::brief
    NodeId panel;                // facts of one list share one card
};

// Where blocks may stand.
struct Column {
    float x = 0;
    float width = 0;
    float height = 0;        // of a whole screenful
    float paged_height = 0;  // of one of several, above their pager
    float above = 0;         // over the screenful, for what is not touched; see Preferences::low_reach
    bool compact = false;    // see Fit
    bool brief = false;      // see Fit
    bool close = false;      // see Fit
    bool terse = false;      // see Fit
};

std::vector<Block> blocks_of(const Sheet& sheet, const Column& column);

// --- the kinds of blocks, each in a file of its own ---

// One card, choice, button or fact: any operable or readable item of a list.
std::vector<Box> item_boxes(const Sheet& sheet, std::size_t index, float x, float width, float min_height);
// Cards side by side, all as high as the tallest.
std::vector<Block> grid_blocks(const Sheet& sheet, const std::vector<std::size_t>& children,
                               const Column& column);
// Facts: name and value in two columns that line up over the whole list.
std::vector<Box> fact_boxes(const Sheet& sheet, std::size_t index, float x, float width, float min_height);
std::vector<Block> action_blocks(const Sheet& sheet, const std::vector<std::size_t>& children,
                                 const Column& column);
// Buttons of Arrangement::Beside: a row where it stands.
std::vector<Block> beside_blocks(const Sheet& sheet, const std::vector<std::size_t>& buttons,
                                 const Column& column);
// What one row of them takes.
float beside_width(const Sheet& sheet, const std::vector<std::size_t>& buttons);
// A field, the buttons that go with it, and its digit pad; what is not there is no_parent or empty.
struct FieldParts {
    std::size_t field = Tree::no_parent;
    std::vector<std::size_t> buttons{};
    std::size_t pad = Tree::no_parent;
};
// The pad beside or under the field; the buttons under the field, or at its right where no pad is.
std::vector<Block> field_blocks(const Sheet& sheet, const FieldParts& parts, const Column& column);
// Its upper left corner at {x, 0}. `is_close`: as low as may be, see Fit.
Box field_box(const Sheet& sheet, std::size_t index, float x, float width, bool is_close = false);
// How the keys of a pad stand where text is magnified: in as many columns as leave the longest label whole,
// for height is what there is least of.
struct PadShape {
    std::size_t columns = 1;
    std::size_t rows = 1;
    float key_height = 0;
    float height = 0;
};
PadShape magnified_pad(const Sizes& sizes, const std::vector<std::string>& names, float width);
// The same beside all that leads up to it: `lead` takes a column of `lead_width`.
float lead_width(const Sheet& sheet, const Column& column);
Block beside_pad(const Sheet& sheet, const std::vector<Block>& lead, const FieldParts& parts,
                 const Column& column);
// Small keys side by side, of one width wherever the longest row fits; `ends` stand at the right ends of the
// rows, or under them where there is no room. A block for each row.
using KeyRow = std::vector<std::size_t>;
std::vector<Block> key_blocks(const Sheet& sheet, const std::vector<KeyRow>& rows, const KeyRow& ends,
                              const Column& column);
Box key_box(const Sheet& sheet, std::size_t index, Rect rect);
Block text_block(const Sheet& sheet, std::size_t index, const Column& column);
// A title of one line and the step of the visit at its right; nothing where that is too long for a line.
std::optional<Block> heading_with_step(const Sheet& sheet, Block heading, std::size_t step,
                                       const Column& column);
// The same with the word of state at its right.
std::optional<Block> heading_with_state(const Sheet& sheet, Block heading, std::size_t state,
                                        const Column& column);
Block number_block(const Sheet& sheet, std::size_t index, const Column& column);

// The node's part of a box: id, focus, states, target.
Box box_of(const Sheet& sheet, std::size_t index, Shape shape, Rect rect);
float height_of(const std::vector<Box>& boxes);
bool can_be_focused(const Sheet& sheet, const std::vector<std::size_t>& indexes);

}  // namespace qiming::accessibility
