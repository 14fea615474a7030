#include "kiosk/core/view.h"

#include "accessibility/layout/magnified/magnify.h"
#include "kiosk/core/asking/asking.h"
#include "kiosk/core/booking/booking.h"
#include "kiosk/core/broken/broken.h"
#include "kiosk/core/communication/communication.h"
#include "kiosk/core/finish/finish.h"
#include "kiosk/core/frame/easy_read.h"
#include "kiosk/core/frame/frame.h"
#include "kiosk/core/home/home.h"
#include "kiosk/core/idle/idle.h"
#include "kiosk/core/jobs/jobs.h"
#include "kiosk/core/menu/menu.h"
#include "kiosk/core/outcome/outcome.h"
#include "kiosk/core/overloaded.h"
#include "kiosk/core/resting/resting.h"
#include "kiosk/core/review/review.h"
#include "kiosk/core/sandbox/sandbox.h"
#include "kiosk/core/settings/settings.h"
#include "kiosk/core/sound/sound.h"
#include "kiosk/core/staff/staff.h"
#include "kiosk/core/switches/switches.h"

namespace qiming::kiosk {

namespace {

Page page_of(const World& world, const State& state) {
    if (state.staff) {
        return view_staff(world, state);
    }
    if (state.idle.warning) {
        return view_idle(world, state);
    }
    if (state.sandbox.active) {
        return view_sandbox(world, state);
    }
    return std::visit(
        Overloaded{[&](const Resting&) { return view_resting(world, state); },
                   [&](const Welcome&) { return view_welcome(world, state); },
                   [&](const Home&) { return view_home(world, state); },
                   [&](const Asking& screen) { return view_asking(world, state, screen); },
                   [&](const ChoosingSlot& screen) { return view_choosing(world, state, screen); },
                   [&](const JobList& screen) { return view_job_list(world, state, screen); },
                   [&](const JobFilters& screen) { return view_job_filters(world, state, screen); },
                   [&](const JobDetail& screen) { return view_job(world, state, screen); },
                   [&](const Review& screen) { return view_review(world, state, screen); },
                   [&](const Outcome& screen) { return view_outcome(world, state, screen); },
                   [&](const SoundSettings&) { return view_sound(world, state); },
                   [&](const ConfirmFinish&) { return view_finish(world, state); },
                   [&](const Farewell& screen) { return view_farewell(world, state, screen); },
                   [&](const Declined& screen) { return view_declined(world, state, screen); },
                   [&](const Settings&) { return view_settings(world, state); },
                   [&](const Menu&) { return view_menu(world, state); },
                   [&](const Communication&) { return view_communication(world, state); },
                   [&](const SwitchSetup& screen) { return view_switch_setup(world, state, screen); }},
        state.screen);
}

// Where text is magnified the bar holds other cells: the focus goes to the one that leads to the rest.
// Where it is larger than usual a result begins with its first words, not with what can be done about it some
// screenfuls later.
accessibility::NodeId place_of_focus(const accessibility::Node& page, const State& state) {
    const accessibility::NodeId& wanted = state.focus;
    if (wanted.empty() && state.preferences.text_size > accessibility::TextSize::Default) {
        return beginning_of_result(page);
    }
    accessibility::NodeId place = place_in(page, wanted);
    if (place.empty() && wanted.starts_with("bar/")) {
        place = place_in(page, wanted == "bar/menu" ? "bar/size" : "bar/menu");
    }
    return place;
}

}  // namespace

Node view(const World& world, const State& state) {
    Node page = frame(world, state, page_of(world, state));
    if (state.preferences.easy_read) {
        make_easy(world, state, page);
    }
    return accessibility::magnified(std::move(page), panel_of(world, state), state.preferences,
                                    world.phrases(state.preferences));
}

Shown broken(const World& world, const State& state) {
    auto tree = accessibility::Tree::of(view_broken(world, state), state.focus);
    return {std::move(tree.value()), {}};
}

Shown shown(const World& world, const State& state) {
    auto page = view(world, state);
    const auto focus = place_of_focus(page, state);
    auto tree = accessibility::Tree::of(std::move(page), focus);
    std::vector<accessibility::Mend> mends;
    if (!tree) {
        if (auto whole = accessibility::mended(view(world, state), world.phrases(state.preferences))) {
            mends = std::move(whole->mends);
            tree = accessibility::Tree::of(std::move(whole->page), focus);
        }
    }
    Shown made = tree ? Shown{std::move(*tree), std::move(mends)} : broken(world, state);
    if (state.switches.use != Switches::Use::None) {
        made.tree = made.tree.offering(offered(state, made.tree));
    }
    return made;
}

accessibility::Tree shown_tree(const World& world, const State& state) {
    return shown(world, state).tree;
}

}  // namespace qiming::kiosk
