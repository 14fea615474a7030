#include "kiosk/core/view.h"

#include "accessibility/layout/magnified/magnify.h"
#include "accessibility/layout/magnified/places.h"
#include "kiosk/core/broken/broken.h"
#include "kiosk/core/frame/easy_read.h"
#include "kiosk/core/frame/frame.h"
#include "kiosk/core/fronts.h"
#include "kiosk/core/rooms.h"
#include "kiosk/core/switches/switches.h"

namespace qiming::kiosk {

namespace {

Page page_of(const World& world, const State& state) {
    if (auto front = page_of_front(world, state)) {
        return std::move(*front);
    }
    return page_of_screen(world, state);
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
