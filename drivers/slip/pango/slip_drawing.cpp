#include "drivers/slip/slip_drawing.h"

#include <cairo-pdf.h>

#include <fmt/format.h>

#include <utility>

#include "drivers/slip/pango/slip_sheet.h"

namespace qiming::drivers {
namespace {

constexpr double least_width_mm = 50;
constexpr double longest_roll_mm = 3'000;

struct DestroySurface {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
struct DestroyCairo {
    void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
};

cairo_status_t take(void* pdf, const unsigned char* bytes, unsigned int count) {
    static_cast<std::string*>(pdf)->append(reinterpret_cast<const char*>(bytes), count);
    return CAIRO_STATUS_SUCCESS;
}

double length_of(const std::vector<Piece>& pieces, const std::vector<PlacedPiece>& sheet) {
    return sheet.empty() ? 0 : sheet.back().top_mm + pieces[sheet.back().piece].height_mm;
}

void draw_sheet(cairo_t* cairo, const std::vector<Piece>& pieces, const std::vector<PlacedPiece>& sheet,
                double margin) {
    for (const PlacedPiece& placed : sheet) {
        if (pieces[placed.piece].draw) {
            pieces[placed.piece].draw(cairo, margin + placed.top_mm);
        }
    }
    cairo_show_page(cairo);
}

// "2/3" in the lower right corner, where there is more than one sheet.
void number_sheet(cairo_t* cairo, TypeSetter& setter, const SheetSizes& sizes, const Paper& paper,
                  const std::string& words) {
    const double width = setter.width_mm(words, {sizes.text, false});
    for (const Piece& piece :
         setter.lines(words, {sizes.text, false}, sizes.margin + sizes.width - width, width + 1)) {
        piece.draw(cairo, static_cast<double>(paper.height_mm) - sizes.margin - piece.height_mm);
    }
}

}  // namespace

tl::expected<DrawnSlip, std::string> draw_slip(const content::Slip& slip, const Paper& paper) {
    const bool is_roll = paper.height_mm <= 0;
    if (paper.width_mm < least_width_mm || (!is_roll && paper.height_mm < least_width_mm)) {
        return tl::unexpected(fmt::format("a slip does not fit on paper of {} mm", paper.width_mm));
    }
    TypeSetter setter(slip.language);
    const SheetSizes sizes = sheet_sizes(paper);
    const std::vector<Piece> pieces = pieces_of(slip, sizes, setter);
    const double footer = 2 * sizes.text;
    const double room = static_cast<double>(paper.height_mm) - 2 * sizes.margin;
    auto sheets = on_sheets(pieces, is_roll ? 0 : room);
    if (sheets.size() > 1) {
        sheets = on_sheets(pieces, room - footer);
    }
    const double length =
        is_roll ? length_of(pieces, sheets.front()) + 2 * sizes.margin : static_cast<double>(paper.height_mm);
    if (length > longest_roll_mm) {
        return tl::unexpected<std::string>("the slip would be longer than three metres");
    }
    DrawnSlip drawn;
    const std::unique_ptr<cairo_surface_t, DestroySurface> surface(cairo_pdf_surface_create_for_stream(
        take, &drawn.pdf, static_cast<double>(paper.width_mm) * points_per_mm, length * points_per_mm));
    const std::unique_ptr<cairo_t, DestroyCairo> cairo(cairo_create(surface.get()));
    cairo_scale(cairo.get(), points_per_mm, points_per_mm);
    for (std::size_t at = 0; at < sheets.size(); ++at) {
        if (sheets.size() > 1) {
            number_sheet(cairo.get(), setter, sizes, paper, fmt::format("{}/{}", at + 1, sheets.size()));
        }
        draw_sheet(cairo.get(), pieces, sheets[at], sizes.margin);
    }
    cairo_surface_finish(surface.get());
    if (const auto status = cairo_surface_status(surface.get()); status != CAIRO_STATUS_SUCCESS) {
        return tl::unexpected(fmt::format("the slip was not drawn: {}", cairo_status_to_string(status)));
    }
    drawn.width_mm = paper.width_mm;
    drawn.height_mm = static_cast<float>(length);
    drawn.pages = static_cast<int>(sheets.size());
    drawn.unknown_characters = setter.unknown_characters();
    return drawn;
}

}  // namespace qiming::drivers
