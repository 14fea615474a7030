#include "drivers/slip/pango/slip_sheet.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "drivers/slip/pango/code_square.h"

namespace qiming::drivers {
namespace {

using content::SlipLine;

constexpr double rule_mm = 0.4;
constexpr double frame_mm = 0.8;

void append(std::vector<Piece>& to, std::vector<Piece> more) {
    to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

Piece space(double height_mm) {
    Piece piece;
    piece.height_mm = height_mm;
    piece.is_space = true;
    return piece;
}

Piece rule(const SheetSizes& sizes) {
    Piece piece;
    piece.height_mm = rule_mm;
    piece.draw = [sizes](cairo_t* cairo, double top_mm) {
        cairo_rectangle(cairo, sizes.margin, top_mm, sizes.width, rule_mm);
        cairo_fill(cairo);
    };
    return piece;
}

// Several pieces as one that no sheet parts, with something drawn around them.
Piece together(std::vector<Piece> parts, double pad_mm,
               std::function<void(cairo_t*, double top_mm, double height_mm)> around) {
    double height = 2 * pad_mm;
    for (const Piece& part : parts) {
        height += part.height_mm;
    }
    Piece piece;
    piece.height_mm = height;
    piece.draw = [parts = std::move(parts), pad_mm, height, around = std::move(around)](cairo_t* cairo,
                                                                                        double top_mm) {
        around(cairo, top_mm, height);
        double at = top_mm + pad_mm;
        for (const Piece& part : parts) {
            part.draw(cairo, at);
            at += part.height_mm;
        }
    };
    return piece;
}

// The word that counts, in a frame: found at a glance, and not by its size alone.
Piece framed(const std::string& word, const SheetSizes& sizes, TypeSetter& setter) {
    const double pad = sizes.text * 0.6;
    const double inner = sizes.width - 2 * (pad + frame_mm);
    auto lines = setter.lines(word, {sizes.text * 1.4, true}, sizes.margin + frame_mm + pad, inner);
    return together(std::move(lines), pad * 0.6 + frame_mm, [sizes](cairo_t* cairo, double top, double height) {
        cairo_set_line_width(cairo, frame_mm);
        cairo_rectangle(cairo, sizes.margin + frame_mm / 2, top + frame_mm / 2, sizes.width - frame_mm,
                        height - frame_mm);
        cairo_stroke(cairo);
    });
}

// As large as one line can be; in a longer number than ours each group gets a line.
std::vector<Piece> large_number(const std::string& number, const SheetSizes& sizes, TypeSetter& setter) {
    const double at_one_mm = setter.width_mm(number, {1, true});
    const double cap = std::clamp(sizes.width / std::max(at_one_mm, 0.1), sizes.text, sizes.number);
    return setter.lines(number, {cap, true}, sizes.margin, sizes.width + 1);
}

std::vector<Piece> with_name(const SlipLine& line, std::vector<Piece> value, const SheetSizes& sizes,
                             TypeSetter& setter) {
    auto pieces = setter.lines(line.name, {sizes.text, false}, sizes.margin, sizes.width);
    for (Piece& piece : pieces) {
        piece.stays_with_next = true;
    }
    append(pieces, std::move(value));
    return pieces;
}

// Line by line, one column beside the other.
std::vector<Piece> beside(std::vector<Piece> one, std::vector<Piece> other) {
    std::vector<Piece> rows = std::move(other);
    for (std::size_t at = 0; at < one.size(); ++at) {
        if (at == rows.size()) {
            rows.push_back(std::move(one[at]));
            continue;
        }
        rows[at].draw = [left = std::move(one[at].draw), right = std::move(rows[at].draw)](cairo_t* cairo,
                                                                                           double top) {
            left(cairo, top);
            right(cairo, top);
        };
    }
    return rows;
}

std::vector<Piece> fact_pieces(const SlipLine& line, const SheetSizes& sizes, TypeSetter& setter) {
    const auto value = [&](double indent) {
        return setter.lines(line.value, {sizes.text, true}, sizes.margin + indent, sizes.width - indent);
    };
    const double between = sizes.text;
    if (setter.width_mm(line.name, {sizes.text, false}) > sizes.names) {
        return with_name(line, value(0), sizes, setter);
    }
    return beside(setter.lines(line.name, {sizes.text, false}, sizes.margin, sizes.names),
                  value(sizes.names + between));
}

std::vector<Piece> pieces_of_line(const SlipLine& line, const SheetSizes& sizes, TypeSetter& setter) {
    const auto set = [&](double scale, bool bold) {
        return setter.lines(line.value, {sizes.text * scale, bold}, sizes.margin, sizes.width);
    };
    std::vector<Piece> pieces;
    switch (line.role) {
        case SlipLine::Role::Service:
            pieces = set(1, false);
            pieces.push_back(space(sizes.text * 0.5));
            pieces.push_back(rule(sizes));
            return pieces;
        case SlipLine::Role::Title: return set(1.3, true);
        case SlipLine::Role::State: pieces.push_back(framed(line.value, sizes, setter)); return pieces;
        case SlipLine::Role::Text: return set(1, false);
        case SlipLine::Role::Number:
            return with_name(line, large_number(line.value, sizes, setter), sizes, setter);
        case SlipLine::Role::Fact: return fact_pieces(line, sizes, setter);
    }
    return pieces;
}

void draw_code(cairo_t* cairo, const CodeSquare& code, double left, double top, double module) {
    for (int row = 0; row < code.side; ++row) {
        for (int column = 0; column < code.side; ++column) {
            if (code.dark[static_cast<std::size_t>(row) * static_cast<std::size_t>(code.side) +
                          static_cast<std::size_t>(column)]) {
                cairo_rectangle(cairo, left + column * module, top + row * module, module, module);
            }
        }
    }
    cairo_fill(cairo);  // as one path: no hairlines between the modules
}

std::vector<Piece> code_pieces(const content::Slip& slip, const SheetSizes& sizes, TypeSetter& setter) {
    auto code = code_square(slip.code);
    if (!code) {
        return {};
    }
    const double quiet = quiet_modules * sizes.module;
    const double side = code->side * sizes.module;
    // Paper is white beyond the margin: on the left the margin is part of the quiet zone.
    const double left = sizes.is_wide ? std::max(sizes.margin, quiet) : sizes.margin + (sizes.width - side) / 2;
    const double beside = left + side + quiet + sizes.text;
    auto words = sizes.is_wide ? setter.lines(slip.code_text, {sizes.text, false}, beside,
                                              sizes.margin + sizes.width - beside)
                               : setter.lines(slip.code_text, {sizes.text, false}, sizes.margin, sizes.width);
    Piece square;
    square.height_mm = side + 2 * quiet;
    square.draw = [code = std::move(*code), left, quiet, module = sizes.module](cairo_t* cairo, double top) {
        draw_code(cairo, code, left, top + quiet, module);
    };
    std::vector<Piece> pieces;
    if (!sizes.is_wide) {
        square.stays_with_next = true;
        pieces.push_back(std::move(square));
        append(pieces, std::move(words));
        return pieces;
    }
    const double height = square.height_mm;
    pieces.push_back(
        together(std::move(words), quiet,
                 [draw = std::move(square.draw)](cairo_t* cairo, double top, double) { draw(cairo, top); }));
    pieces.back().height_mm = std::max(pieces.back().height_mm, height);
    return pieces;
}

}  // namespace

SheetSizes sheet_sizes(const Paper& paper) {
    SheetSizes sizes;
    sizes.is_wide = paper.width_mm >= 140;
    sizes.margin = sizes.is_wide ? 10 : 4;
    sizes.width = static_cast<double>(paper.width_mm) - 2 * sizes.margin;
    sizes.text = sizes.is_wide ? 5.3 : 5;
    sizes.gap = sizes.text * (sizes.is_wide ? 0.6 : 0.8);
    sizes.names = sizes.is_wide ? 6.2 * sizes.text : 0;
    return sizes;
}

std::vector<Piece> pieces_of(const content::Slip& slip, const SheetSizes& sizes, TypeSetter& setter) {
    std::vector<Piece> pieces;
    for (const SlipLine& line : slip.lines) {
        if (!pieces.empty()) {
            pieces.push_back(space(sizes.gap));
        }
        append(pieces, pieces_of_line(line, sizes, setter));
    }
    pieces.push_back(space(sizes.gap));
    pieces.push_back(rule(sizes));
    append(pieces, code_pieces(slip, sizes, setter));
    return pieces;
}

std::vector<std::vector<PlacedPiece>> on_sheets(const std::vector<Piece>& pieces, double room_mm) {
    std::vector<std::vector<PlacedPiece>> sheets(1);
    double at = 0;
    for (std::size_t piece = 0; piece < pieces.size(); ++piece) {
        double needed = 0;  // with all that it must not be parted from
        std::size_t last = piece;
        for (; last + 1 < pieces.size() && pieces[last].stays_with_next; ++last) {
            needed += pieces[last].height_mm;
        }
        needed += pieces[last].height_mm;
        if (room_mm > 0 && at > 0 && at + needed > room_mm) {
            sheets.emplace_back();
            at = 0;
        }
        if (at == 0 && pieces[piece].is_space) {
            continue;
        }
        sheets.back().push_back({piece, at});
        at += pieces[piece].height_mm;
    }
    return sheets;
}

}  // namespace qiming::drivers
