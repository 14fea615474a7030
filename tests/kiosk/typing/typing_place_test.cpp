// Where the keys of the keyboard stand while someone types by touch.
#include <fmt/format.h>

#include <catch2/catch_test_macros.hpp>

#include "accessibility/layout/page/layout.h"
#include "tests/support/screens/fixed_measure.h"
#include "tests/support/screens/looks.h"
#include "tests/support/screens/walks.h"

using namespace qiming;
using accessibility::Gesture;
using accessibility::Rect;
using accessibility::TextSize;
using accessibility::Viewport;
using tests::PureKiosk;

namespace {

constexpr Gesture mandarin = Gesture::Digit1;
constexpr Gesture english = Gesture::Digit3;

// At the question for the name, in large type or not.
struct Typist {
    const Viewport& panel;
    kiosk::World world = tests::world_on(panel);
    PureKiosk kiosk{world};

    Typist(const Viewport& on, TextSize size, Gesture language = mandarin, const std::string& page = "ask/name")
        : panel(on) {
        kiosk.press(Gesture::Next);  // wakes it
        kiosk.press(language);
        REQUIRE(kiosk.page() == "home");
        while (kiosk.state().preferences.text_size != size) {
            kiosk.press(Gesture::NextTextSize);
        }
        kiosk.press(Gesture::Digit1);
        kiosk.press(Gesture::Digit1);
        kiosk.press(Gesture::NextPage);
        while (kiosk.page() != page) {
            tests::answer(kiosk);
            kiosk.press(Gesture::NextPage);
        }
    }

    accessibility::Layout layout() const {
        const tests::FixedMeasure measure;
        const auto& preferences = kiosk.state().preferences;
        return accessibility::layout(kiosk.terminal().tree(), kiosk.said(), panel, measure, preferences,
                                     world.phrases(preferences));
    }

    // On the screenful that is shown; an empty one where it is not.
    Rect place_of(const std::string& id) const {
        for (const auto& box : layout().boxes) {
            if (box.id == id) {
                return box.rect;
            }
        }
        return {};
    }

    void tap(const std::string& id) { kiosk.tap(accessibility::ActivateNode{id}); }
};

std::string shown(const Rect& rect) {
    return fmt::format("{},{} {}x{}", rect.x, rect.y, rect.width, rect.height);
}

void check_keys_keep_their_place(const Viewport& panel, TextSize size, Gesture language) {
    CAPTURE(panel.width_px, static_cast<int>(size), static_cast<int>(language));
    Typist typist(panel, size, language);
    const Rect first = typist.place_of("typing/key/q");
    const Rect last = typist.place_of("typing/key/m");
    const Rect erase = typist.place_of("typing/delete");
    REQUIRE(first.width > 0);
    const auto check = [&](const char* when) {
        CAPTURE(when);
        CHECK(typist.layout().screenfuls == 1);
        CHECK(shown(typist.place_of("typing/key/q")) == shown(first));
        CHECK(shown(typist.place_of("typing/key/m")) == shown(last));
        CHECK(shown(typist.place_of("typing/delete")) == shown(erase));
        CHECK(typist.place_of("ask/field").width > 0);
    };
    check("nothing typed");
    typist.kiosk.press(Gesture::NextPage);
    check("told that it is empty");
    for (const char* key : {"typing/key/w", "typing/key/a", "typing/key/n", "typing/key/g"}) {
        typist.tap(key);
        check(key);
    }
    REQUIRE(typist.place_of("typing/candidate/0").width > 0);
    typist.tap("typing/more");
    check("other candidates");
    typist.tap("typing/candidate/5");
    check("one was chosen");
    typist.tap("typing/key/m");
    check("a letter more");
}

}  // namespace

TEST_CASE("Keys stay where they are while someone types, and the field stays in sight") {
    // English words are wider here than in the face of the panel: one size less.
    for (const TextSize size : {TextSize::Small, TextSize::Default, TextSize::Large}) {
        check_keys_keep_their_place(tests::landscape, size, english);
        check_keys_keep_their_place(tests::portrait, size, english);
    }
    for (const TextSize size : {TextSize::Small, TextSize::Default, TextSize::Large, TextSize::Largest}) {
        check_keys_keep_their_place(tests::landscape, size, mandarin);
        check_keys_keep_their_place(tests::portrait, size, mandarin);
    }
}

TEST_CASE("The longest text that may be typed stays on one screenful with its keyboard") {
    Typist typist(tests::landscape, TextSize::Default, mandarin, "ask/skills_text");
    typist.kiosk.words["w"] = {{"会做饭会打字会开车会", 1}, {"我", 1}};
    for (int tens = 0; tens < 10; ++tens) {
        typist.tap("typing/key/w");
        CHECK(typist.place_of("typing/candidate/0").width > 0);
        typist.tap("typing/candidate/0");
        CHECK(typist.layout().screenfuls == 1);
        CHECK(typist.place_of("ask/field").width > 0);
        CHECK(typist.place_of("typing/key/w").width > 0);
    }
}
