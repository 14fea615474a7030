#include "drivers/display/sdl/sdl_display.h"

#include <SDL.h>

#include <cstdlib>
#include <optional>
#include <utility>
#include <vector>

#include "accessibility/layout/theme.h"
#include "drivers/display/sdl/painter.h"
#include "drivers/display/sdl/png_file.h"

namespace qiming::drivers {
namespace {

struct WindowCloser {
    void operator()(SDL_Window* window) const { SDL_DestroyWindow(window); }
};
struct RendererCloser {
    void operator()(SDL_Renderer* renderer) const { SDL_DestroyRenderer(renderer); }
};
// SDL's video part, open for as long as the value lives.
class Video {
public:
    Video() : open_(SDL_InitSubSystem(SDL_INIT_VIDEO) == 0) {}
    Video(Video&& other) noexcept : open_(std::exchange(other.open_, false)) {}
    Video& operator=(Video&&) = delete;
    ~Video() {
        if (open_) {
            SDL_QuitSubSystem(SDL_INIT_VIDEO);
        }
    }
    bool is_open() const { return open_; }

private:
    bool open_;
};
using Window = std::unique_ptr<SDL_Window, WindowCloser>;
using Renderer = std::unique_ptr<SDL_Renderer, RendererCloser>;

bool has_screen() {
    return std::getenv("DISPLAY") != nullptr || std::getenv("WAYLAND_DISPLAY") != nullptr;
}

class SdlDisplay final : public Display {
public:
    SdlDisplay(Video video, Window window, Renderer renderer, FontFiles files, float px_per_mm)
        : video_(std::move(video)),
          window_(std::move(window)),
          renderer_(std::move(renderer)),
          fonts_(std::move(files)),
          pictures_(*renderer_, fonts_),
          corners_(*renderer_),
          canvas_(*renderer_),
          px_per_mm_(px_per_mm) {}

    bool is_usable() const { return fonts_.are_usable(); }

    const accessibility::TextMeasure& measure() const override { return fonts_; }

    accessibility::Viewport viewport() const override {
        int width = 0;
        int height = 0;
        SDL_GetRendererOutputSize(renderer_.get(), &width, &height);
        return {static_cast<float>(width), static_cast<float>(height), px_per_mm_};
    }

    void draw(const accessibility::Layout& layout, const accessibility::Preferences& preferences) override {
        shown_ = Shown{layout, preferences};
        paint(*shown_);
        pictures_.end_frame();
        SDL_RenderPresent(renderer_.get());
    }

    // Paints the last frame once more, since what was presented may no longer be read.
    tl::expected<void, DisplayFault> save_png(const std::string& file) override {
        if (!shown_) {
            return tl::unexpected(DisplayFault{"There is no picture to save.", "Draw one first."});
        }
        paint(*shown_);
        const accessibility::Viewport size = viewport();
        const auto width = static_cast<int>(size.width_px);
        const auto height = static_cast<int>(size.height_px);
        std::vector<std::uint8_t> pixels(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) *
                                         3);
        if (SDL_RenderReadPixels(renderer_.get(), nullptr, SDL_PIXELFORMAT_RGB24, pixels.data(), width * 3) !=
            0) {
            return tl::unexpected(
                DisplayFault{std::string("The picture cannot be read back: ") + SDL_GetError(),
                             "Use the software renderer."});
        }
        return write_png(file, width, height, pixels);
    }

    void forget() override {
        shown_.reset();
        pictures_.forget();
    }

private:
    struct Shown {
        accessibility::Layout layout;
        accessibility::Preferences preferences;
    };

    void paint(const Shown& shown) {
        const accessibility::Viewport size = viewport();
        ImDrawList& list = canvas_.begin(size.width_px, size.height_px);
        Pen pen(list, corners_, pictures_);
        if (shown.preferences.curtain) {  // for privacy: nothing but black, whatever the theme (R41)
            pen.fill({0, 0, size.width_px, size.height_px}, {0, 0, 0});
            canvas_.render();
            return;
        }
        Painter(pen, accessibility::theme(shown.preferences.theme), px_per_mm_).paint(shown.layout);
        canvas_.render();
    }

    Video video_;
    Window window_;
    Renderer renderer_;
    Fonts fonts_;
    TextPictures pictures_;
    Corners corners_;
    Canvas canvas_;
    float px_per_mm_;
    std::optional<Shown> shown_;
};

DisplayFault sdl_fault(const std::string& what, const std::string& remedy) {
    return {what + ": " + SDL_GetError(), remedy};
}

// The whole panel is a window without a border on top of all others: SDL's own full screen waits a
// tenth of a second for a window manager, which a terminal does not have.
Window open_window(const SdlDisplayOptions& options) {
    SDL_Rect panel{SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, options.width, options.height};
    Uint32 flags = 0;
    if (options.full_screen && has_screen() && SDL_GetDisplayBounds(0, &panel) == 0) {
        flags = static_cast<Uint32>(SDL_WINDOW_BORDERLESS) | static_cast<Uint32>(SDL_WINDOW_ALWAYS_ON_TOP);
    }
    return Window(SDL_CreateWindow(options.title.c_str(), panel.x, panel.y, panel.w, panel.h, flags));
}

}  // namespace

tl::expected<std::unique_ptr<Display>, DisplayFault> open_sdl_display(const SdlDisplayOptions& options) {
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
    if (!has_screen()) {
        SDL_SetHint(SDL_HINT_VIDEODRIVER, "dummy");
    }
    Video video;
    if (!video.is_open()) {
        return tl::unexpected(
            sdl_fault("The screen cannot be opened",
                      "Check that DISPLAY names a running X server, or unset it to run without a screen."));
    }
    Window window = open_window(options);
    const auto kind =
        static_cast<Uint32>(options.accelerated ? SDL_RENDERER_ACCELERATED : SDL_RENDERER_SOFTWARE);
    Renderer renderer(window ? SDL_CreateRenderer(window.get(), -1, kind) : nullptr);
    if (!renderer) {
        return tl::unexpected(
            sdl_fault("The window cannot be opened", options.accelerated
                                                         ? "Turn the accelerated renderer off in the settings."
                                                         : "Check that the X server accepts windows."));
    }
    auto files = find_fonts();
    if (!files) {
        return tl::unexpected(files.error());
    }
    auto display = std::make_unique<SdlDisplay>(std::move(video), std::move(window), std::move(renderer),
                                                std::move(*files), options.px_per_mm);
    if (!display->is_usable()) {
        return tl::unexpected(
            DisplayFault{"A font file cannot be read.", "Install the package fonts-noto-cjk again."});
    }
    return display;
}

}  // namespace qiming::drivers
