#include "kiosk/gallery/scenes.h"

#include <algorithm>
#include <map>
#include <utility>

#include "accessibility/gesture.h"
#include "accessibility/node.h"
#include "kiosk/core/view.h"
#include "kiosk/gallery/walk.h"

namespace qiming::gallery {
namespace {

accessibility::Gesture key_of(accessibility::Language language) {
    switch (language) {
        case accessibility::Language::Chinese: return accessibility::Gesture::Digit1;
        case accessibility::Language::Cantonese: return accessibility::Gesture::Digit2;
        case accessibility::Language::English: break;
    }
    return accessibility::Gesture::Digit3;
}

// "ask/name" as part of a file's name.
std::string file_part(std::string id) {
    std::replace_if(
        id.begin(), id.end(), [](char sign) { return sign == '/' || sign == '~'; }, '-');
    return id;
}

// Where the page itself places the focus it does so in every look, as for a visitor who comes to it.
kiosk::State as_entered(const kiosk::World& world, kiosk::State state) {
    kiosk::State fresh = state;
    fresh.focus.clear();
    if (shown_tree(world, fresh).focus().node.id == state.focus) {
        state.focus.clear();
    }
    return state;
}

class Album {
public:
    explicit Album(const kiosk::World& world) : world_(world) {}

    void add(const kiosk::State& state) {
        Seen now{view(world_, state), state.preferences.curtain,
                 state.switches.use != kiosk::Switches::Use::None, state.switches.within};
        if (std::find(seen_.begin(), seen_.end(), now) != seen_.end()) {
            return;
        }
        const std::string page = now.page.id;
        const int number = ++states_[page];
        const std::string name = file_part(page) + (number > 1 ? "-" + std::to_string(number) : "");
        scenes_.push_back({name, page, as_entered(world_, state)});
        seen_.push_back(std::move(now));
    }

    std::vector<Scene> take() { return std::move(scenes_); }

private:
    struct Seen {
        accessibility::Node page;
        bool curtain = false;
        bool scans = false;
        bool offers_item = false;
        bool operator==(const Seen&) const = default;
    };
    const kiosk::World& world_;
    std::vector<Seen> seen_;
    std::map<std::string, int> states_;
    std::vector<Scene> scenes_;
};

}  // namespace

std::vector<Scene> scenes(const kiosk::World& world, content::Day today, accessibility::Language language) {
    Album album(world);
    PureKiosk kiosk(world, today);
    visit_every_screen(kiosk, key_of(language), [&] { album.add(kiosk.state()); });
    return album.take();
}

}  // namespace qiming::gallery
