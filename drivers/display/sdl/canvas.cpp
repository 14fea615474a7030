#include "drivers/display/sdl/canvas.h"

#include <cmath>
#include <cstddef>
#include <cstring>

namespace qiming::drivers {
namespace {

// The pen draws rectangles only, each as two triangles over four vertices in a row: this is one of
// them. As rectangles they cost the software renderer a third of what triangles do.
bool is_rectangle(const ImDrawVert* corners) {
    return corners[0].pos.x == corners[3].pos.x && corners[0].pos.y == corners[1].pos.y &&
           corners[2].pos.x == corners[1].pos.x && corners[2].pos.y == corners[3].pos.y;
}

void render_rectangle(SDL_Renderer& renderer, SDL_Texture* texture, const ImDrawVert* corners) {
    const ImDrawVert& first = corners[0];
    const ImDrawVert& last = corners[2];
    const SDL_FRect to{first.pos.x, first.pos.y, last.pos.x - first.pos.x, last.pos.y - first.pos.y};
    SDL_Color tint;
    std::memcpy(&tint, &first.col, sizeof tint);
    if (texture == nullptr) {
        SDL_SetRenderDrawColor(&renderer, tint.r, tint.g, tint.b, tint.a);
        SDL_RenderFillRectF(&renderer, &to);
        return;
    }
    int width = 0;
    int height = 0;
    SDL_QueryTexture(texture, nullptr, nullptr, &width, &height);
    const auto pixels = [](float part, int whole) {
        return static_cast<int>(std::lround(part * static_cast<float>(whole)));
    };
    const int x = pixels(first.uv.x, width);
    const int y = pixels(first.uv.y, height);
    const SDL_Rect from{x, y, pixels(last.uv.x, width) - x, pixels(last.uv.y, height) - y};
    SDL_SetTextureColorMod(texture, tint.r, tint.g, tint.b);
    SDL_RenderCopyF(&renderer, texture, &from, &to);
}

void render_triangles(SDL_Renderer& renderer, const ImDrawList& list, const ImDrawCmd& command, unsigned first,
                      int count) {
    const auto* vertices = reinterpret_cast<const unsigned char*>(list.VtxBuffer.Data + command.VtxOffset);
    constexpr int stride = sizeof(ImDrawVert);
    SDL_RenderGeometryRaw(&renderer, static_cast<SDL_Texture*>(command.GetTexID()),
                          reinterpret_cast<const float*>(vertices + offsetof(ImDrawVert, pos)), stride,
                          reinterpret_cast<const SDL_Color*>(vertices + offsetof(ImDrawVert, col)), stride,
                          reinterpret_cast<const float*>(vertices + offsetof(ImDrawVert, uv)), stride,
                          list.VtxBuffer.Size - static_cast<int>(command.VtxOffset),
                          list.IdxBuffer.Data + first, count, sizeof(ImDrawIdx));
}

void render_list(SDL_Renderer& renderer, const ImDrawList& list) {
    for (const ImDrawCmd& command : list.CmdBuffer) {
        const unsigned end = command.IdxOffset + command.ElemCount;
        for (unsigned at = command.IdxOffset; at < end;) {
            const ImDrawIdx* six = list.IdxBuffer.Data + at;
            const ImDrawVert* corners = list.VtxBuffer.Data + command.VtxOffset + six[0];
            if (end - at >= 6 && six[5] == six[0] + 3 && is_rectangle(corners)) {
                render_rectangle(renderer, static_cast<SDL_Texture*>(command.GetTexID()), corners);
                at += 6;
            } else {
                render_triangles(renderer, list, command, at, 3);
                at += 3;
            }
        }
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
