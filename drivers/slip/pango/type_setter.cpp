#include "drivers/slip/pango/type_setter.h"

#include <pango/pangocairo.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string_view>
#include <utility>

namespace qiming::drivers {
namespace {

constexpr const char* family = "Noto Sans CJK SC";
constexpr double line_height_of_em = 1.3;

int in_pango(double mm) {
    return static_cast<int>(std::lround(mm * points_per_mm * PANGO_SCALE));
}

double in_mm(int units) {
    return static_cast<double>(units) / PANGO_SCALE / points_per_mm;
}

Piece line_piece(const std::shared_ptr<PangoLayout>& layout, int at, double left_mm, double em_mm) {
    Piece piece;
    piece.height_mm = em_mm * line_height_of_em;
    const double baseline = piece.height_mm / 2 + em_mm * cap_height_of_em / 2;  // capitals in the middle
    piece.draw = [layout, at, left_mm, baseline](cairo_t* cairo, double top_mm) {
        cairo_save(cairo);
        cairo_translate(cairo, left_mm, top_mm + baseline);
        cairo_scale(cairo, 1 / points_per_mm, 1 / points_per_mm);
        cairo_new_path(cairo);
        pango_cairo_layout_line_path(cairo, pango_layout_get_line_readonly(layout.get(), at));
        cairo_fill(cairo);
        cairo_restore(cairo);
    };
    return piece;
}

}  // namespace

void Unref::operator()(void* object) const {
    g_object_unref(object);
}

TypeSetter::TypeSetter(const std::string& language)
    : fonts_(pango_cairo_font_map_new()), context_(pango_font_map_create_context(fonts_.get())) {
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context_.get(), options);
    cairo_font_options_destroy(options);
    pango_cairo_context_set_resolution(context_.get(), 72);
    pango_context_set_round_glyph_positions(context_.get(), FALSE);
    pango_context_set_base_dir(context_.get(), PANGO_DIRECTION_LTR);
    pango_context_set_language(context_.get(),
                               pango_language_from_string(language == "yue" ? "zh-CN" : language.c_str()));
}

Owned<PangoLayout> TypeSetter::set(const std::string& text, Style style, double width_mm) {
    Owned<PangoLayout> layout(pango_layout_new(context_.get()));
    PangoFontDescription* font = pango_font_description_new();
    pango_font_description_set_family_static(font, family);
    pango_font_description_set_weight(font, style.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_font_description_set_absolute_size(font, in_pango(style.cap_mm / cap_height_of_em));
    pango_layout_set_font_description(layout.get(), font);
    pango_font_description_free(font);
    pango_layout_set_width(layout.get(), width_mm > 0 ? in_pango(width_mm) : -1);
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    gchar* valid = g_utf8_make_valid(text.c_str(), static_cast<gssize>(text.size()));
    pango_layout_set_text(layout.get(), valid, -1);
    g_free(valid);
    return layout;
}

// A comma is the best place, the last one that fits; then the blank that leaves the lines most alike.
std::string TypeSetter::with_good_break(const std::string& text, Style style, double width) {
    if (pango_layout_get_line_count(set(text, style, width).get()) != 2) {
        return text;
    }
    std::vector<std::size_t> places;
    for (const std::string_view comma : {"，", ", "}) {
        for (auto at = text.find(comma); at != std::string::npos; at = text.find(comma, at + 1)) {
            places.insert(places.begin(), at + comma.size());
        }
    }
    const auto commas = static_cast<std::ptrdiff_t>(places.size());
    for (auto at = text.find(' '); at != std::string::npos; at = text.find(' ', at + 1)) {
        places.push_back(at + 1);
    }
    const auto unlike = [&](std::size_t at) {
        return std::abs(width_mm(text.substr(0, at), style) - width_mm(text.substr(at), style));
    };
    std::stable_sort(places.begin() + commas, places.end(),
                     [&](std::size_t one, std::size_t other) { return unlike(one) < unlike(other); });
    for (const std::size_t at : places) {
        if (at < text.size() && width_mm(text.substr(0, at), style) <= width &&
            width_mm(text.substr(at), style) <= width) {
            return text.substr(0, at) + "\n" + text.substr(at);
        }
    }
    return text;
}

std::vector<Piece> TypeSetter::lines(const std::string& text, Style style, double left_mm, double width_mm) {
    const std::shared_ptr<PangoLayout> layout(set(with_good_break(text, style, width_mm), style, width_mm));
    unknown_ += pango_layout_get_unknown_glyphs_count(layout.get());
    std::vector<Piece> pieces;
    for (int at = 0; at < pango_layout_get_line_count(layout.get()); ++at) {
        pieces.push_back(line_piece(layout, at, left_mm, style.cap_mm / cap_height_of_em));
    }
    return pieces;
}

double TypeSetter::width_mm(const std::string& text, Style style) {
    const auto layout = set(text, style, 0);
    PangoRectangle logical;
    pango_layout_get_extents(layout.get(), nullptr, &logical);
    return in_mm(logical.width);
}

}  // namespace qiming::drivers
