// Measures text and draws lines of it into grey pictures, with FreeType. Widths are the font's own,
// unrounded and without kerning, so that they add up (accessibility::TextMeasure).
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <ft2build.h>
#include FT_FREETYPE_H

#include "accessibility/layout/picture.h"
#include "drivers/display/sdl/font_files.h"

namespace qiming::drivers {

// Coverage of each pixel, 0-255, row by row. `top` is where its first row stands relative to the
// baseline's em: see Typeface::draw.
struct Coverage {
    int width = 0;
    int height = 0;
    int left = 0;  // of the text's origin
    int top = 0;   // rows above the baseline
    std::vector<std::uint8_t> pixels;
};

class Typeface {
public:
    Typeface(FT_Library library, const FontFile& file);
    ~Typeface();
    Typeface(const Typeface&) = delete;
    Typeface& operator=(const Typeface&) = delete;

    bool is_usable() const { return face_ != nullptr; }
    float width(std::u32string_view text, float em_px) const;
    Coverage draw(std::u32string_view text, float em_px);
    bool has(char32_t character) const;
    void forget() { glyphs_.clear(); }

private:
    struct Glyph {
        int width = 0;
        int height = 0;
        int left = 0;
        int top = 0;
        std::vector<std::uint8_t> pixels;
    };

    float advance(char32_t character) const;  // in ems
    const Glyph& glyph(char32_t character, int em_px);

    FT_Face face_ = nullptr;
    mutable std::unordered_map<char32_t, float> advances_;
    std::unordered_map<std::uint64_t, Glyph> glyphs_;
    int em_px_ = 0;
};

struct LibraryCloser {
    void operator()(FT_Library library) const { FT_Done_FreeType(library); }
};
using Library = std::unique_ptr<FT_LibraryRec_, LibraryCloser>;

// The two weights of running text and the icons.
class Fonts final : public accessibility::TextMeasure {
public:
    explicit Fonts(FontFiles files);
    Fonts(const Fonts&) = delete;
    Fonts& operator=(const Fonts&) = delete;

    bool are_usable() const { return regular_.is_usable() && bold_.is_usable() && icons_.is_usable(); }
    float width(std::string_view text, float em_px, accessibility::Weight weight) const override;
    Typeface& of(accessibility::Weight weight) {
        return weight == accessibility::Weight::Bold ? bold_ : regular_;
    }
    Typeface& icons() { return icons_; }
    void forget();

private:
    FontFiles files_;
    Library library_;  // outlives the faces, which are declared after it
    Typeface regular_;
    Typeface bold_;
    Typeface icons_;
};

}  // namespace qiming::drivers
