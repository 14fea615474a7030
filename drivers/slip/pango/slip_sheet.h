// From a slip to pieces in order, and from pieces to sheets. Millimetres.
#pragma once

#include <vector>

#include "drivers/slip/pango/type_setter.h"
#include "drivers/slip/slip_drawing.h"

namespace qiming::drivers {

struct SheetSizes {
    double margin = 4;
    double width = 72;     // between the margins
    double text = 5;       // cap height of running text
    double number = 15;    // the most that the number may have
    double gap = 4;        // between what is told
    double module = 1.1;   // of the code
    double names = 0;      // width of a column for the names of facts; 0: each stands above its value
    bool is_wide = false;  // the code's words stand beside it
};
SheetSizes sheet_sizes(const Paper& paper);

std::vector<Piece> pieces_of(const content::Slip& slip, const SheetSizes& sizes, TypeSetter& setter);

struct PlacedPiece {
    std::size_t piece = 0;
    double top_mm = 0;
};
// Each sheet's pieces; `room_mm` is the height between its margins, 0: as much as is needed.
std::vector<std::vector<PlacedPiece>> on_sheets(const std::vector<Piece>& pieces, double room_mm);

}  // namespace qiming::drivers
