#include "drivers/input/script/script_input.h"

#include <SDL.h>

#include <cmath>

namespace qiming::drivers {
namespace {

void push_key(SDL_Keycode key, Uint32 type, Uint8 repeat, Uint16 held = KMOD_NONE) {
    SDL_Event event{};
    event.type = type;
    event.key.state = type == SDL_KEYDOWN ? SDL_PRESSED : SDL_RELEASED;
    event.key.repeat = repeat;
    event.key.keysym.sym = key;
    event.key.keysym.mod = held;
    event.key.keysym.scancode = SDL_GetScancodeFromKey(key);
    SDL_PushEvent(&event);
}

void push_button(accessibility::Point at, Uint32 type) {
    SDL_Event event{};
    event.type = type;
    event.button.button = SDL_BUTTON_LEFT;
    event.button.state = type == SDL_MOUSEBUTTONDOWN ? SDL_PRESSED : SDL_RELEASED;
    event.button.clicks = 1;
    event.button.x = static_cast<Sint32>(std::lround(at.x));
    event.button.y = static_cast<Sint32>(std::lround(at.y));
    SDL_PushEvent(&event);
}

void push_motion(accessibility::Point at) {
    SDL_Event event{};
    event.type = SDL_MOUSEMOTION;
    event.motion.state = SDL_BUTTON_LMASK;
    event.motion.x = static_cast<Sint32>(std::lround(at.x));
    event.motion.y = static_cast<Sint32>(std::lround(at.y));
    SDL_PushEvent(&event);
}

}  // namespace

bool ScriptInput::press(const std::string& key) {
    return hold(key, 0);
}

bool ScriptInput::hold(const std::string& key, int repeats) {
    const SDL_Keycode code = SDL_GetKeyFromName(key.c_str());
    if (code == SDLK_UNKNOWN) {
        return false;
    }
    push_key(code, SDL_KEYDOWN, 0);
    for (int i = 0; i < repeats; ++i) {
        push_key(code, SDL_KEYDOWN, 1);
    }
    push_key(code, SDL_KEYUP, 0);
    return true;
}

bool ScriptInput::press_with(const std::string& key, unsigned short held) {
    const SDL_Keycode code = SDL_GetKeyFromName(key.c_str());
    if (code == SDLK_UNKNOWN) {
        return false;
    }
    push_key(code, SDL_KEYDOWN, 0, held);
    push_key(code, SDL_KEYUP, 0, held);
    return true;
}

void ScriptInput::tap(accessibility::Point down, accessibility::Point up) {
    push_button(down, SDL_MOUSEBUTTONDOWN);
    push_button(up, SDL_MOUSEBUTTONUP);
}

void ScriptInput::press_button(int number) {
    SDL_Event event{};
    event.type = SDL_JOYBUTTONDOWN;
    event.jbutton.button = static_cast<Uint8>(number - 1);
    event.jbutton.state = SDL_PRESSED;
    SDL_PushEvent(&event);
}

void ScriptInput::slide(const std::vector<accessibility::Point>& over) {
    for (std::size_t point = 0; point < over.size(); ++point) {
        if (point == 0) {
            push_button(over[point], SDL_MOUSEBUTTONDOWN);
        } else {
            push_motion(over[point]);
        }
    }
}

void ScriptInput::lift(accessibility::Point at) {
    push_button(at, SDL_MOUSEBUTTONUP);
}

void ScriptInput::quit() {
    SDL_Event event{};
    event.type = SDL_QUIT;
    SDL_PushEvent(&event);
}

}  // namespace qiming::drivers
