// A visitor without hands: puts keys and touches into the real SDL event queue, where
// the real input driver finds them. For the scripted visit and for tests; needs SdlInput to be there.
#pragma once

#include <string>
#include <vector>

#include "accessibility/layout/geometry.h"

namespace qiming::drivers {

class ScriptInput {
public:
    // False: SDL knows no key of that name.
    static bool press(const std::string& key);
    // The same with these held beside it, of SDL_Keymod.
    static bool press_with(const std::string& key, unsigned short held);
    // What a held key sends: the first press and `repeats` repetitions.
    static bool hold(const std::string& key, int repeats);
    // A mouse or finger, down in one place and up in another, in pixels of the panel's window.
    static void tap(accessibility::Point down, accessibility::Point up);
    // A button of a joystick, counted from 1: what a switch is to the machine.
    static void press_button(int number);
    // A finger that goes down, slides over these points and rests there; lift() takes it up again.
    static void slide(const std::vector<accessibility::Point>& over);
    static void lift(accessibility::Point at);
    static void quit();
};

}  // namespace qiming::drivers
