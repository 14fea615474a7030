// The next state while it is being decided: what the rooms of kiosk/core change in one turn. Made
// by `update`, handed to the room of the screen at hand, and taken apart again. Pure.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "accessibility/intent.h"
#include "accessibility/phrasebook.h"
#include "accessibility/tree.h"
#include "kiosk/core/step.h"
#include "kiosk/core/world.h"

namespace qiming::kiosk {

struct Draft {
    const World& world;
    const accessibility::Tree& tree;
    Step step;

    State& state() { return step.state; }
    Session& session() { return step.state.session; }
    const accessibility::Phrasebook& words() const { return world.phrases(step.state.preferences); }

    // Goes on to another screen; Back comes back here.
    void go(Screen next);
    // Takes the place of the screen at hand.
    void replace(Screen next);
    // Back to where the visitor came from. False: there is nothing before this. Whoever comes home from the
    // midst of a service is told that the answers are kept.
    bool back();
    void go_home();
    // Back, or home where there is nothing to go back to.
    void leave();

    // Something that is said and captioned once, even when the same was said just before.
    void note(std::string text, accessibility::Earcon earcon = accessibility::Earcon::None);
    void note_private(std::string text, std::string private_text);
    // Drawn and felt as it is, and said into headphones; bystanders hear `aloud` instead.
    void note_kept(std::string text, std::string aloud,
                   accessibility::Earcon earcon = accessibility::Earcon::None);
    // Said and captioned as an Instead; nothing on the page moves. The braille line goes to the item in focus.
    accessibility::Presentation as_told(std::string words);
    void tell(std::string words) { step.telling = Instead{as_told(std::move(words))}; }
    // The same, and drawn as a strip until the visitor does something else.
    void warn(std::string text, accessibility::Earcon earcon = accessibility::Earcon::Error);
    // What was just noted tells of a state, and is dropped when that is over.
    void while_it_lasts(NoticeAbout about) { state().notice.about = about; }
    void want(Effect effect) { step.effects.push_back(std::move(effect)); }

private:
    void note_begun();
    void tell_kept(std::string_view phrase);
};

}  // namespace qiming::kiosk
