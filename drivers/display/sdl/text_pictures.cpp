#include "drivers/display/sdl/text_pictures.h"

#include "accessibility/text/utf8.h"

namespace qiming::drivers {
namespace {

constexpr std::size_t many = 400;          // pictures; about 20 MB
constexpr std::uint64_t long_unseen = 24;  // frames

void append(std::string& key, accessibility::Colour colour) {
    key += static_cast<char>(colour.red);
    key += static_cast<char>(colour.green);
    key += static_cast<char>(colour.blue);
}

Texture texture_of(SDL_Renderer& renderer, const Coverage& coverage, accessibility::Colour colour) {
    if (coverage.width == 0 || coverage.height == 0) {
        return nullptr;
    }
    Texture texture(SDL_CreateTexture(&renderer, SDL_PIXELFORMAT_ARGB8888, SDL_TEXTUREACCESS_STATIC,
                                      coverage.width, coverage.height));
    const std::uint32_t ink = (static_cast<std::uint32_t>(colour.red) << 16U) |
                              (static_cast<std::uint32_t>(colour.green) << 8U) | colour.blue;
    std::vector<std::uint32_t> pixels(coverage.pixels.size());
    for (std::size_t at = 0; at < pixels.size(); ++at) {
        pixels[at] = (static_cast<std::uint32_t>(coverage.pixels[at]) << 24U) | ink;
    }
    SDL_UpdateTexture(texture.get(), nullptr, pixels.data(), coverage.width * 4);
    SDL_SetTextureBlendMode(texture.get(), SDL_BLENDMODE_BLEND);
    return texture;
}

}  // namespace

const Picture& TextPictures::line(const std::string& text, float em_px, accessibility::Weight weight,
                                  accessibility::Colour colour) {
    std::string key =
        std::to_string(static_cast<int>(em_px)) + (weight == accessibility::Weight::Bold ? "b" : "r");
    append(key, colour);
    key += text;
    return picture(std::move(key), fonts_.of(weight), accessibility::decode_utf8(text), em_px, colour);
}

const Picture& TextPictures::icon(char32_t code_point, float em_px, accessibility::Colour colour) {
    std::string key = std::to_string(static_cast<int>(em_px)) + "i";
    append(key, colour);
    key += std::to_string(static_cast<std::uint32_t>(code_point));
    return picture(std::move(key), fonts_.icons(), std::u32string(1, code_point), em_px, colour);
}

const Picture& TextPictures::picture(std::string key, Typeface& face, std::u32string_view text, float em_px,
                                     accessibility::Colour colour) {
    const auto [entry, is_new] = pictures_.try_emplace(std::move(key));
    Picture& picture = entry->second;
    if (is_new) {
        const Coverage coverage = face.draw(text, em_px);
        picture.texture = texture_of(renderer_, coverage, colour);
        picture.width = static_cast<float>(coverage.width);
        picture.height = static_cast<float>(coverage.height);
        picture.left = static_cast<float>(coverage.left);
        picture.top = static_cast<float>(coverage.top);
    }
    picture.last_frame = frame_;
    return picture;
}

void TextPictures::end_frame() {
    ++frame_;
    if (pictures_.size() > many) {
        std::erase_if(pictures_,
                      [&](const auto& entry) { return frame_ > entry.second.last_frame + long_unseen; });
    }
}

void TextPictures::forget() {
    pictures_.clear();
    fonts_.forget();
}

}  // namespace qiming::drivers
