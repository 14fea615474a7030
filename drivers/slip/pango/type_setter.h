// Sets text into lines of one width, as pieces that are stacked. Measures in millimetres; owns its fonts, and
// forgets them, with every glyph that was drawn, when it goes. Of one thread.
#pragma once

#include <cairo.h>
#include <pango/pango.h>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace qiming::drivers {

inline constexpr double points_per_mm = 72.0 / 25.4;
// Of Noto Sans CJK: what a capital letter has of the em.
inline constexpr double cap_height_of_em = 0.733;

struct Unref {
    void operator()(void* object) const;  // of GObject
};
template <class Type>
using Owned = std::unique_ptr<Type, Unref>;

// What stands on one height: a line, a rule, a frame, the code.
struct Piece {
    double height_mm = 0;
    bool stays_with_next = false;                       // never the last of a sheet
    bool is_space = false;                              // left out at the top of a sheet
    std::function<void(cairo_t*, double top_mm)> draw;  // `cairo` is in millimetres
};

struct Style {
    double cap_mm = 5;
    bool bold = false;
};

class TypeSetter {
public:
    explicit TypeSetter(const std::string& language);  // BCP 47

    Owned<PangoLayout> set(const std::string& text, Style style, double width_mm);
    // One piece a line, at `left_mm`. What needs two lines is broken between its parts: "23 November, | 10:45".
    std::vector<Piece> lines(const std::string& text, Style style, double left_mm, double width_mm);
    // Of `text` in one line.
    double width_mm(const std::string& text, Style style);
    int unknown_characters() const { return unknown_; }

private:
    std::string with_good_break(const std::string& text, Style style, double width_mm);

    Owned<PangoFontMap> fonts_;
    Owned<PangoContext> context_;
    int unknown_ = 0;
};

}  // namespace qiming::drivers
