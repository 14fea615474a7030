// Rounded corners, drawn once: the four quarters of a disc or of a ring, smooth at the edge, as one
// small white picture that is tinted when it is placed. Triangles for them would cost each frame anew.
#pragma once

#include <map>
#include <utility>

#include "drivers/display/sdl/text_pictures.h"

namespace qiming::drivers {

class Corners {
public:
    explicit Corners(SDL_Renderer& renderer) : renderer_(renderer) {}

    // A picture 2 * radius wide and high. `thickness` of the ring; the whole disc when it is 0.
    SDL_Texture* of(int radius, int thickness);

private:
    SDL_Renderer& renderer_;
    std::map<std::pair<int, int>, Texture> textures_;
};

}  // namespace qiming::drivers
