#include "drivers/display/sdl/corners.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace qiming::drivers {
namespace {

// How much of the pixel at `distance` from the centre lies within `radius`.
float inside(float distance, float radius) {
    return std::clamp(radius - distance + 0.5F, 0.0F, 1.0F);
}

}  // namespace

SDL_Texture* Corners::of(int radius, int thickness) {
    Texture& texture = textures_[{radius, thickness}];
    if (texture) {
        return texture.get();
    }
    const int side = 2 * radius;
    const auto outer = static_cast<float>(radius);
    std::vector<std::uint32_t> pixels;
    pixels.reserve(static_cast<std::size_t>(side) * static_cast<std::size_t>(side));
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            const float distance =
                std::hypot(static_cast<float>(x) + 0.5F - outer, static_cast<float>(y) + 0.5F - outer);
            const float hole = thickness > 0 ? inside(distance, outer - static_cast<float>(thickness)) : 0;
            const float covered = inside(distance, outer) - hole;
            pixels.push_back((static_cast<std::uint32_t>(std::lround(covered * 255)) << 24U) | 0xFFFFFFU);
        }
    }
    texture.reset(
        SDL_CreateTexture(&renderer_, SDL_PIXELFORMAT_ARGB8888, SDL_TEXTUREACCESS_STATIC, side, side));
    SDL_UpdateTexture(texture.get(), nullptr, pixels.data(), side * 4);
    SDL_SetTextureBlendMode(texture.get(), SDL_BLENDMODE_BLEND);
    return texture.get();
}

}  // namespace qiming::drivers
