// Ways to operate the kiosk by keys and by finger. Each knows the page by its names, as a visitor does.
#pragma once

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cctype>
#include <string>

#include "accessibility/interaction/hit_test.h"
#include "accessibility/layout/page/layout.h"
#include "accessibility/layout/picture.h"
#include "accessibility/position.h"
#include "tests/support/screens/fixed_measure.h"
#include "tests/support/screens/walks.h"

namespace qiming::tests {

using accessibility::Gesture;
using accessibility::Rect;
using accessibility::Role;
using accessibility::Tree;

// One way to operate the kiosk. Each knows the page by its names, as a visitor does.
class Hand {
public:
    virtual ~Hand() = default;
    virtual void choose(PureKiosk& kiosk, const std::string& name) = 0;
    virtual void type(PureKiosk& kiosk, const std::string& digits) = 0;
    // Letters, then the word that they stand for.
    virtual void write(PureKiosk& kiosk, const std::string& letters, const std::string& word) {
        for (const char letter : letters) {
            choose(kiosk, std::string(1, letter));
        }
        choose(kiosk, word);
    }
};

inline std::string name_of(const PureKiosk& kiosk, const std::string& id) {
    const Tree::Item* item = kiosk.terminal().tree().find(id);
    REQUIRE(item != nullptr);
    return item->node.name;
}

inline std::string name_of_stop(const PureKiosk& kiosk, std::size_t at) {
    const Tree& tree = kiosk.terminal().tree();
    return tree.items()[tree.stops().at(at)].node.name;
}

inline const Tree::Item& stop_named(const PureKiosk& kiosk, const std::string& name) {
    const Tree& tree = kiosk.terminal().tree();
    for (const std::size_t stop : tree.stops()) {
        if (tree.items()[stop].node.name == name) {
            return tree.items()[stop];
        }
    }
    FAIL("nothing on " << kiosk.page() << " is called " << name);
    return tree.root();
}

// Every key of the keypad: digits choose from lists, the page keys turn pages.
class Keypad : public Hand {
public:
    void choose(PureKiosk& kiosk, const std::string& name) override {
        const Tree& tree = kiosk.terminal().tree();
        const Tree::Item& item = stop_named(kiosk, name);
        const auto index = static_cast<std::size_t>(&item - tree.items().data());
        const auto position = accessibility::position_of(tree, index);
        if (position && position->number <= 9) {
            kiosk.type(std::to_string(position->number));
        } else if (item.node.does && !item.node.irreversible) {
            kiosk.press(*item.node.does);
        } else {
            kiosk.choose(name);
        }
    }
    void type(PureKiosk& kiosk, const std::string& digits) override { kiosk.type(digits); }
    void write(PureKiosk& kiosk, const std::string& letters, const std::string& word) override {
        kiosk.spell(letters);
        kiosk.choose(word);
    }
};

// Next, Previous and Activate alone: digits by the pad on the screen.
class ThreeKeys final : public Hand {
public:
    void choose(PureKiosk& kiosk, const std::string& name) override {
        const Tree& tree = kiosk.terminal().tree();
        const auto index = static_cast<std::size_t>(&stop_named(kiosk, name) - tree.items().data());
        const Gesture towards = index < tree.focus_index() ? Gesture::Previous : Gesture::Next;
        for (int presses = 0; kiosk.focus() != name; ++presses) {
            REQUIRE(presses < 60);
            kiosk.press(towards);
        }
        kiosk.press(Gesture::Activate);
    }
    void type(PureKiosk& kiosk, const std::string& digits) override {
        for (const char digit : digits) {
            choose(kiosk, std::string(1, digit));
        }
    }
};

// A finger: it goes where the wanted name stands on the panel, and pages where it does not.
class Finger : public Hand {
public:
    explicit Finger(accessibility::TextSize size) : size_(size) {}

    void choose(PureKiosk& kiosk, const std::string& name) override {
        for (const bool forward : {false, true}) {
            while (!touch_shown(kiosk, name)) {
                const auto pager = panel_of(kiosk).pager;
                const Rect turn = !pager ? Rect{} : forward ? pager->forward : pager->backward;
                if (turn.width == 0) {
                    break;
                }
                touch(kiosk, turn);
                ++pages_turned;
            }
            if (touched_) {
                return;
            }
        }
        FAIL(name << " stands on no screenful of " << kiosk.page());
    }
    void type(PureKiosk& kiosk, const std::string& digits) override {
        for (const char digit : digits) {
            choose(kiosk, std::string(1, digit));
        }
    }

    int pages_turned = 0;

protected:
    accessibility::Layout panel_of(const PureKiosk& kiosk) const {
        const tests::FixedMeasure measure;
        accessibility::Preferences preferences = kiosk.state().preferences;
        preferences.text_size = size_;
        return accessibility::layout(kiosk.terminal().tree(), kiosk.terminal().caption(), {}, measure,
                                     preferences, tests::sample_world().phrases(preferences));
    }

    bool touch_shown(PureKiosk& kiosk, const std::string& name) {
        const auto& wanted = stop_named(kiosk, name).node.id;
        const auto panel = panel_of(kiosk);
        const auto box =
            std::find_if(panel.boxes.begin(), panel.boxes.end(),
                         [&](const accessibility::Box& it) { return it.id == wanted && it.target; });
        touched_ = box != panel.boxes.end();
        if (touched_) {
            touch(kiosk, box->rect);
        }
        return touched_;
    }

    virtual void touch(PureKiosk& kiosk, const Rect& rect) {
        const accessibility::Point middle{rect.x + rect.width / 2, rect.y + rect.height / 2};
        const auto meant = accessibility::tap_means(kiosk.terminal().tree(), panel_of(kiosk), middle, middle);
        REQUIRE(meant.has_value());
        REQUIRE(meant->intent.has_value());
        kiosk.tap(meant->intent);
    }

    accessibility::TextSize size_;
    bool touched_ = false;
};

// A finger that hears what it is on, and then taps anywhere.
class Explorer final : public Finger {
public:
    Explorer() : Finger(accessibility::TextSize::Default) {}

protected:
    void touch(PureKiosk& kiosk, const Rect& rect) override {
        if (!kiosk.state().touch.exploring) {
            kiosk.happen(kiosk::ExploreRested{});
        }
        const accessibility::Point middle{rect.x + rect.width / 2, rect.y + rect.height / 2};
        const auto found = accessibility::under_finger(kiosk.terminal().tree(), panel_of(kiosk), middle);
        kiosk.happen(kiosk::Explored{found});
        REQUIRE_FALSE(kiosk.said().empty());
        kiosk.happen(kiosk::ExploreTapped{});
    }
};

// The keypad of somebody who wants nobody to look on.
class CurtainKeypad final : public Keypad {
public:
    void choose(PureKiosk& kiosk, const std::string& name) override {
        if (!kiosk.state().preferences.curtain) {
            kiosk.press(Gesture::ToggleCurtain);
        }
        Keypad::choose(kiosk, name);
    }
};

// A keyboard: letters by themselves.
class Keyboard final : public Keypad {
public:
    void write(PureKiosk& kiosk, const std::string& letters, const std::string& word) override {
        for (const char letter : letters) {
            kiosk.press(
                kiosk::KeyPressed{std::nullopt, std::string(1, static_cast<char>(std::toupper(letter)))});
        }
        kiosk.choose(word);
    }
};

}  // namespace qiming::tests
