#include "accessibility/interaction/scanning.h"

#include <algorithm>
#include <array>
#include <string>

#include "accessibility/interaction/navigation.h"
#include "kiosk/core/switches/switches.h"

namespace qiming::kiosk {

using accessibility::Gesture;
using accessibility::ScanGroup;
using accessibility::Tree;
using Use = Switches::Use;

namespace {

// Half a second to five seconds (R34).
constexpr std::array<int, 8> intervals_ms = {500, 750, 1'000, 1'500, 2'000, 3'000, 4'000, 5'000};
constexpr int most_rounds = 3;

std::string words_for(const Draft& draft, const ScanGroup& group) {
    const auto& items = draft.tree.items();
    const Tree::Item& first = items[group.front()];
    const std::string count = std::to_string(group.size());
    const bool is_whole = first.parent != Tree::no_parent && !items[first.parent].node.name.empty() &&
                          items[first.parent].node.role != accessibility::Role::Page &&
                          items[first.parent].children.size() == group.size();
    if (is_whole) {
        return draft.words().say("scan.group_named",
                                 {{"name", items[first.parent].node.name}, {"count", count}});
    }
    return draft.words().say(
        "scan.group", {{"first", first.node.name}, {"last", items[group.back()].node.name}, {"count", count}});
}

// A group is called as its first and its last item: what these may not tell aloud, it may not either.
void keep_names_from_bystanders(Draft& draft, const ScanGroup& group, accessibility::Utterance& said) {
    if (!draft.tree.items()[group.front()].node.private_name) {
        return;
    }
    if (accessibility::says_private(draft.state().preferences)) {
        said.privacy = accessibility::Privacy::Private;
    } else {
        said.spans.front().text =
            draft.words().say("scan.group_hidden", {{"count", std::to_string(group.size())}});
    }
}

void offer_item(Draft& draft, std::size_t item) {
    const auto& id = draft.tree.items()[item].node.id;
    if (draft.tree.focus().node.id == id) {
        draft.step.telling = Asked{accessibility::Request::ReadFocus};
    }
    draft.state().focus = id;
}

void offer_group(Draft& draft, const ScanGroup& group) {
    draft.state().switches.within = false;
    offer_item(draft, group.front());
    if (group.size() > 1) {
        auto told = draft.as_told(words_for(draft, group));
        told.felt = told.captioned;
        keep_names_from_bystanders(draft, group, told.said.front());
        draft.step.telling = Instead{std::move(told)};
    }
}

void move_on(Draft& draft) {
    Switches& switches = draft.state().switches;
    const auto groups = accessibility::scan_groups(draft.tree);
    const std::size_t at = accessibility::scan_group_in_focus(groups, draft.tree);
    const ScanGroup& group = groups[at];
    switches.since_ms = draft.state().now.steady_ms;
    if (!switches.within) {
        const std::size_t next = (at + 1) % groups.size();
        switches.rounds += next == 0 ? 1 : 0;
        offer_group(draft, groups[next]);
        return;
    }
    const auto item = std::find(group.begin(), group.end(), draft.tree.focus_index());
    if (item == group.end() || item + 1 == group.end()) {
        offer_group(draft, group);
    } else {
        offer_item(draft, *(item + 1));
    }
}

bool scans_by_itself(const State& state) {
    const bool is_visited = !std::holds_alternative<Resting>(state.screen) &&
                            !std::holds_alternative<Farewell>(state.screen) &&
                            !std::holds_alternative<SwitchSetup>(state.screen);
    return state.switches.use == Use::One && !state.switches.resting && is_visited && !state.speaking;
}

}  // namespace

std::optional<Switch> switch_of(const State& state, const std::string& key) {
    if (state.switches.use == Use::None || key.empty()) {
        return std::nullopt;
    }
    if (key == state.switches.select) {
        return Switch::Select;
    }
    return key == state.switches.move ? std::optional(Switch::Move) : std::nullopt;
}

std::optional<accessibility::Intent> press_switch(Draft& draft, Switch which) {
    Switches& switches = draft.state().switches;
    const auto groups = accessibility::scan_groups(draft.tree);
    const ScanGroup& group = groups[accessibility::scan_group_in_focus(groups, draft.tree)];
    switches.since_ms = draft.state().now.steady_ms;
    switches.rounds = 0;
    if (switches.resting) {
        switches.resting = false;
        offer_group(draft, groups.front());
        return std::nullopt;
    }
    if (which == Switch::Move) {
        move_on(draft);
        return std::nullopt;
    }
    if (!switches.within && group.size() > 1) {
        switches.within = true;
        offer_item(draft, group.front());
        return std::nullopt;
    }
    switches.within = false;
    return accessibility::interpret(draft.tree, Gesture::Activate);
}

void scan_due(Draft& draft) {
    State& state = draft.state();
    if (!scans_by_itself(state) || state.now.steady_ms < state.switches.since_ms + state.switches.step_ms) {
        return;
    }
    move_on(draft);
    if (state.switches.rounds == most_rounds) {
        state.switches.rounds = 0;
        state.switches.resting = true;
        const bool is_there = draft.tree.focus().node.id == state.focus;
        draft.step.telling = is_there ? Telling(Asked{accessibility::Request::ReadFocus}) : WhatChanged{};
        draft.note(draft.words().say("scan.rests"));
    }
}

std::optional<std::int64_t> next_scan(const State& state) {
    return scans_by_itself(state) ? std::optional(state.switches.since_ms + state.switches.step_ms)
                                  : std::nullopt;
}

bool change_scan_interval(State& state, bool slower) {
    const auto at = std::find(intervals_ms.begin(), intervals_ms.end(), state.switches.step_ms);
    if (slower ? at + 1 >= intervals_ms.end() : at == intervals_ms.begin()) {
        return false;
    }
    state.switches.step_ms = slower ? *(at + 1) : *(at - 1);
    return true;
}

std::vector<std::size_t> offered(const State& state, const Tree& tree) {
    if (state.switches.use == Use::None || state.staff || std::holds_alternative<Resting>(state.screen)) {
        return {};
    }
    if (state.switches.within) {
        return {tree.focus_index()};
    }
    const auto groups = accessibility::scan_groups(tree);
    return groups[accessibility::scan_group_in_focus(groups, tree)];
}

}  // namespace qiming::kiosk
