// What is said, felt and captioned about a change: one function for all channels, so that none
// can be forgotten. Pure.
//
//  1. Whatever changed is told, and nothing is told twice or for nothing.
//  2. A page that is called as its focus (a question and its field) is told with it in one utterance.
//  3. When only the state of the focus changed, its name and state are told, without role and position;
//     a digit that was typed or erased is told alone. Where a notice tells of it, or of a setting that the
//     focus stands for, it is not told again.
//  4. Private values go into utterances marked private, for headphones; caption and braille line have
//     what is drawn. The words are in accessibility/presentation/wording.h, the marks of the braille line in
//     felt_line.h.
//  5. Bars are the same on every page: reading the whole page leaves them out, and the keys of a digit pad.
//  6. Polite news that are read with the page are told in their place where the whole page is told.
//  7. The earcon is what a change of the focus sounds like; whoever knows better may replace it.
#pragma once

#include <string>
#include <vector>

#include "accessibility/changes.h"
#include "accessibility/phrasebook.h"
#include "accessibility/preferences.h"
#include "accessibility/tree.h"
#include "accessibility/utterance.h"

namespace qiming::accessibility {

struct Presentation {
    std::vector<Utterance> said;
    Earcon earcon = Earcon::None;
    std::string felt;            // the braille line, in print (accessibility/presentation/felt_line.h)
    std::size_t felt_focus = 0;  // where in `felt` the focused item begins, in bytes
    std::string captioned;       // the caption strip: the words of `said`, as written

    bool operator==(const Presentation&) const = default;
};

// What the visitor asked to hear, beside what changed by itself.
enum class Request {
    None,
    WhereAmI,  // R44: page, step n of m, field, value
    ReadFocus,
    ReadPage,  // as if entered anew, then every item, briefly, and the focused one again
};

// Order of what is said: notices that need attention first, then the page (progress, title, text),
// then the focused node as name, value, state, hint, role and, last and brief, its position (R48).
// A container with a name of its own is named when the focus enters it.
Presentation present(const Tree& tree, const Changes& changes, const Phrasebook& phrases,
                     const Preferences& preferences, Request request = Request::None);

// The words for one focused node, as used by `present` (and by tests of R2).
std::string spoken_form(const Tree& tree, std::size_t index, const Phrasebook& phrases,
                        const Preferences& preferences);

}  // namespace qiming::accessibility
