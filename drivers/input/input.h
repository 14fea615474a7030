// What a device hands in, before the key map and the layout say what it means. The real driver
// reads the SDL event queue; the script driver pushes into that same queue.
#pragma once

#include <string>
#include <variant>

#include "accessibility/interaction/pointer.h"

namespace qiming::drivers {

struct KeyDown {
    std::string key;  // as SDL names it; repeats made by a held key are left out (R31)
};
struct QuitRequested {};  // Ctrl+Alt+Q, or the window closed; only a demo heeds it
struct Posted {};         // another thread has put something into the mailbox
struct Exposed {};        // the window must be drawn again

using Input = std::variant<KeyDown, accessibility::Pointer, QuitRequested, Posted, Exposed>;

class InputSource {
public:
    virtual ~InputSource() = default;
    // Waits up to `timeout_ms` (negative: for ever). False: nothing came.
    virtual bool wait(int timeout_ms, Input& input) = 0;
    // Wakes a waiting wait() with Posted. Any thread.
    virtual void post() = 0;
};

}  // namespace qiming::drivers
