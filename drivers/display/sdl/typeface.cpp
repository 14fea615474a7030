#include "drivers/display/sdl/typeface.h"

#include FT_ADVANCES_H

#include <algorithm>
#include <cmath>

#include "accessibility/text/utf8.h"

namespace qiming::drivers {
namespace {

Library made_library() {
    FT_Library library = nullptr;
    FT_Init_FreeType(&library);
    return Library(library);
}

}  // namespace

Typeface::Typeface(FT_Library library, const FontFile& file) {
    if (FT_New_Memory_Face(library, file.bytes.data(), static_cast<FT_Long>(file.bytes.size()), file.face,
                           &face_) != 0) {
        face_ = nullptr;
    }
}

Typeface::~Typeface() {
    if (face_ != nullptr) {
        FT_Done_Face(face_);
    }
}

bool Typeface::has(char32_t character) const {
    return FT_Get_Char_Index(face_, character) != 0;
}

float Typeface::advance(char32_t character) const {
    const auto known = advances_.find(character);
    if (known != advances_.end()) {
        return known->second;
    }
    FT_Fixed units = 0;
    FT_Get_Advance(face_, FT_Get_Char_Index(face_, character), FT_LOAD_NO_SCALE, &units);
    const float ems = static_cast<float>(units) / static_cast<float>(face_->units_per_EM);
    advances_.emplace(character, ems);
    return ems;
}

float Typeface::width(std::u32string_view text, float em_px) const {
    float ems = 0;
    for (const char32_t character : text) {
        ems += advance(character);
    }
    return ems * em_px;
}

const Typeface::Glyph& Typeface::glyph(char32_t character, int em_px) {
    const std::uint64_t key = (static_cast<std::uint64_t>(em_px) << 32U) | character;
    const auto known = glyphs_.find(key);
    if (known != glyphs_.end()) {
        return known->second;
    }
    if (em_px_ != em_px) {
        FT_Set_Pixel_Sizes(face_, 0, static_cast<FT_UInt>(em_px));
        em_px_ = em_px;
    }
    Glyph glyph;
    const FT_UInt index = FT_Get_Char_Index(face_, character);
    if (FT_Load_Glyph(face_, index, FT_LOAD_RENDER | FT_LOAD_TARGET_LIGHT) == 0) {
        const FT_Bitmap& bitmap = face_->glyph->bitmap;
        glyph.width = static_cast<int>(bitmap.width);
        glyph.height = static_cast<int>(bitmap.rows);
        glyph.left = face_->glyph->bitmap_left;
        glyph.top = face_->glyph->bitmap_top;
        for (int row = 0; row < glyph.height; ++row) {
            const unsigned char* first = bitmap.buffer + row * bitmap.pitch;
            glyph.pixels.insert(glyph.pixels.end(), first, first + glyph.width);
        }
    }
    return glyphs_.emplace(key, std::move(glyph)).first->second;
}

Coverage Typeface::draw(std::u32string_view text, float em_px) {
    const int em = std::max(1, static_cast<int>(std::lround(em_px)));
    struct Placed {
        const Glyph* glyph;
        int x;
    };
    std::vector<Placed> placed;
    float pen = 0;
    int left = 0;
    int right = 0;
    int above = 0;
    int below = 0;
    for (const char32_t character : text) {
        const Glyph& shape = glyph(character, em);
        const int x = static_cast<int>(std::lround(pen)) + shape.left;
        placed.push_back({&shape, x});
        left = std::min(left, x);
        right = std::max(right, x + shape.width);
        above = std::max(above, shape.top);
        below = std::max(below, shape.height - shape.top);
        pen += advance(character) * em_px;
    }
    Coverage drawn{right - left, above + below, left, above, {}};
    drawn.pixels.resize(static_cast<std::size_t>(drawn.width) * static_cast<std::size_t>(drawn.height));
    for (const Placed& at : placed) {
        for (int row = 0; row < at.glyph->height; ++row) {
            const int y = above - at.glyph->top + row;
            for (int column = 0; column < at.glyph->width; ++column) {
                const auto from = static_cast<std::size_t>(row * at.glyph->width + column);
                const auto to = static_cast<std::size_t>(y * drawn.width + at.x - left + column);
                drawn.pixels[to] = std::max(drawn.pixels[to], at.glyph->pixels[from]);
            }
        }
    }
    return drawn;
}

Fonts::Fonts(FontFiles files)
    : files_(std::move(files)),
      library_(made_library()),
      regular_(library_.get(), files_.regular),
      bold_(library_.get(), files_.bold),
      icons_(library_.get(), files_.icons) {}

float Fonts::width(std::string_view text, float em_px, accessibility::Weight weight) const {
    const Typeface& face = weight == accessibility::Weight::Bold ? bold_ : regular_;
    return face.width(accessibility::decode_utf8(text), em_px);
}

void Fonts::forget() {
    regular_.forget();
    bold_.forget();
    icons_.forget();
}

}  // namespace qiming::drivers
