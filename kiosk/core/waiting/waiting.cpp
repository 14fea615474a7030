#include "kiosk/core/waiting/waiting.h"

#include <utility>

#include "kiosk/core/nodes.h"

namespace qiming::kiosk {

using accessibility::Language;

namespace {

Node said_in(Language language, const World& world) {
    Node made = text("waiting/" + std::string(accessibility::tag_of(language)),
                     world.phrases(language).say("waiting.text"));
    made.language = language;
    made.emphasis = accessibility::Emphasis::Large;
    return made;
}

}  // namespace

accessibility::Tree waiting_page(const World& world) {
    Node root;
    root.id = "waiting";
    root.role = accessibility::Role::Page;
    root.name = world.chinese.say("waiting.title");
    root.language = Language::Chinese;
    root.children = {heading("heading", root.name), said_in(Language::Chinese, world),
                     said_in(Language::English, world),
                     primary(button("waiting/again", world.chinese.say("waiting.again")))};
    return accessibility::Tree::of(std::move(root), "waiting/again").value();
}

}  // namespace qiming::kiosk
