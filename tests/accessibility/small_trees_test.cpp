// Every tree of up to four nodes built from a few kinds of node, and every such tree changed into
// every other (of fewer kinds): the laws hold, nothing is silent that should be heard, nothing is told for
// nothing.
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "accessibility/presentation/presentation.h"
#include "accessibility/presentation/speech_queue.h"
#include "tests/support/screens/laws.h"
#include "tests/support/screens/telling.h"
#include "tests/support/screens/trees.h"

namespace qiming::accessibility {

using namespace tests;

namespace {

enum class Kind { Text, Notice, State, Onward, Send, Ticked, Empty, Secret, Pay, List, Pad, Tools };
using Kinds = std::vector<Kind>;

const Kinds all_kinds{Kind::Text,  Kind::Notice, Kind::State, Kind::Onward, Kind::Send, Kind::Ticked,
                      Kind::Empty, Kind::Secret, Kind::Pay,   Kind::List,   Kind::Pad,  Kind::Tools};
// Enough to tell each kind of change; all pairs of trees of all kinds would take minutes.
const Kinds few_kinds{Kind::Notice, Kind::State, Kind::Onward, Kind::Ticked, Kind::Secret, Kind::List};

bool holds_others(Kind kind) {
    return kind == Kind::List || kind == Kind::Pad || kind == Kind::Tools;
}

// `place` makes the node another one than its like elsewhere in the tree.
Node of_kind(Kind kind, int place) {
    const std::string name = "节点" + std::string(static_cast<std::size_t>(place) + 1, 'i');
    switch (kind) {
        case Kind::Text: return node(Role::Text, name);
        case Kind::Notice: return notice(name, name);
        case Kind::State: {
            Node state = node(Role::Status, name);
            state.live = Live::Polite;
            state.value = "已断开";
            return state;
        }
        case Kind::Onward: return button_for(name, place % 2 == 0 ? Gesture::NextPage : Gesture::Help);
        case Kind::Send: {
            Node send = button(name);
            send.irreversible = true;
            return send;
        }
        case Kind::Ticked: return checkbox(name, true);
        case Kind::Empty: return field(name);
        case Kind::Secret: return field(name, "44**", "4404");
        case Kind::Pay: return fact(name, "3500");
        case Kind::List: return node(Role::List, name);
        case Kind::Pad: {
            Node pad = node(Role::Group, "");
            pad.id = name;
            pad.arrangement = Arrangement::Pad;
            return pad;
        }
        case Kind::Tools: return node(Role::Toolbar, name);
    }
    return {};
}

// All trees of a page and up to three nodes: side by side, or one in another.
std::vector<Tree> small_trees(const Kinds& kinds) {
    std::vector<Tree> trees;
    const auto take = [&trees](std::vector<Node> children) {
        const std::string name = "页" + std::to_string(children.size());
        if (auto tree = Tree::of(page(name, std::move(children)), ""); tree) {
            trees.push_back(*std::move(tree));
        }
    };
    const auto inside = [](Node outer, Node inner) {
        outer.children.push_back(std::move(inner));
        return outer;
    };
    for (const Kind a : kinds) {
        take({of_kind(a, 0)});
        for (const Kind b : kinds) {
            take({of_kind(a, 0), of_kind(b, 1)});
            if (holds_others(a)) {
                take({inside(of_kind(a, 0), of_kind(b, 1))});
            }
            for (const Kind c : kinds) {
                take({of_kind(a, 0), of_kind(b, 1), of_kind(c, 2)});
                if (holds_others(b)) {
                    take({of_kind(a, 0), inside(of_kind(b, 1), of_kind(c, 2))});
                }
                if (holds_others(a)) {
                    take({inside(of_kind(a, 0), of_kind(b, 1)), of_kind(c, 2)});
                    take({inside(inside(of_kind(a, 0), of_kind(b, 1)), of_kind(c, 2))});
                }
                if (holds_others(a) && holds_others(b)) {
                    take({inside(of_kind(a, 0), inside(of_kind(b, 1), of_kind(c, 2)))});
                }
            }
        }
    }
    return trees;
}

bool says(const Presentation& presentation, const std::string& words) {
    for (const Utterance& utterance : presentation.said) {
        for (const Span& span : utterance.spans) {
            if (span.text.find(words) != std::string::npos) {
                return true;
            }
        }
    }
    return false;
}

// Nothing when what is told about the change is right.
std::string trouble_in(const Tree& before, const Tree& after, const Presentation& told,
                       const Changes& changes) {
    if (changes.any() != !told.said.empty()) {
        return changes.any() ? "silent" : "told for nothing";
    }
    if ((changes.focus_moved || changes.page_entered) && !says(told, after.focus().node.name)) {
        return "the focus is not named";
    }
    if (changes.page_entered && !says(told, after.root().node.name)) {
        return "the page is not named";
    }
    if (told.said.empty() != told.captioned.empty() || told.said.empty() != told.felt.empty()) {
        return "one channel tells and another does not";
    }
    for (const NodeId& id : changes.live) {
        const std::string& name = after.find(id)->node.name;
        const bool is_everywhere = says(told, name) && told.captioned.find(name) != std::string::npos &&
                                   told.felt.find(name) != std::string::npos;
        if (!is_everywhere) {
            return id + " is live and missed somewhere";
        }
    }
    SpeechQueue queue;
    queue.add(present(before, changes_between(nullptr, before), chinese(), {}), before.focus().node.id);
    queue.user_acted();
    const bool is_said = !queue.add(told, after.focus().node.id).empty();
    return is_said == !told.said.empty() ? "" : "the queue swallowed it";
}

}  // namespace

TEST_CASE("R1: the laws hold for every small tree, on the speaker and on headphones, in both languages") {
    const std::vector<Tree> trees = small_trees(all_kinds);
    CHECK(trees.size() > 2000);
    for (const Tree& tree : trees) {
        for (const Preferences& preferences : {Preferences{}, with_headphones()}) {
            for (const Phrasebook* phrases : {&chinese(), &english()}) {
                const Violations broken = broken_laws(tree, *phrases, preferences);
                if (!broken.empty()) {
                    FAIL(broken.front());
                }
            }
        }
    }
}

TEST_CASE("R45: every small tree that becomes another is told as it should be, on every channel") {
    const std::vector<Tree> trees = small_trees(few_kinds);
    CHECK(trees.size() > 200);
    for (const Tree& before : trees) {
        for (const Tree& after : trees) {
            const Changes changes = changes_between(&before, after);
            const Presentation told = present(after, changes, chinese(), {});
            if (const std::string trouble = trouble_in(before, after, told, changes); !trouble.empty()) {
                FAIL(trouble << ": " << told.captioned);
            }
        }
    }
}

}  // namespace qiming::accessibility
