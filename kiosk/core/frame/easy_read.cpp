#include "kiosk/core/frame/easy_read.h"

#include <algorithm>

#include "kiosk/core/overloaded.h"

namespace qiming::kiosk {
namespace {

// Of the questions their own; of the other pages that of the service they belong to.
std::string picture_of(const World& world, const State& state) {
    return std::visit(
        Overloaded{[&](const Asking& asking) { return world.form(asking.form).find(asking.question)->icon; },
                   [](const ChoosingSlot&) { return std::string("event_available"); },
                   [](const JobList&) { return std::string("work"); },
                   [](const JobFilters&) { return std::string("work"); },
                   [](const JobDetail&) { return std::string("work"); },
                   [](const Review&) { return std::string("assignment"); },
                   [](const ConfirmFinish&) { return std::string("exit_to_app"); },
                   [](const auto&) { return std::string(); }},
        state.screen);
}

}  // namespace

void make_easy(const World& world, const State& state, Node& page) {
    const bool is_own_page = !state.idle.warning && !state.sandbox.active;
    std::erase_if(page.children, [](const Node& node) { return node.explains; });
    const auto title = std::find_if(page.children.begin(), page.children.end(),
                                    [](const Node& node) { return node.role == accessibility::Role::Heading; });
    if (title != page.children.end() && is_own_page) {
        title->icon = picture_of(world, state);
    }
}

}  // namespace qiming::kiosk
