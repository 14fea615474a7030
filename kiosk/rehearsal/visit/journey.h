// A visit as a readable text file, one step a line; '#' begins a comment. The steps:
//
//   next | activate | digit-4 | help ...   a gesture by its name (config/key_map.h), pressed as the key
//                                          that the key map has for it
//   press Keypad 5                         a key by the name SDL gives it
//   type 44040219900307123X                the digits one by one
//   spell wang                             letters on the telephone keypad: each key as often as it takes
//   next-to "I want to apply"              the key for "next" until the focus rests on that name
//   touch "Register employment demand"     a finger in the middle of what bears that name
//   jack in | jack out                     headphones
//   printer ready | gone | paper-out | cover-open | stopped
//                                          a printer for slips is there, and is so; before: there is none
//   wait 3s                                time passes
//   hold "out/here"                        makes that file, and goes on when somebody else has removed it: the
//   real
//                                          time in which a disk is filled, or a plug pulled
//   expect-said "words" | expect-page "demand/district"
//                                          what the last step must have led to
//   submits nothing                        of the whole visit: it fails when something was submitted; without
//   this
//                                          line, when nothing was
//
// A step waits until all was said; one that ends in '!' does not: the next step hushes it. Pure.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <tl/expected.hpp>

#include "accessibility/gesture.h"
#include "content/fault.h"
#include "content/visit/slip.h"

namespace qiming::shell {

struct PressGesture {
    accessibility::Gesture gesture;
};
struct PressKey {
    std::string key;
};
struct NextTo {
    std::string name;
};
struct TouchName {
    std::string name;
};
struct PlugJack {
    bool in = false;
};
struct TurnPrinter {
    content::PrinterState to = content::PrinterState::Gone;
};
struct WaitFor {
    std::int64_t ms = 0;
};
struct HoldBy {
    std::string file;
};
struct ExpectSaid {
    std::string words;
};
struct ExpectPage {
    std::string page;
};

struct SubmitNothing {};

struct JourneyStep {
    int line = 0;
    std::string text;  // as written, for the transcript
    std::variant<PressGesture, PressKey, NextTo, TouchName, PlugJack, TurnPrinter, WaitFor, HoldBy, ExpectSaid,
                 ExpectPage, SubmitNothing>
        what;
    bool hush = false;
};

using Journey = std::vector<JourneyStep>;

bool submits_nothing(const Journey& journey);

tl::expected<Journey, content::ContentFault> parse_journey(std::string_view text, std::string_view file);

}  // namespace qiming::shell
