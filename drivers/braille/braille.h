// A braille display: rows of cells out, keys in. What is raised is worked out elsewhere
// (accessibility/braille/braille_line.h); a display shows it, and posts what the reader's hands do.
//
//  1. It may be missing, come and go at any time; nobody has to ask.
//  2. show() returns at once. What is shown without a display is lost: after DisplayCame, show again.
//  3. Results come on the driver's thread; the listener only enqueues.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>

#include "accessibility/braille/braille_line.h"

namespace qiming::drivers {

struct DisplayCame {  // also when its width changes
    std::size_t cells = 0;
    bool operator==(const DisplayCame&) const = default;
};
struct DisplayWent {
    bool operator==(const DisplayWent&) const = default;
};
struct BrailleKey {
    std::string name;  // as config/keys/braille.toml names it
    bool operator==(const BrailleKey&) const = default;
};
struct Routed {
    std::size_t cell = 0;  // from 0
    bool operator==(const Routed&) const = default;
};

using BrailleInput = std::variant<DisplayCame, DisplayWent, BrailleKey, Routed>;

class BrailleListener {
public:
    virtual ~BrailleListener() = default;
    virtual void braille_happened(BrailleInput input) = 0;  // any thread
};

class Braille {
public:
    virtual ~Braille() = default;
    // Unicode braille; cut or padded to the width of the display.
    virtual void show(std::u32string_view cells) = 0;
    // Blanks the display; nothing of what was shown stays in memory (R38).
    virtual void forget() = 0;
};

// The braille tables of the scripts. Of one thread, but for load().
class BrailleTables {
public:
    virtual ~BrailleTables() = default;
    // Reads the tables, which takes a tenth of a second, if that was not done yet. Any thread.
    virtual void load() = 0;
    virtual std::u32string cells_of(std::u32string_view text, accessibility::BrailleTable table) = 0;
    // Nothing of what was translated stays in memory (R38).
    virtual void forget() = 0;
};

}  // namespace qiming::drivers
