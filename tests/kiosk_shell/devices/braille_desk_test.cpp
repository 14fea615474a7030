#include "kiosk/devices/braille_desk.h"

#include <catch2/catch_test_macros.hpp>

#include "drivers/braille/recording/recording_braille.h"

using namespace qiming;
using accessibility::Gesture;
using accessibility::Presentation;
using drivers::BrailleInput;

namespace {

// A cell for each letter; what else there is, is a full cell.
class PlainTables final : public drivers::BrailleTables {
public:
    void load() override {}
    std::u32string cells_of(std::u32string_view text, accessibility::BrailleTable /*table*/) override {
        const std::u32string_view letters = U"⠁⠃⠉⠙⠑⠋⠛⠓⠊⠚⠅⠇⠍⠝⠕⠏⠟⠗⠎⠞⠥⠧⠺⠭⠽⠵";
        std::u32string cells;
        for (const char32_t point : text) {
            const bool is_letter = point >= U'a' && point <= U'z';
            cells += is_letter ? letters[point - U'a'] : point == U' ' ? U'⠀' : U'⠿';
        }
        return cells;
    }
    void forget() override { forgot = true; }
    bool forgot = false;
};

// A desk and its display; what the display posts goes to the desk at once.
struct Rig final : drivers::BrailleListener {
    config::BrailleKeyMap keys{{{"FWINRT", accessibility::Pan::Right},
                                {"FWINLT", accessibility::Pan::Left},
                                {"HOME", accessibility::Pan::Item},
                                {"LNDN", Gesture::Next}}};
    PlainTables tables;
    drivers::RecordingBraille display{*this};
    shell::BrailleDesk desk{{display, tables, keys, nullptr}};
    std::optional<decltype(kiosk::Event::what)> came;

    void braille_happened(BrailleInput input) override { came = desk.take(input); }
    void show(const std::string& felt, std::size_t focus = 0) {
        Presentation told;
        told.felt = felt;
        told.felt_focus = focus;
        desk.show(told);
    }
    std::optional<Gesture> gesture() const {
        const auto* key = came ? std::get_if<kiosk::KeyPressed>(&*came) : nullptr;
        return key != nullptr ? std::optional(key->gesture) : std::nullopt;
    }
    bool panned() const { return came && std::holds_alternative<kiosk::Panned>(*came); }
};

}  // namespace

TEST_CASE("What is felt is raised, and what is not felt leaves the dots as they are") {
    Rig rig;
    rig.display.plug(6);
    rig.show("abc");
    CHECK(rig.display.raised() == U"⠁⠃⠉⠀⠀⠀");
    rig.show("");
    CHECK(rig.display.raised() == U"⠁⠃⠉⠀⠀⠀");
}

TEST_CASE("A display that comes later shows the line that is current, and again when it comes back") {
    Rig rig;
    rig.show("abc");
    rig.display.plug(4);
    CHECK(rig.display.raised() == U"⠁⠃⠉⠀");
    rig.display.pull();
    rig.show("xyz");
    rig.display.plug(3);
    CHECK(rig.display.raised() == U"⠭⠽⠵");
}

TEST_CASE("Panning stays in the line, and beyond its ends goes on to the neighbours") {
    Rig rig;
    rig.display.plug(3);
    rig.show("abc def");
    rig.display.press("FWINRT");
    CHECK(rig.panned());
    CHECK(rig.display.raised() == U"⠙⠑⠋");
    rig.display.press("FWINRT");
    CHECK(rig.gesture() == Gesture::Next);
    rig.display.press("FWINLT");
    CHECK(rig.panned());
    CHECK(rig.display.raised() == U"⠁⠃⠉");
    rig.display.press("FWINLT");
    CHECK(rig.gesture() == Gesture::Previous);
}

TEST_CASE("A routing key above the focused item activates it, and elsewhere repeats") {
    Rig rig;
    rig.display.plug(8);
    const std::string before = "a ┃ ";
    rig.show(before + "bc", before.size());
    rig.display.route(4);
    CHECK(rig.gesture() == Gesture::Activate);
    rig.display.route(0);
    CHECK(rig.gesture() == Gesture::Repeat);
    rig.display.route(7);
    CHECK(rig.gesture() == Gesture::Repeat);
    rig.display.press("HOME");
    CHECK(rig.panned());
    rig.display.route(0);
    CHECK(rig.gesture() == Gesture::Activate);
}

TEST_CASE("R45: every key of a display comes to the core, known or not") {
    Rig rig;
    rig.display.plug(8);
    rig.display.press("LNDN");
    CHECK(rig.gesture() == Gesture::Next);
    rig.display.press("SIXDOTS");
    REQUIRE(rig.came);
    CHECK(std::holds_alternative<kiosk::Touched>(*rig.came));
    rig.show("ab");
    rig.display.press("HOME");  // it is there already
    CHECK(rig.gesture() == Gesture::Repeat);
}

TEST_CASE("R38: after a visit the display is blank, and a display that comes then shows nothing of it") {
    Rig rig;
    rig.display.plug(4);
    rig.show("abc");
    rig.desk.forget();
    CHECK(rig.display.raised() == U"⠀⠀⠀⠀");
    CHECK(rig.tables.forgot);
    rig.display.pull();
    rig.display.plug(4);
    CHECK(rig.display.raised() == U"⠀⠀⠀⠀");
}
