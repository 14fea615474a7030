// The laws of what is said, felt and captioned; the others are in laws.cpp.
#include "tests/support/screens/laws.h"

#include <algorithm>
#include <set>
#include <utility>

#include "accessibility/presentation/presentation.h"

namespace qiming::tests {

using namespace accessibility;

namespace {

// Bystanders would hear its name, and must not.
bool hides_name(const Node& node, const Preferences& preferences) {
    return node.private_name && !says_private(preferences);
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != text.npos;
}

struct Told {
    std::string said;
    bool has_private = false;
};

Told told_by(const Presentation& presentation) {
    Told told;
    for (const Utterance& utterance : presentation.said) {
        for (const Span& span : utterance.spans) {
            told.said += span.text + "\n";
        }
        told.has_private = told.has_private || utterance.privacy == Privacy::Private;
    }
    return told;
}

// Said on the loudspeaker instead of a private name, which is what is captioned.
bool stands_in(const Tree& tree, const std::string& text) {
    return std::any_of(tree.items().begin(), tree.items().end(), [&](const Tree::Item& item) {
        return item.node.private_name && item.node.aloud == text;
    });
}

Presentation entered(const Tree& tree, const Phrasebook& phrases, const Preferences& preferences) {
    return present(tree, changes_between(nullptr, tree), phrases, preferences);
}

}  // namespace

Violations not_spoken(const Tree& tree, const Phrasebook& phrases, const Preferences& preferences) {
    Violations violations;
    for (const std::size_t stop : tree.stops()) {
        const Node& node = tree.items()[stop].node;
        const std::string said = spoken_form(tree, stop, phrases, preferences);
        const auto demand = [&](bool holds, const char* what) {
            if (!holds) {
                violations.push_back(node.id + ": " + what + " in \"" + said + "\"");
            }
        };
        const bool is_hidden = hides_name(node, preferences);
        demand(is_hidden || contains(said, node.name), "its name is not");
        demand(said.find("<speech.") == said.npos, "a phrase is missing");
        if (node.selected) {
            const std::string state = phrases.say(*node.selected ? "speech.selected" : "speech.not_selected");
            demand(contains(said, state), "whether it is selected is not");
        }
        demand(!node.unavailable || contains(said, phrases.say("speech.unavailable")),
               "that it is unavailable is not");
        demand(!node.invalid || contains(said, phrases.say("speech.invalid")), "that it is in error is not");
        const bool is_brief = preferences.verbosity == Verbosity::Brief;
        demand(is_brief || is_hidden || contains(said, node.hint), "its hint is not");
        demand(is_brief || !node.activatable || said != node.name, "what can be done with it is not");
        const bool is_split = node.role == Role::Number || node.value.find_first_of('*') != node.value.npos ||
                              !node.private_value.empty();
        demand(is_split || contains(said, node.value), "its value is not");
    }
    return violations;
}

Violations live_but_missed(const Tree& tree, const Phrasebook& phrases, const Preferences& preferences) {
    Violations violations;
    const Presentation presentation = entered(tree, phrases, preferences);
    const std::string said = told_by(presentation).said;
    for (const NodeId& id : changes_between(nullptr, tree).live) {
        const Node& node = tree.find(id)->node;
        if (!contains(said, node.name) && node.private_value.empty() && !hides_name(node, preferences)) {
            violations.push_back(id + ": is live and not said");
        }
        if (!contains(presentation.felt, node.name)) {
            violations.push_back(id + ": is live and not felt");
        }
        if (!contains(presentation.captioned, node.name)) {
            violations.push_back(id + ": is live and not captioned");
        }
    }
    return violations;
}

Violations told_unevenly(const Tree& tree, const Phrasebook& phrases, const Preferences& preferences) {
    Violations violations;
    for (const std::size_t stop : tree.stops()) {
        const Tree there = refocused(tree, tree.items()[stop].node.id);
        const Presentation presentation = entered(there, phrases, preferences);
        const NodeId& id = there.focus().node.id;
        if (!hides_name(there.focus().node, preferences) &&
            !contains(told_by(presentation).said, there.focus().node.name)) {
            violations.push_back(id + ": gets the focus and is not said");
        }
        if (!contains(presentation.felt, there.focus().node.name)) {
            violations.push_back(id + ": gets the focus and is not felt");
        }
        for (const Utterance& utterance : presentation.said) {
            for (const Span& span : utterance.spans) {
                const bool is_shown = contains(presentation.captioned, span.text);
                const bool is_hidden = span.text == phrases.say("speech.hidden") || stands_in(there, span.text);
                if (span.text.empty()) {
                    violations.push_back(id + ": something empty is said");
                } else if (!is_shown && !is_hidden && utterance.privacy == Privacy::Public) {
                    violations.push_back(id + ": \"" + span.text + "\" is said and not captioned");
                }
            }
        }
    }
    return violations;
}

Violations leaked(const Tree& tree, const Phrasebook& phrases, const Preferences& preferences) {
    Violations violations;
    for (const std::size_t stop : tree.stops()) {
        const Tree there = refocused(tree, tree.items()[stop].node.id);
        const Presentation presentation = entered(there, phrases, preferences);
        const Told told = told_by(presentation);
        if (told.has_private && !says_private(preferences)) {
            violations.push_back(there.focus().node.id + ": something private goes to the speaker");
        }
        const Node& focus = there.focus().node;
        const std::string form = spoken_form(there, there.focus_index(), phrases, preferences);
        if (hides_name(focus, preferences) && contains(form, focus.name)) {
            violations.push_back(focus.id + ": its private name is said aloud");
        }
        const bool keeps_value = focus.private_value.size() > 3 && !contains(focus.name, focus.private_value);
        if (keeps_value && !says_private(preferences) && contains(form, focus.private_value)) {
            violations.push_back(focus.id + ": its value, which the picture shows, is said aloud");
        }
        for (const Tree::Item& item : there.items()) {
            const Node& node = item.node;
            // A digit or two stand in many other words.
            const bool is_secret =
                node.private_value.size() > 3 && !contains(node.value + node.name, node.private_value);
            const std::string seen = presentation.captioned + (node.revealed ? "" : presentation.felt);
            if (is_secret && contains(seen, node.private_value)) {
                violations.push_back(node.id + ": its private value is drawn or felt");
            }
            if (is_secret && contains(told.said, node.private_value) && !told.has_private) {
                violations.push_back(node.id + ": its private value is said aloud");
            }
        }
    }
    return violations;
}

}  // namespace qiming::tests
