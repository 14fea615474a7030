// A screen described once: a nested value that a view returns. Picture, speech, braille and
// assistive technology are all worked out from it. Pure values; no owner, no thread.
//
//  1. An id is a readable path ("demand/district/doumen"), stable while the thing is on screen.
//  2. `name` is what the thing is called, in the visitor's language; whatever can be perceived has one.
//  3. `value` is what the picture shows (already masked where it must be). `private_value` is what
//     may be said into headphones only; empty means: say `value`. Where `name` itself tells of the person
//     (a choice, a candidate), it is a private name: bystanders hear `aloud` instead, or its place in the list.
//  4. A new role is added here; -Werror=switch then names every room that must learn it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "accessibility/gesture.h"
#include "accessibility/language.h"

namespace qiming::accessibility {

using NodeId = std::string;

enum class Role {
    Page,      // root of every tree; its name is the title said on entering
    Banner,    // top bar: service, link state, time
    Heading,   // the page's title, as drawn
    Text,      // running text; said once when the page is entered, or by "read page"
    Fact,      // a name and a value that can be focused ("Pay: 3500 yuan a month")
    Group,     // things that belong together
    List,      // a group whose items are counted aloud ("item 3 of 12") and numbered
    Button,    // does something at once
    Choice,    // one of several (radio button)
    Checkbox,  // any of several
    Field,     // takes digits or words; a Text in it stands beside the value
    Progress,  // name: the service; value: "step n of m" in words
    Status,    // a state that may change by itself (link state, sending state)
    Notice,    // something just happened; it is live, and its id is new each time
    Number,    // the outcome's number, in large type, said in groups
    Toolbar,   // bottom bar
};

// For logs and dumps; no visitor ever meets it.
std::string_view name_of(Role role);

enum class Live { Off, Polite, Assertive };

// How a container lays out its children.
enum class Arrangement {
    Column,   // one under the other, full width
    Grid,     // two columns (one when the text is too large)
    Row,      // side by side: first at the left, last at the right
    Pad,      // three columns of small keys
    Keys,     // small keys of one width, side by side; several in a row make a keyboard
    RowEnds,  // keys at the right ends of the rows of Keys that stand before them
    Beside,  // buttons that go with the field before them, under it or at its right; else a row where it stands
};

enum class Emphasis {
    Normal,
    Primary,  // the one onward action of the page
    Quiet,    // secondary text
    Large,    // important figures (pay, outcome)
};

struct Node {
    NodeId id;
    Role role = Role::Group;
    std::string name;
    std::string hint;  // a second line of a card, an instruction of a page, an example of a field
    std::string value;
    std::string private_value;
    std::string aloud;          // said on the loudspeaker instead of a private name
    bool private_name = false;  // `name`, and `hint` with it, are for headphones only
    bool revealed = false;      // the private value is drawn and felt for a while; never captioned
    std::string icon;           // name of an icon in accessibility/layout/icons.h; always beside words
    float fraction = 0;         // of a Progress: how much of the way is done, 0-1

    std::optional<bool> selected;  // choices and checkboxes
    bool unavailable = false;      // can be focused and is explained, cannot be chosen ("full")
    bool invalid = false;          // the field in error

    bool focusable = false;
    bool activatable = false;
    bool takes_digits = false;    // digit keys type here while it has the focus
    bool read_with_page = false;  // is told on entering, in its place, though it can be focused or is news
    bool aside = false;           // stands before what the page is about: it never has the focus at first
    bool takes_words = false;     // they type letters, which become words
    bool tells_apart = false;     // its hint tells it from what sounds alike: said however few words are wanted
    bool explains = false;        // a text that only tells how; left out by those who want few words
    bool scanned = false;         // scanning offers it now; set by Tree::offering alone
    bool at_corner = false;       // the panel's lower left corner activates it too, see hit_test
    bool irreversible = false;    // page-next only moves the focus to it (R46)
    std::optional<Gesture> does;  // the gesture this button stands for

    Live live = Live::Off;
    std::optional<Language> language;  // of name, hint and value, where it is not the page's
    Arrangement arrangement = Arrangement::Column;
    Emphasis emphasis = Emphasis::Normal;
    std::vector<Node> children;

    bool operator==(const Node&) const = default;
};

}  // namespace qiming::accessibility
