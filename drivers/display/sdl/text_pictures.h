// Lines of text and icons as pictures, drawn when first asked for and kept while they are shown.
#pragma once

#include <SDL.h>

#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>

#include "accessibility/layout/picture.h"
#include "accessibility/layout/theme.h"
#include "drivers/display/sdl/typeface.h"

namespace qiming::drivers {

struct TextureCloser {
    void operator()(SDL_Texture* texture) const { SDL_DestroyTexture(texture); }
};
using Texture = std::unique_ptr<SDL_Texture, TextureCloser>;

struct Picture {
    Texture texture;
    float width = 0;
    float height = 0;
    float left = 0;  // from the text's origin
    float top = 0;   // above the baseline
    std::uint64_t last_frame = 0;
};

class TextPictures {
public:
    TextPictures(SDL_Renderer& renderer, Fonts& fonts) : renderer_(renderer), fonts_(fonts) {}

    const Picture& line(const std::string& text, float em_px, accessibility::Weight weight,
                        accessibility::Colour colour);
    const Picture& icon(char32_t code_point, float em_px, accessibility::Colour colour);
    // Once a frame: drops what has not been shown for long once there is much of it.
    void end_frame();
    void forget();

private:
    const Picture& picture(std::string key, Typeface& face, std::u32string_view text, float em_px,
                           accessibility::Colour colour);

    SDL_Renderer& renderer_;
    Fonts& fonts_;
    std::unordered_map<std::string, Picture> pictures_;
    std::uint64_t frame_ = 0;
};

}  // namespace qiming::drivers
