#include "kiosk/core/broken/broken.h"

#include "accessibility/layout/magnified/magnify.h"
#include "kiosk/core/calling/calling.h"
#include "kiosk/core/frame/frame.h"
#include "kiosk/core/jobs/jobs.h"
#include "kiosk/core/nodes.h"

namespace qiming::kiosk {

using accessibility::Gesture;

namespace {
constexpr std::string_view page_id = "broken";
}

// Of its own nodes and no others: a bar may be what broke.
Node view_broken(const World& world, const State& state) {
    const auto& words = world.phrases(state.preferences);
    Node root;
    root.id = page_id;
    root.role = accessibility::Role::Page;
    root.name = words.say("broken.title");
    root.language = state.preferences.language;
    root.children = {heading("heading", root.name)};
    if (!state.notice.text.empty()) {
        root.children.push_back(notice_of(state));
    }
    root.children.push_back(text("broken/hint", words.say("broken.hint")));
    Node call = button_for("broken/call", words.say("bar.call"), Gesture::CallStaff);
    call.value = call_words(world, state);
    root.children.push_back(
        group("broken/actions", accessibility::Arrangement::Row,
              {button_for("broken/back", words.say("bar.back"), Gesture::Back),
               button_for("broken/home", words.say("bar.home"), Gesture::Home), primary(std::move(call))}));
    return accessibility::magnified(std::move(root), panel_of(world, state), state.preferences, words);
}

bool is_broken(const accessibility::Tree& tree) {
    return tree.root().node.id == page_id;
}

void forget_what_broke(Draft& draft) {
    if (is_broken(draft.tree)) {
        clear_filters(draft);
    }
}

}  // namespace qiming::kiosk
