#include "drivers/input/sdl/sdl_input.h"

#include <SDL.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstring>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace qiming::drivers {
namespace {

using accessibility::Point;
using accessibility::Pointer;
using SteadyClock = std::chrono::steady_clock;
constexpr auto longest_sleep = std::chrono::milliseconds(100);
constexpr std::int64_t mouse_id = -1;  // no finger has it
constexpr Sint32 posted_code = 1;      // of SDL_USEREVENT: something lies in the mailbox

// Without a window system nothing but SDL_PushEvent fills the queue, and SDL would poll for it every
// millisecond.
bool only_pushed_events() {
    const char* driver = SDL_GetCurrentVideoDriver();
    return driver == nullptr || std::strcmp(driver, "dummy") == 0 || std::strcmp(driver, "offscreen") == 0;
}

bool is_quit_chord(const SDL_Keysym& key) {
    return key.sym == SDLK_q && (key.mod & KMOD_CTRL) != 0 && (key.mod & KMOD_ALT) != 0;
}

// What is held beside a key makes another key of it, which nothing is bound to: "Alt+F4" is no F4. A Shift
// beside a letter, a digit or a sign only writes it otherwise. A modifier pressed alone is itself.
std::string chord_of(const SDL_Keysym& key) {
    if (key.sym >= SDLK_LCTRL && key.sym <= SDLK_RGUI) {
        return {};
    }
    const bool is_written = key.sym > SDLK_SPACE && key.sym < SDLK_DELETE;
    std::string held;
    held += (key.mod & KMOD_CTRL) != 0 ? "Ctrl+" : "";
    held += (key.mod & (KMOD_ALT | KMOD_MODE)) != 0 ? "Alt+" : "";
    held += (key.mod & KMOD_GUI) != 0 ? "GUI+" : "";
    held += (key.mod & KMOD_SHIFT) != 0 && !is_written ? "Shift+" : "";
    return held;
}

std::optional<Input> from_key(const SDL_KeyboardEvent& key) {
    if (key.repeat != 0) {
        return std::nullopt;
    }
    if (is_quit_chord(key.keysym)) {
        return QuitRequested{};
    }
    return KeyDown{chord_of(key.keysym) + SDL_GetKeyName(key.keysym.sym)};
}

std::optional<Input> from_user_event(const SDL_UserEvent& user) {
    return user.code == posted_code ? std::optional<Input>(Posted{}) : std::nullopt;
}

std::optional<Input> from_window(const SDL_WindowEvent& window) {
    switch (window.event) {
        case SDL_WINDOWEVENT_EXPOSED:
        case SDL_WINDOWEVENT_SIZE_CHANGED: return Exposed{};
        case SDL_WINDOWEVENT_CLOSE: return QuitRequested{};
        default: return std::nullopt;
    }
}

}  // namespace

struct SdlInput::Queue {
    explicit Queue(PanelSize size) : panel(size) {
        // SIGTERM belongs to the program, and is no window that somebody closed.
        SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
        SDL_InitSubSystem(SDL_INIT_EVENTS);
        // Switches are buttons of a joystick; without that subsystem the keys still work.
        SDL_SetHint(SDL_HINT_JOYSTICK_ALLOW_BACKGROUND_EVENTS, "1");
        SDL_InitSubSystem(SDL_INIT_JOYSTICK);
        SDL_AddEventWatch(&Queue::arrived, this);
    }
    ~Queue() {
        SDL_DelEventWatch(&Queue::arrived, this);
        for (SDL_Joystick* joystick : joysticks) {
            SDL_JoystickClose(joystick);
        }
        SDL_QuitSubSystem(SDL_INIT_JOYSTICK);
        SDL_QuitSubSystem(SDL_INIT_EVENTS);
    }
    Queue(const Queue&) = delete;
    Queue& operator=(const Queue&) = delete;

    static int SDLCALL arrived(void* queue, SDL_Event* event) {
        if (event->type == SDL_POLLSENTINEL) {
            return 1;  // each look at the queue puts one in: nothing came
        }
        auto* self = static_cast<Queue*>(queue);
        {
            const std::lock_guard lock(self->mutex);
            self->arrivals.fetch_add(1);
        }
        self->something_came.notify_one();
        return 1;
    }

    bool next(SDL_Event& event, int timeout_ms) {
        return only_pushed_events() ? next_pushed(event, timeout_ms)
                                    : SDL_WaitEventTimeout(&event, timeout_ms) == 1;
    }

    // The watch runs a moment before the event is in the queue, and a signal does not run it at all:
    // no sleep is longer than `longest_sleep`, and after a notice the next look comes soon.
    bool next_pushed(SDL_Event& event, int timeout_ms) {
        const auto deadline = SteadyClock::now() + std::chrono::milliseconds(timeout_ms);
        auto sleep = longest_sleep;
        for (;;) {
            const unsigned long seen = arrivals.load();
            if (SDL_PollEvent(&event) == 1) {
                return true;
            }
            if (timeout_ms >= 0 && SteadyClock::now() >= deadline) {
                return false;
            }
            const auto until = SteadyClock::now() + sleep;
            std::unique_lock lock(mutex);
            const bool noticed =
                something_came.wait_until(lock, timeout_ms < 0 ? until : std::min(until, deadline),
                                          [&] { return arrivals.load() != seen; });
            sleep = noticed ? std::chrono::milliseconds(1) : longest_sleep;
        }
    }

    std::optional<Input> read(const SDL_Event& event) {
        switch (event.type) {
            case SDL_KEYDOWN: return from_key(event.key);
            case SDL_JOYDEVICEADDED: return open_joystick(event.jdevice.which);
            case SDL_JOYBUTTONDOWN: return KeyDown{"Joystick " + std::to_string(event.jbutton.button + 1)};
            case SDL_MOUSEBUTTONDOWN:
            case SDL_MOUSEBUTTONUP: return from_mouse_button(event.button);
            case SDL_MOUSEMOTION: return from_mouse_motion(event.motion);
            case SDL_FINGERDOWN:
            case SDL_FINGERMOTION:
            case SDL_FINGERUP: return from_finger(event.tfinger);
            case SDL_USEREVENT: return from_user_event(event.user);
            case SDL_WINDOWEVENT: return from_window(event.window);
            case SDL_QUIT: return QuitRequested{};
            default: return std::nullopt;
        }
    }

    std::optional<Input> open_joystick(int index) {
        if (SDL_Joystick* joystick = SDL_JoystickOpen(index); joystick != nullptr) {
            joysticks.push_back(joystick);
        }
        return std::nullopt;
    }

    // A mouse that only passes by, no button pressed, touches nothing.
    std::optional<Input> from_mouse_button(const SDL_MouseButtonEvent& button) {
        if (button.which == SDL_TOUCH_MOUSEID || button.button != SDL_BUTTON_LEFT) {
            return std::nullopt;
        }
        const Point at = on_panel(button.windowID, static_cast<float>(button.x), static_cast<float>(button.y));
        mouse_is_down = button.type == SDL_MOUSEBUTTONDOWN;
        return Pointer{mouse_is_down ? Pointer::Kind::Down : Pointer::Kind::Up, mouse_id, at};
    }

    std::optional<Input> from_mouse_motion(const SDL_MouseMotionEvent& motion) const {
        if (motion.which == SDL_TOUCH_MOUSEID || !mouse_is_down) {
            return std::nullopt;
        }
        const Point at = on_panel(motion.windowID, static_cast<float>(motion.x), static_cast<float>(motion.y));
        return Pointer{Pointer::Kind::Moved, mouse_id, at};
    }

    std::optional<Input> from_finger(const SDL_TouchFingerEvent& finger) const {
        const Point at{finger.x * panel.width_px, finger.y * panel.height_px};
        const Pointer::Kind kind = finger.type == SDL_FINGERDOWN ? Pointer::Kind::Down
                                   : finger.type == SDL_FINGERUP ? Pointer::Kind::Up
                                                                 : Pointer::Kind::Moved;
        return Pointer{kind, finger.fingerId, at};
    }

    Point on_panel(Uint32 window_id, float x, float y) const {
        int width = 0;
        int height = 0;
        if (SDL_Window* window = SDL_GetWindowFromID(window_id); window != nullptr) {
            SDL_GetWindowSize(window, &width, &height);
        }
        if (width <= 0 || height <= 0) {
            return {x, y};
        }
        return {x * panel.width_px / static_cast<float>(width),
                y * panel.height_px / static_cast<float>(height)};
    }

    PanelSize panel;
    std::vector<SDL_Joystick*> joysticks;
    bool mouse_is_down = false;

    std::mutex mutex;
    std::condition_variable something_came;
    std::atomic<unsigned long> arrivals{0};
};

SdlInput::SdlInput(PanelSize panel) : queue_(std::make_unique<Queue>(panel)) {}
SdlInput::~SdlInput() = default;

bool SdlInput::wait(int timeout_ms, Input& input) {
    const auto deadline = SteadyClock::now() + std::chrono::milliseconds(timeout_ms);
    SDL_Event event;
    int left_ms = timeout_ms;
    while (queue_->next(event, left_ms)) {
        if (std::optional<Input> read = queue_->read(event)) {
            input = std::move(*read);
            return true;
        }
        if (timeout_ms >= 0) {
            const auto left =
                std::chrono::duration_cast<std::chrono::milliseconds>(deadline - SteadyClock::now());
            left_ms = left.count() > 0 ? static_cast<int>(left.count()) : 0;
        }
    }
    return false;
}

void SdlInput::post() {
    SDL_Event event{};
    event.type = SDL_USEREVENT;
    event.user.code = posted_code;
    SDL_PushEvent(&event);
}

}  // namespace qiming::drivers
