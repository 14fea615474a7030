// A frame of Dear ImGui, whose draw list the pen fills, and its way to the screen through
// SDL_RenderGeometryRaw. ImGui paints here and decides nothing: it gets no input, no window and no
// settings file, and its navigation is off.
#pragma once

#include <SDL.h>
#include <imgui.h>

#include <memory>

namespace qiming::drivers {

struct ContextCloser {
    void operator()(ImGuiContext* context) const { ImGui::DestroyContext(context); }
};

class Canvas {
public:
    explicit Canvas(SDL_Renderer& renderer);

    ImDrawList& begin(float width, float height);
    void render();

private:
    SDL_Renderer& renderer_;
    std::unique_ptr<ImGuiContext, ContextCloser> context_;
};

}  // namespace qiming::drivers
