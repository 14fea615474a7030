#include "drivers/display/sdl/canvas.h"

namespace qiming::drivers {
namespace {

void render_list(SDL_Renderer& renderer, const ImDrawList& list) {
    const auto* vertices = reinterpret_cast<const unsigned char*>(list.VtxBuffer.Data);
    constexpr int stride = sizeof(ImDrawVert);
    for (const ImDrawCmd& command : list.CmdBuffer) {
        if (command.ElemCount == 0) {
            continue;
        }
        const unsigned char* first = vertices + command.VtxOffset * sizeof(ImDrawVert);
        const auto* places = reinterpret_cast<const float*>(first + offsetof(ImDrawVert, pos));
        const auto* tints = reinterpret_cast<const SDL_Color*>(first + offsetof(ImDrawVert, col));
        const auto* corners = reinterpret_cast<const float*>(first + offsetof(ImDrawVert, uv));
        SDL_RenderGeometryRaw(
            &renderer, static_cast<SDL_Texture*>(command.GetTexID()), places, stride, tints, stride, corners,
            stride, list.VtxBuffer.Size - static_cast<int>(command.VtxOffset),
            list.IdxBuffer.Data + command.IdxOffset, static_cast<int>(command.ElemCount), sizeof(ImDrawIdx));
    }
}

}  // namespace

Canvas::Canvas(SDL_Renderer& renderer) : renderer_(renderer), context_(ImGui::CreateContext()) {
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigFlags = ImGuiConfigFlags_NoMouse | ImGuiConfigFlags_NoMouseCursorChange;
    io.Fonts->Flags = ImFontAtlasFlags_NoMouseCursors | ImFontAtlasFlags_NoBakedLines;
    // ImGui wants an atlas before a frame; no text of it is ever shown, so it has one small glyph.
    static constexpr ImWchar one_glyph[] = {'?', '?', 0};
    ImFontConfig config;
    config.SizePixels = 13;
    config.GlyphRanges = one_glyph;
    io.Fonts->AddFontDefault(&config);
    unsigned char* pixels = nullptr;
    int width = 0;
    int height = 0;
    io.Fonts->GetTexDataAsAlpha8(&pixels, &width, &height);
}

ImDrawList& Canvas::begin(float width, float height) {
    ImGui::SetCurrentContext(context_.get());
    ImGui::GetIO().DisplaySize = {width, height};
    ImGui::NewFrame();
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    list.PushTextureID(nullptr);  // solid shapes need no picture
    return list;
}

void Canvas::render() {
    ImGui::GetBackgroundDrawList()->PopTextureID();
    ImGui::Render();
    const ImDrawData& drawn = *ImGui::GetDrawData();
    for (int at = 0; at < drawn.CmdListsCount; ++at) {
        render_list(renderer_, *drawn.CmdLists[at]);
    }
}

}  // namespace qiming::drivers
