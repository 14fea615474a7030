#include "kiosk/core/frame/frame.h"

#include <fmt/format.h>

#include <algorithm>

#include "kiosk/core/calling/calling.h"
#include "kiosk/core/notice.h"

namespace qiming::kiosk {

using accessibility::Gesture;
using accessibility::Live;
using accessibility::Phrasebook;
using accessibility::Role;

namespace {

Node status(NodeId id, std::string name, std::string icon, Live live) {
    Node made;
    made.id = std::move(id);
    made.role = Role::Status;
    made.name = std::move(name);
    made.icon = std::move(icon);
    made.live = live;
    return made;
}

Node link_of(const Phrasebook& words, const State& state) {
    switch (state.link) {
        case Link::Unknown: return status("banner/link", words.say("link.unknown"), "sync", Live::Off);
        case Link::Online: return status("banner/link", words.say("link.online"), "cloud_done", Live::Off);
        case Link::Offline: return status("banner/link", words.say("link.offline"), "cloud_off", Live::Off);
    }
    return {};
}

Node banner(const Phrasebook& words, const State& state) {
    Node made;
    made.id = "banner";
    made.role = Role::Banner;
    made.name = words.say("banner.name");
    made.arrangement = accessibility::Arrangement::Row;
    made.children = {text("banner/service", words.say("banner.service")),
                     quiet_text("banner/terminal", words.say("banner.terminal"))};
    if (!state.health.fit_for_blind_visitors()) {
        made.children.push_back(status("banner/sound", words.say("health.no_sound"), "volume_off", Live::Off));
    }
    made.children.push_back(link_of(words, state));
    made.children.push_back(text("banner/time", fmt::format("{}:{:02}", state.now.hour, state.now.minute)));
    return made;
}

Node tool(NodeId id, const std::string& icon, std::string name) {
    Node made = button(std::move(id), std::move(name));
    made.icon = icon;
    return made;
}

Node tool_for(NodeId id, const std::string& icon, std::string name, Gesture gesture) {
    Node made = tool(std::move(id), icon, std::move(name));
    made.does = gesture;
    return made;
}

Node toolbar(const World& world, const State& state) {
    const auto& words = world.phrases(state.preferences);
    Node made;
    made.id = "bar";
    made.role = Role::Toolbar;
    made.name = words.say("bar.name");
    made.arrangement = accessibility::Arrangement::Row;
    Node call = tool_for("bar/call", "record_voice_over", words.say("bar.call"), Gesture::CallStaff);
    call.value = call_words(world, state);
    const auto next = accessibility::next_language(state.preferences.language);
    Node language =
        tool_for("bar/language", "translate", world.phrases(next).say("language.name"), Gesture::NextLanguage);
    language.language = next;
    if (accessibility::is_magnified(state.preferences.text_size)) {
        made.children = {tool_for("bar/back", "arrow_back", words.say("bar.back"), Gesture::Back),
                         tool("bar/menu", "menu", words.say("bar.menu")), std::move(call)};
        return made;
    }
    if (state.staff) {
        made.children = {std::move(call)};
        return made;
    }
    made.children = {tool_for("bar/back", "arrow_back", words.say("bar.back"), Gesture::Back),
                     tool_for("bar/home", "home", words.say("bar.home"), Gesture::Home),
                     tool("bar/sound", "volume_up", words.say("bar.sound")),
                     tool_for("bar/size", "format_size", words.say("bar.size"), Gesture::NextTextSize),
                     tool_for("bar/theme", "contrast", words.say("bar.theme"), Gesture::NextTheme),
                     std::move(language),
                     tool_for("bar/settings", "settings", words.say("bar.settings"), Gesture::OpenSettings),
                     std::move(call),
                     tool_for("bar/finish", "exit_to_app", words.say("bar.finish"), Gesture::Finish)};
    return made;
}

// The onward action of a row stands at its right end otherwise.
void put_main_button_first(Node& node) {
    for (Node& child : node.children) {
        put_main_button_first(child);
    }
    if (node.arrangement == accessibility::Arrangement::Row) {
        std::stable_partition(node.children.begin(), node.children.end(), [](const Node& child) {
            return child.emphasis == accessibility::Emphasis::Primary;
        });
    }
}

}  // namespace

Node notice_of(const State& state) {
    Node made;
    made.id = notice_id(state.notice);
    made.role = Role::Notice;
    made.name = state.notice.text;
    made.private_value = state.notice.private_text;
    made.private_name = !state.notice.aloud.empty();
    made.aloud = state.notice.aloud;
    made.icon = state.notice.is_failure ? "warning" : "info";
    made.live = Live::Assertive;
    made.emphasis = state.notice.important ? accessibility::Emphasis::Normal : accessibility::Emphasis::Quiet;
    return made;
}

accessibility::Viewport panel_of(const World& world, const State& state) {
    const auto& settings = world.settings;
    const Panel size = state.panel.value_or(Panel{settings.width_px, settings.height_px});
    return {static_cast<float>(size.width_px), static_cast<float>(size.height_px), settings.px_per_mm};
}

Node frame(const World& world, const State& state, Page page) {
    const bool rests = std::holds_alternative<Resting>(state.screen);
    const auto& words = world.phrases(state.preferences);
    Node root;
    root.id = page.id;
    root.role = Role::Page;
    root.name = page.name;
    root.language = state.preferences.language;
    root.children.push_back(banner(words, state));
    if (page.progress) {
        root.children.push_back(std::move(*page.progress));
    }
    root.children.push_back(heading("heading", std::move(page.name)));
    if (!state.notice.text.empty()) {
        root.children.push_back(notice_of(state));
    }
    for (auto& child : page.children) {
        root.children.push_back(std::move(child));
    }
    if (!rests) {  // before the visit there is nothing to go back to, to set or to finish
        root.children.push_back(toolbar(world, state));
    }
    if (state.preferences.main_button_left) {
        put_main_button_first(root);
    }
    return root;
}

}  // namespace qiming::kiosk
