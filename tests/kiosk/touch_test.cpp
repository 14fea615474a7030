#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "accessibility/layout.h"
#include "accessibility/position.h"
#include "tests/support/fixed_measure.h"
#include "tests/support/walks.h"

using namespace qiming;
using accessibility::Gesture;
using accessibility::Rect;
using accessibility::Role;
using accessibility::Tree;
using tests::PureKiosk;

namespace {

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

std::string name_of(const PureKiosk& kiosk, const std::string& id) {
    const Tree::Item* item = kiosk.terminal().tree().find(id);
    REQUIRE(item != nullptr);
    return item->node.name;
}

std::string name_of_stop(const PureKiosk& kiosk, std::size_t at) {
    const Tree& tree = kiosk.terminal().tree();
    return tree.items()[tree.stops().at(at)].node.name;
}

const Tree::Item& stop_named(const PureKiosk& kiosk, const std::string& name) {
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
class Keypad final : public Hand {
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
class Finger final : public Hand {
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

private:
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

    void touch(PureKiosk& kiosk, const Rect& rect) {
        const accessibility::Point middle{rect.x + rect.width / 2, rect.y + rect.height / 2};
        const auto meant = accessibility::tap_means(kiosk.terminal().tree(), panel_of(kiosk), middle, middle);
        REQUIRE(meant.has_value());
        REQUIRE(meant->intent.has_value());
        kiosk.tap(meant->intent);
    }

    accessibility::TextSize size_;
    bool touched_ = false;
};

// The last option there is, so that pages must be turned; but consent, which must be given.
std::string wanted_option(const PureKiosk& kiosk) {
    std::string wanted;
    for (const auto& item : kiosk.terminal().tree().items()) {
        const bool is_option = item.node.role == Role::Choice || item.node.role == Role::Checkbox;
        if (is_option && !item.node.unavailable && (wanted.empty() || kiosk.page() != "ask/consent")) {
            wanted = item.node.name;
        }
    }
    return wanted;
}

std::string wanted_digits(const std::string& page) {
    if (page == "ask/person_number") {
        return "11010519491231002X";
    }
    if (page == "ask/unemployed_since") {
        return "20240310";
    }
    return page == "ask/monthly_pay" ? "3000" : tests::sample_phone;
}

std::string onward_name(const PureKiosk& kiosk) {
    const auto* onward = kiosk.terminal().tree().standing_for(Gesture::NextPage);
    REQUIRE(onward != nullptr);
    return onward->node.name;
}

void answer_all(PureKiosk& kiosk, Hand& hand) {
    for (int pages = 0; !kiosk.page().starts_with("review/"); ++pages) {
        INFO("on " << kiosk.page());
        REQUIRE(pages < 40);
        const auto option = wanted_option(kiosk);
        if (kiosk.page() == "ask/name") {
            hand.write(kiosk, "wang", "王");
            hand.write(kiosk, "xiaoming", "晓明");
        } else if (kiosk.terminal().tree().find("typing/tools") != nullptr) {
            // The other words may be passed over.
        } else if (option.empty()) {
            hand.type(kiosk, wanted_digits(kiosk.page()));
        } else {
            hand.choose(kiosk, option);
        }
        hand.choose(kiosk, onward_name(kiosk));
    }
    hand.choose(kiosk, name_of(kiosk, "review/send"));
}

struct Left {
    content::Answers answers;
    std::string job, site, slot;
    std::vector<std::pair<content::SubmissionKind, std::string>> submissions;
    std::vector<std::string> outcomes;
    bool operator==(const Left&) const = default;
};

// All three services, and what the visit has left behind when it is over.
Left visit(PureKiosk& kiosk, Hand& hand) {
    Left left;
    kiosk.happen(kiosk::LinkChanged{true});
    const auto outcome = [&] { left.outcomes.push_back(kiosk.page()); };
    kiosk.centre_says = content::Standing::Received;
    kiosk.tap(std::nullopt);  // anything wakes it
    hand.choose(kiosk, "普通话");
    hand.choose(kiosk, "登记就业需求");
    answer_all(kiosk, hand);
    outcome();
    hand.choose(kiosk, "办理其他业务");
    hand.choose(kiosk, "浏览招聘岗位");
    hand.choose(kiosk, name_of_stop(kiosk, 2));
    hand.choose(kiosk, "我想应聘");
    answer_all(kiosk, hand);
    outcome();
    hand.choose(kiosk, "办理其他业务");
    hand.choose(kiosk, "预约职业能力评估");
    kiosk.centre_says = content::Standing::Confirmed;
    answer_all(kiosk, hand);
    outcome();
    const auto& session = kiosk.state().session;
    left.answers = session.answers;
    left.job = session.job;
    left.site = session.site;
    left.slot = session.slot;
    for (const auto& effect : kiosk.effects()) {
        if (const auto* store = std::get_if<kiosk::StoreSubmission>(&effect)) {
            left.submissions.emplace_back(store->kind, store->body);
        }
    }
    hand.choose(kiosk, "结束");
    outcome();
    return left;
}

Left visit_by(Hand& hand) {
    PureKiosk kiosk;
    return visit(kiosk, hand);
}

}  // namespace

TEST_CASE(
    "R1: the same visit by keypad, by arrows and centre alone, and by touch ends in equal answers and "
    "submissions") {
    Keypad keypad;
    const Left by_keypad = visit_by(keypad);
    CHECK(by_keypad.submissions.size() == 3);
    CHECK(by_keypad.outcomes == std::vector<std::string>{"outcome/0", "outcome/1", "outcome/2", "finish"});
    CHECK_FALSE(by_keypad.slot.empty());
    CHECK_FALSE(by_keypad.job.empty());

    ThreeKeys three_keys;
    CHECK(visit_by(three_keys) == by_keypad);

    Finger finger(accessibility::TextSize::Default);
    CHECK(visit_by(finger) == by_keypad);

    Finger on_largest(accessibility::TextSize::Largest);
    CHECK(visit_by(on_largest) == by_keypad);
    CHECK(on_largest.pages_turned > 10);
}
