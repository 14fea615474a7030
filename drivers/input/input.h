// What a device hands in, before the key map and the layout say what it means. The real driver
// reads the SDL event queue; the script driver pushes into that same queue.
#pragma once

#include <cstdint>
#include <string>
#include <variant>

#include "accessibility/geometry.h"

namespace qiming::drivers {

struct KeyDown {
    std::string key;  // as SDL names it; repeats made by a held key are left out (R31)
};
struct Finger {  // on the glass, or the left button of a mouse; points are in pixels of the panel
    enum class Kind { Down, Moved, Up } kind = Kind::Down;
    std::int64_t id = 0;  // which of several fingers
    accessibility::Point at;
};
struct QuitRequested {};  // Ctrl+Alt+Q, or the window closed
struct Posted {};         // another thread has put something into the mailbox
struct Exposed {};        // the window must be drawn again

using Input = std::variant<KeyDown, Finger, QuitRequested, Posted, Exposed>;

class InputSource {
public:
    virtual ~InputSource() = default;
    // Waits up to `timeout_ms` (negative: for ever). False: nothing came.
    virtual bool wait(int timeout_ms, Input& input) = 0;
    // Wakes a waiting wait() with Posted. Any thread.
    virtual void post() = 0;
};

}  // namespace qiming::drivers
