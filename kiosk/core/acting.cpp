#include "kiosk/core/acting.h"

#include <string_view>

#include "accessibility/presentation/mending.h"
#include "kiosk/core/asking/answering.h"
#include "kiosk/core/broken/broken.h"
#include "kiosk/core/calling/calling.h"
#include "kiosk/core/menu/menu.h"
#include "kiosk/core/overloaded.h"
#include "kiosk/core/rooms.h"
#include "kiosk/core/sandbox/sandbox.h"
#include "kiosk/core/settings/settings.h"
#include "kiosk/core/sound/sound.h"
#include "kiosk/core/spelling/spelling.h"
#include "kiosk/core/staff/staff.h"
#include "kiosk/core/switches/switches.h"
#include "kiosk/core/touch/touch.h"

namespace qiming::kiosk {

using accessibility::Edge;
using accessibility::Gesture;
using accessibility::Intent;

namespace {

void activate(Draft& draft, const accessibility::NodeId& shown) {
    const accessibility::NodeId node = accessibility::unmended(shown);
    if (node == "bar/sound") {
        if (!std::holds_alternative<SoundSettings>(draft.state().screen)) {
            draft.go(SoundSettings{draft.state().item});
        }
        return;
    }
    if (node == "bar/menu") {
        open_menu(draft);
        return;
    }
    draft.state().focus = shown;
    const Page page = page_of_screen(draft.world, draft.state());
    if (const Deed* deed = page.deeds.find(node)) {
        (*deed)(draft);
    }
}

void go_back(Draft& draft) {
    if (draft.back()) {
        return;
    }
    if (std::holds_alternative<Home>(draft.state().screen)) {
        draft.note(draft.words().say("edge.at_home"), accessibility::Earcon::Edge);
    } else {
        draft.go_home();
    }
}

void go_to_home(Draft& draft) {
    if (std::holds_alternative<Home>(draft.state().screen)) {
        draft.note(draft.words().say("edge.at_home"), accessibility::Earcon::Edge);
        return;
    }
    draft.go_home();
}

// Without sound the strip is what repeats.
void repeat(Draft& draft) {
    if (draft.state().preferences.sound_off) {
        draft.step.telling = Asked{accessibility::Request::ReadFocus};
    } else {
        draft.step.telling = Again{};
    }
}

void pause(Draft& draft) {
    if (draft.state().preferences.sound_off) {
        draft.note(draft.words().say("sound.is_off"));
    } else {
        draft.step.telling = PauseOrGoOn{};
    }
}

void command(Draft& draft, Gesture gesture) {
    switch (gesture) {
        case Gesture::Back:
            forget_what_broke(draft);
            go_back(draft);
            break;
        case Gesture::Home:
            forget_what_broke(draft);
            go_to_home(draft);
            break;
        case Gesture::Help: enter_sandbox(draft); break;
        case Gesture::CallStaff: call_staff(draft); break;
        case Gesture::Finish:
            if (!std::holds_alternative<ConfirmFinish>(draft.state().screen)) {
                draft.go(ConfirmFinish{});
            }
            break;
        case Gesture::WhereAmI: draft.step.telling = Asked{accessibility::Request::WhereAmI}; break;
        case Gesture::Repeat: repeat(draft); break;
        case Gesture::Pause: pause(draft); break;
        case Gesture::ReadPage: draft.step.telling = Asked{accessibility::Request::ReadPage}; break;
        case Gesture::ReadCharacters: start_spelling(draft, draft.tree); break;
        case Gesture::OpenSettings: open_settings(draft); break;
        case Gesture::StaffBreak: toggle_staff_break(draft); break;
        case Gesture::ToggleExplore: toggle_exploring(draft); break;
        case Gesture::SetUpSwitches: open_switch_setup(draft); break;
        default:  // navigation, digits: other intents
            if (!adjust_display(draft, gesture)) {
                adjust(draft, gesture);
            }
            break;
    }
}

std::string_view edge_phrase(Edge edge) {
    switch (edge) {
        case Edge::First: return "edge.first";
        case Edge::Last: return "edge.last";
        case Edge::NoNextPage: return "edge.no_next_page";
        case Edge::NoPreviousPage: return "edge.no_previous_page";
        case Edge::NoSuchItem: return "edge.no_such_item";
        case Edge::NothingToType: return "edge.nothing_to_type";
    }
    return "edge.last";
}

}  // namespace

void act(Draft& draft, const Intent& intent) {
    std::visit(Overloaded{[&](const accessibility::MoveFocus& move) { draft.state().focus = move.to; },
                          [&](const accessibility::ActivateNode& on) { activate(draft, on.node); },
                          [&](const accessibility::TypeDigit& typed) {
                              if (const auto* asking = std::get_if<Asking>(&draft.state().screen)) {
                                  type_asking(draft, Asking(*asking), typed.character);
                              }
                          },
                          [&](const accessibility::EraseDigit&) {
                              if (const auto* asking = std::get_if<Asking>(&draft.state().screen)) {
                                  erase_asking(draft, Asking(*asking));
                              }
                          },
                          [&](const accessibility::AtEdge& at) {
                              draft.note(draft.words().say(edge_phrase(at.edge)), accessibility::Earcon::Edge);
                          },
                          [&](const accessibility::Command& said) { command(draft, said.gesture); }},
               intent);
}

}  // namespace qiming::kiosk
